"""Answers to the casualties task: one incident a report, with its victims by effect and number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.countries import country_name
from consilience.evaluate.suite.documents import Row, claims_of
from consilience.model.claim import Claim
from consilience.model.values import Place, Quantity
from consilience.pipeline import Parts

EFFECTS = {"killed": "death", "injured": "injury"}
TYPES = {
    "air_strike": "attack",
    "assault": "attack",
    "bombing": "bombing",
    "drone_attack": "attack",
    "missile_attack": "attack",
    "prisoners": "kidnapping",
    "shelling": "attack",
    "shooting": "attack",
}
TOLD = ("asserted", "alleged")
VAGUE = 2  # times the lower bound: a figure that reaches further up is "several" to the task


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "incidents"} for each of `rows`; a report without casualties tells of no incident."""
    for row in rows:
        told = [claim for claim in claims_of(row, parts)[1] if claim.modality in TOLD]
        harmed = any(claim.measure in EFFECTS and claim.quantity for claim in told)
        yield {"id": row["id"], "incidents": [_incident(told)] if harmed else []}


def _incident(claims: Sequence[Claim]) -> Row:
    """Return the incident that the claims of a report make up: its kind, day and place by majority."""
    return {
        "type": _commonest([TYPES[claim.measure] for claim in claims if claim.measure in TYPES]) or "attack",
        "date": _commonest([claim.when.iso() for claim in claims if claim.when]),
        "location": _commonest([_levels(place) for claim in claims for place in claim.places]),
        "victims": _victims(claims),
    }


def _victims(claims: Sequence[Claim]) -> list[Row]:
    """Return each effect with each number once, since reports repeat their tolls."""
    pairs = {(EFFECTS[c.measure], _number(c.quantity)): None for c in claims if c.measure in EFFECTS and c.quantity}
    return [{"effect": effect, "number": number} for effect, number in pairs if number != 0]


def _number(quantity: Quantity) -> int | None:
    low, high = quantity.low, quantity.high
    if low is None or (high or 0) > VAGUE * low > 0:
        return None
    return round(high if low == 0 and high is not None else low)


def _levels(place: Place) -> str:
    return ": ".join(filter(None, (country_name(place.country), place.region, place.name)))


def _commonest(values: Sequence[str]) -> str | None:
    return max(dict.fromkeys(values), key=values.count, default=None)
