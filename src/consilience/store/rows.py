"""Items of a record as rows of its tables, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Row, Table

from consilience.model.claim import Claim
from consilience.model.document import Document, Noise
from consilience.model.fact import Relation
from consilience.model.harvest import Harvest
from consilience.model.reading import Reading
from consilience.model.record import Record, Source
from consilience.model.ruling import Ruling
from consilience.store import schema
from consilience.store.codec import decode, dump, encode, load

Values = dict[str, Any]
DOCUMENT_FIELDS = tuple(held.name for held in fields(Document))


def document_row(document: Document, *, version: str, at: str) -> Values:
    """Return the row of `documents`."""
    plain = encode(document)
    return {"id": document.id, "version": version, "added": at, **{name: plain.get(name) for name in DOCUMENT_FIELDS}}


def document_of(row: Row[Any]) -> Document:
    """Return the document of a row of `documents`."""
    held = row._mapping
    return decode(Document, {name: held[name] for name in DOCUMENT_FIELDS})


def reading_row(reading: Reading) -> Values:
    """Return the row of `readings`: all marks but the document and its noise, which have tables of their own."""
    bare = replace(reading, document=Document("", ""), noise=())
    return {"document": reading.document.id, "body": dump(bare)}


def reading_of(body: str, document: Document, noise: Sequence[Noise]) -> Reading:
    """Return the reading that `reading_row` took apart."""
    return replace(load(Reading, body), document=document, noise=tuple(noise))


def noise_rows(reading: Reading) -> list[Values]:
    """Return the rows of `noise`."""
    return [{"document": reading.document.id, **encode(noise)} for noise in reading.noise]


def claim_rows(harvest: Harvest) -> Iterator[Values]:
    """Yield the rows of `claims`."""
    for ordinal, claim in enumerate(harvest.claims):
        quantity = encode(claim.quantity) or {}
        yield {
            "id": claim.id,
            "document": claim.document,
            "ordinal": ordinal,
            "start": claim.span.start,
            "end": claim.span.end,
            "quote": claim.span.text,
            "kind": claim.kind,
            "measure": claim.measure,
            **{name: quantity.get(name) for name in ("low", "high", "hedge", "unit", "of")},
            "modality": claim.modality,
            "level": claim.level,
            "speaker": claim.attribution.speaker,
            "actor": claim.actor.name if claim.actor else None,
            "extractor": claim.extractor,
            "body": dump(claim),
        }


def ruling_row(ruling: Ruling) -> Values:
    """Return the row of `rulings`."""
    return {"id": ruling.id, "verb": ruling.verb, "by": ruling.by, "at": ruling.at, "body": dump(ruling)}


def claim_of(body: str) -> Claim:
    """Return the claim of a row's body, its span checked no more: it was cut from the text that lies beside it."""
    return load(Claim, body)


def derived_rows(record: Record) -> list[tuple[Table, list[Values]]]:
    """Return the rows of all derived tables, parents before children."""
    origin = dict(record.origins)
    return [
        (schema.sources, [_source_row(n, source) for n, source in enumerate(record.sources)]),
        (schema.resolved, [_resolved_row(n, claim, origin.get(claim.id)) for n, claim in enumerate(record.claims)]),
        (
            schema.duplicate_groups,
            [{"ordinal": n, "lead": g.lead, "reason": g.reason, "body": dump(g)} for n, g in enumerate(record.groups)],
        ),
        (
            schema.stories,
            [
                {"ordinal": n, "id": s.id, "title": s.title, "first": s.first, "last": s.last, "body": dump(s)}
                for n, s in enumerate(record.stories)
            ],
        ),
        (
            schema.entities,
            [
                {"ordinal": n, "id": e.id, "type": e.type, "name": e.name, "body": dump(e)}
                for n, e in enumerate(record.entities)
            ],
        ),
        (schema.facts, _fact_rows(record)),
        (
            schema.fact_claims,
            [{"fact": fact.id, "claim": claim} for fact in record.facts for claim in dict.fromkeys(fact.claims)],
        ),
        (schema.relations, [_relation_row(n, relation) for n, relation in enumerate(record.relations)]),
        (
            schema.outcomes,
            [
                {"ordinal": n, "ruling": o.ruling.id, "state": o.state, "body": dump(o)}
                for n, o in enumerate(record.rulings)
            ],
        ),
    ]


def _source_row(ordinal: int, source: Source) -> Values:
    bare = replace(source, document=Document("", ""), noise=())
    return {
        "ordinal": ordinal,
        "document": source.document.id,
        "reported": source.reported,
        "dated_by": source.dated_by,
        "body": dump(bare),
    }


def _resolved_row(ordinal: int, claim: Claim, origin: str | None) -> Values:
    return {
        "ordinal": ordinal,
        "claim": claim.id,
        "speaker": claim.attribution.speaker,
        "actor": claim.actor.name if claim.actor else None,
        "when": claim.when.iso() if claim.when else None,
        "origin": origin,
        "body": dump(claim),
    }


def _relation_row(ordinal: int, relation: Relation) -> Values:
    return {"ordinal": ordinal, "a": relation.a, "b": relation.b, "relation": relation.relation, "why": relation.why}


def _fact_rows(record: Record) -> list[Values]:
    return [
        {
            "ordinal": ordinal,
            "id": fact.id,
            "story": fact.story,
            "kind": fact.question.kind,
            "measure": fact.question.measure,
            "status": fact.status,
            "label": fact.label,
            "body": dump(fact),
        }
        for ordinal, fact in enumerate(record.facts)
    ]
