"""Rows of the exports, in the form of the record's contract."""

from __future__ import annotations

from typing import Any

from consilience.model.claim import Claim


def claim_row(
    claim: Claim, *, doc: str, reported: str | None = None, fact: str = "", origin: str = ""
) -> dict[str, Any]:
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
