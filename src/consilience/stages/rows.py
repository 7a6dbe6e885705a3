"""Rows of the exports, in the form of the record's contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from consilience.model.claim import Claim
from consilience.model.fact import Entity, Relation
from consilience.model.record import Record

Row = dict[str, Any]


def claim_row(claim: Claim, *, doc: str, reported: str | None = None, fact: str = "", origin: str = "") -> Row:
    """Return one line of claims.jsonl."""
    quantity = claim.quantity
    said = claim.attribution
    return {
        "id": claim.id,
        "doc": doc,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.span.text,
        "kind": claim.kind,
        "measure": claim.measure,
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "hedge": quantity.hedge if quantity else None,
        "unit": quantity.unit if quantity else None,
        "of": quantity.of if quantity else None,
        "modality": claim.modality,
        "level": claim.level,
        "places": [place.name for place in claim.places],
        "actor": claim.actor.name if claim.actor else None,
        "speaker": said.speaker,
        "channel": said.channel,
        "when": claim.when.iso() if claim.when else None,
        "reported": reported,
        "fact": fact,
        "origin": origin,
    }


def claim_rows(record: Record) -> Iterator[Row]:
    """Yield the lines of claims.jsonl in the record's order."""
    sources = {source.document.id: source for source in record.sources}
    facts = {claim: fact.id for fact in record.facts for claim in fact.claims}
    origins = dict(record.origins)
    for claim in record.claims:
        source = sources[claim.document]
        yield claim_row(
            claim,
            doc=source.document.name,
            reported=source.reported,
            fact=facts.get(claim.id, ""),
            origin=origins.get(claim.id, ""),
        )


def relation_row(relation: Relation) -> Row:
    """Return one line of relations.jsonl."""
    return {"a": relation.a, "b": relation.b, "relation": relation.relation, "why": relation.why}


def entity_row(entity: Entity) -> Row:
    """Return one line of entities.jsonl."""
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "mentions": list(entity.mentions),
        "why": entity.why,
    }
