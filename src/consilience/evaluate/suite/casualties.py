"""Answers to the casualties task: one incident a report, with its victims by effect and number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.countries import country_name
from consilience.evaluate.suite.documents import Row, claims_of
from consilience.evaluate.suite.victims import victims
from consilience.model.claim import Claim
from consilience.model.reading import Reading
from consilience.model.values import Place
from consilience.pipeline import Parts

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


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "incidents"} for each of `rows`; a report without casualties tells of no incident."""
    for row in rows:
        reading, claims = claims_of(row, parts)
        told = _incident(reading, [claim for claim in claims if claim.modality in TOLD])
        yield {"id": row["id"], "incidents": [told] if told["victims"] else []}


def _incident(reading: Reading, claims: Sequence[Claim]) -> Row:
    """Return the incident that the claims of a report make up: its kind, day and place by majority."""
    return {
        "type": _commonest([TYPES[claim.measure] for claim in claims if claim.measure in TYPES]) or "attack",
        "date": _commonest([claim.when.iso() for claim in claims if claim.when]),
        "location": _commonest([_levels(place) for claim in claims for place in claim.places]),
        "victims": victims(reading, claims),
    }


def _levels(place: Place) -> str:
    return ": ".join(filter(None, (country_name(place.country), place.region, place.name)))


def _commonest(values: Sequence[str]) -> str | None:
    return max(dict.fromkeys(values), key=values.count, default=None)
