"""Answers to the displacement task: figures of people and homes with unit, term and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.countries import country_code
from consilience.evaluate.suite.documents import Row, claims_of
from consilience.model.claim import Claim
from consilience.model.values import Figure, Quantity
from consilience.pipeline import Parts

TERMS = {
    "displaced": "Displaced",
    "evacuated": "Evacuated",
    "evacuation_order": "Evacuated",
    "sheltered": "Sheltered",
    "homeless": "Homeless",
    "returned": "Displaced",
    "buildings": "Destroyed Housing",
}
VAGUE = 3  # times the lower bound: "dozens", "hundreds" and the like reach four times as far and more


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "reports"} for each of `rows`: numbers before "hundreds", displacement before damage, then in order.

    Each text of the task tells of displacement, so that where no claim does the first number that counts is taken.
    """
    for row in rows:
        reading, claims = claims_of(row, parts)
        counted = [(c, c.quantity) for c in claims if c.measure in TERMS and c.quantity]
        counted = [(claim, quantity) for claim, quantity in counted if quantity.unit != "percent"]
        counted.sort(key=lambda pair: (_is_vague(pair[1]), pair[0].kind == "damage"))
        told = [_report(claim, quantity) for claim, quantity in counted]
        yield {"id": row["id"], "reports": told or _numbers(reading.figures)[:1]}


def _numbers(figures: Sequence[Figure]) -> list[Row]:
    """Return the numbers that count something, as people displaced."""
    counts = (figure.high or figure.low for figure in figures if figure.role == "count")
    return [{"quantity": count, "unit": "People", "term": "Displaced"} for count in counts]


def _is_vague(quantity: Quantity) -> bool:
    """Return whether a figure is a range that no number in the text bounds: "several hundred"."""
    return bool(quantity.low and quantity.high and quantity.high > VAGUE * quantity.low)


def _report(claim: Claim, quantity: Quantity) -> Row:
    place = claim.places[0] if claim.places else None
    return {
        "quantity": quantity.low if quantity.high is None else quantity.high,
        "unit": "Households" if quantity.unit in ("household", "building") else "People",
        "term": TERMS[claim.measure],
        "place": place.name if place else None,
        "country": country_code(place.country) if place else None,
    }
