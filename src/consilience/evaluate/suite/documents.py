"""Reports out of the rows of a task."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.reading import Reading
from consilience.pipeline import Parts, read
from consilience.stages.annotate import annotate
from consilience.text.dates.find import resolve

Row = dict[str, Any]


def document_of(row: Row) -> Document:
    """Return the report that a row holds; its text keeps the offsets of the labels."""
    day = (row.get("published") or "")[:10]
    return Document(
        name=row["id"],
        text=row["text"],
        title=row.get("title"),
        url=row.get("url"),
        publisher=row.get("source"),
        published=date.fromisoformat(day) if day else None,
    )


def marked(row: Row, parts: Parts) -> Reading:
    """Return the reading of all the text: the labels do not set page furniture aside."""
    return annotate(document_of(row), (), parser=parts.parser, gazetteer=parts.gazetteer)


def claims_of(row: Row, parts: Parts) -> tuple[Reading, list[Claim]]:
    """Return the reading of a report and its claims, in order of the text, dated by the report's own day."""
    reading, claims = read(document_of(row), parts)
    dated = [_dated(claim, reading.document.published) for claim in claims]
    return reading, sorted(dated, key=lambda claim: (claim.span.start, claim.id))


def _dated(claim: Claim, published: date | None) -> Claim:
    return replace(claim, when=resolve(claim.time, published)) if claim.time and not claim.when else claim
