"""Items of a record as rows of its tables, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, Table

from consilience.model.claim import Claim
from consilience.model.document import Document, Noise, digest
from consilience.model.fact import Fact, Relation, Story
from consilience.model.harvest import Harvest
from consilience.model.reading import Reading
from consilience.model.record import Record, Source
from consilience.model.ruling import Ruling
from consilience.model.sketch import Placed, Sketch
from consilience.store import schema
from consilience.store.codec import decode, dump, encode, load

Values = dict[str, Any]
LONGEST_TERM = 200  # characters, of at most 4 bytes each; an index of PostgreSQL takes 2.7 kB
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


def sketch_row(harvest: Harvest) -> Values:
    """Return the row of `sketches`."""
    return {"document": harvest.reading.document.id, "body": dump(harvest.sketch)}


def key_rows(harvest: Harvest) -> list[Values]:
    """Return the rows of `keys`."""
    document = harvest.reading.document.id
    return [{"term": bounded(term), "document": document, "weight": weight} for term, weight in harvest.sketch.keys]


def bounded(term: str) -> str:
    """Return a term as `keys` holds it: an overlong one, which no index takes, by its hash."""
    return term if len(term) <= LONGEST_TERM else digest(term)


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


def placed_of(row: Row[Any]) -> Placed:
    """Return the report of a row of `documents` joined with `sketches`."""
    published = date.fromisoformat(row.published) if row.published else None
    return Placed(row.id, load(Sketch, row.body), published, row.parent or "", row.likeness or 0.0, row.parcel or "")


def derived_rows(record: Record, parcel: str) -> list[tuple[Table, list[Values]]]:
    """Return the rows of all derived tables for what was derived from `parcel`, parents before children."""
    origin = dict(record.origins)
    tables: list[tuple[Table, Iterable[Values]]] = [
        (schema.sources, map(_source_row, record.sources)),
        (schema.resolved, (_resolved_row(claim, origin.get(claim.id)) for claim in record.claims)),
        (schema.duplicate_groups, ({"lead": g.lead, "reason": g.reason, "body": dump(g)} for g in record.groups)),
        (schema.stories, map(_story_row, record.stories)),
        (schema.entities, ({"id": e.id, "type": e.type, "name": e.name, "body": dump(e)} for e in record.entities)),
        (schema.facts, map(_fact_row, record.facts)),
        (schema.relations, map(_relation_row, record.relations)),
        (schema.outcomes, ({"ruling": o.ruling.id, "state": o.state, "body": dump(o)} for o in record.rulings)),
    ]
    held = [
        (table, [{"parcel": parcel, "ordinal": ordinal, **row} for ordinal, row in enumerate(values)])
        for table, values in tables
    ]
    told = [
        {"parcel": parcel, "fact": fact.id, "claim": claim}
        for fact in record.facts
        for claim in dict.fromkeys(fact.claims)
    ]
    return [*held, (schema.fact_claims, told)]


def _source_row(source: Source) -> Values:
    bare = replace(source, document=Document("", ""), noise=())
    return {
        "document": source.document.id,
        "reported": source.reported,
        "dated_by": source.dated_by,
        "body": dump(bare),
    }


def _resolved_row(claim: Claim, origin: str | None) -> Values:
    return {
        "claim": claim.id,
        "speaker": claim.attribution.speaker,
        "actor": claim.actor.name if claim.actor else None,
        "when": claim.when.iso() if claim.when else None,
        "origin": origin,
        "body": dump(claim),
    }


def _story_row(story: Story) -> Values:
    return {"id": story.id, "title": story.title, "first": story.first, "last": story.last, "body": dump(story)}


def _fact_row(fact: Fact) -> Values:
    return {
        "id": fact.id,
        "story": fact.story,
        "kind": fact.question.kind,
        "measure": fact.question.measure,
        "status": fact.status,
        "label": fact.label,
        "body": dump(fact),
    }


def _relation_row(relation: Relation) -> Values:
    return {"a": relation.a, "b": relation.b, "relation": relation.relation, "why": relation.why}
