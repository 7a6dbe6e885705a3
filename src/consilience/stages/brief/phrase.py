"""Sentences for claims and facts."""

from __future__ import annotations

from consilience.kinds import measure_of
from consilience.model.claim import Claim
from consilience.text.wording import amount, listing, where

MODALITY = {
    "planned": "planned",
    "requested": "requested",
    "possible": "possible",
    "alleged": "alleged",
    "denied": "denied",
}
QUOTED = 200  # characters of a statement that a line quotes


def sentence(claim: Claim) -> str:
    """Say what `claim` says, from its fields alone."""
    measure = measure_of(claim.kind, claim.measure)
    if claim.kind == "statement":
        return f"{(claim.attribution.speaker or 'The report')} {measure.label}: {_quoted(claim.span.text)}"
    counted = claim.quantity is not None and claim.quantity.low is not None
    template = measure.sentence if counted else measure.event
    figure = amount(claim.quantity) if claim.quantity else ""
    actor = f" by {claim.actor.name}" if claim.actor else ""
    said = template.format(figure=figure, places=where(claim), actor=actor, level=_level(claim))
    doubt = MODALITY.get(claim.modality)
    return _capital(f"{said} ({doubt})" if doubt else said)


def _level(claim: Claim) -> str:
    return f"{claim.level} " if claim.level else ""


def _quoted(text: str) -> str:
    inner = text.strip("\"'“”‘’«» ")
    return f"“{inner[:QUOTED].rstrip()}{'…' if len(inner) > QUOTED else ''}”"


def _capital(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "”")) else ".")


def credit(claim: Claim, publisher: str) -> str:
    """Name who stands behind `claim`: the speaker with the channel, else the report in its own voice."""
    said = claim.attribution
    if not said.speaker:
        return f"{publisher} (own voice)"
    return f"{said.speaker} ({said.channel})" if said.channel else said.speaker


def credits_of(claims: list[Claim], publishers: dict[str, str]) -> str:
    """Name all who stand behind `claims`, each once, speakers before reports."""
    names = dict.fromkeys(credit(claim, publishers[claim.document]) for claim in claims)
    spoken = [n for n in names if not n.endswith("(own voice)")]
    return listing(spoken + [n for n in names if n.endswith("(own voice)")])
