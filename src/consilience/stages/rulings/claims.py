"""Rulings on single claims: accepted, rejected, corrected."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model.claim import Claim
from consilience.model.ruling import Outcome, Ruling
from consilience.stages.rulings.fields import Known, corrected

GONE = "the claim is no longer read from any report"


def rule_claims(
    claims: Sequence[Claim], rulings: Sequence[Ruling], known: Known
) -> tuple[tuple[Claim, ...], tuple[Outcome, ...]]:
    """Return `claims` as the rulings on single claims leave them, and what each ruling did, in the order made."""
    read = {claim.id: claim for claim in claims}
    held = dict(read)
    outcomes = []
    for ruling in rulings:
        if ruling.sort != "claim" or ruling.verb not in ("accept", "correct", "reject"):
            continue
        id = ruling.subjects[0]
        if id not in read:
            outcomes.append(Outcome(ruling, "gone", GONE))
            continue
        if ruling.verb == "reject":
            held.pop(id, None)
        elif ruling.verb == "correct":
            held[id] = corrected(held.get(id, read[id]), ruling.changes, known)
        else:
            held.setdefault(id, read[id])
        outcomes.append(Outcome(ruling, "applied", _told(ruling), (read[id],), (id,)))
    return tuple(held[claim.id] for claim in claims if claim.id in held), tuple(outcomes)


def _told(ruling: Ruling) -> str:
    if ruling.verb == "correct":
        return "corrected: " + ", ".join(f"{name} is {value or 'empty'}" for name, value in ruling.changes)
    return "set aside" if ruling.verb == "reject" else "checked against the report and accepted"
