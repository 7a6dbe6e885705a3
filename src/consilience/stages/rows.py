"""Rows of the exports, in the form of the record's contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from consilience.model.claim import Claim
from consilience.model.fact import Entity, Fact, Relation, Story
from consilience.model.record import Record

Row = dict[str, Any]
EXPORTS = {
    "claims": "id doc start end quote kind measure low high hedge unit of modality level places actor speaker channel"
    " when reported fact origin",
    "facts": "id story kind measure label low best high unit status origins claims why",
    "relations": "a b relation why",
    "origins": "claim origin",
}
_KINDS = (
    ("low best high", "double"),
    ("start end reports", "bigint"),
    ("places origins claims mentions documents", "array<string>"),
)
_KIND = {name: kind for names, kind in _KINDS for name in names.split()}


def columns_of(names: str) -> dict[str, str]:
    """Return columns of a table by `names`, each with its kind as SQL calls it.

    >>> columns_of("start places why")
    {'start': 'bigint', 'places': 'array<string>', 'why': 'string'}
    """
    return {name: _KIND.get(name, "string") for name in names.split()}


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


def fact_row(fact: Fact) -> Row:
    """Return one line of facts.jsonl."""
    held = fact.figures
    return {
        "id": fact.id,
        "story": fact.story,
        "kind": fact.question.kind,
        "measure": fact.question.measure,
        "label": fact.label,
        **{name: getattr(held, name) if held else None for name in ("low", "best", "high", "unit")},
        "status": fact.status,
        "origins": list(fact.origins),
        "claims": list(fact.claims),
        "why": fact.why,
        "rules": dict(fact.rules),
        "history": [{"claim": claim, "told": told} for claim, told in fact.steps],
        "silent": fact.silent or None,
    }


def story_row(story: Story, names: Mapping[str, str]) -> Row:
    """Return one line of stories.jsonl; `names` are those of documents by id."""
    return {
        "id": story.id,
        "title": story.title,
        "first": story.first,
        "last": story.last,
        "reports": len(story.documents),
        "places": list(story.places),
        "documents": [names[document] for document in story.documents],
    }
