"""Answers to the dates task: TIMEX3 types and values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from consilience.evaluate.suite.documents import Row
from consilience.pipeline import Parts
from consilience.text.dates.find import find_mentions, timex


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "timexes"} for each of `rows`, resolved against the day of publication."""
    for row in rows:
        anchor = date.fromisoformat(row["published"][:10]) if row.get("published") else None
        told = [
            {"start": m.start, "end": m.end, "type": m.type, "value": timex(m.expression, anchor)}
            for m in find_mentions(row["text"])
        ]
        yield {"id": row["id"], "timexes": told}
