"""Choose for each name the place that the report as a whole makes likely."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from consilience.model.values import Place
from consilience.stages.places.candidate import Candidate
from consilience.text.places.fold import fold_place

CELL = 2.0  # degrees: neighbours within about 200 km share a cell or touch
MOST_SENSES = 40
PRIOR = 0.8  # weight of a power of ten of population
RANK = 0.5  # loss for each doubling of the rank in the gazetteer's order
SAME_COUNTRY, SAME_REGION, NEAR = 1.6, 1.3, 1.2
OTHER_NAME = 1.5  # what a town loses that the name is not a spelling of: former names, quarters
ALIKE = 0.6
NAMED_CONTAINER = 6.0  # "X, Y" with Y the sense's region or country
FAMOUS, OBSCURE = 1_000_000, 100_000  # people: a city that all know, and a town that only its neighbours do
LOCAL = 0.5  # votes for a region from which a report is at home in it
ECLIPSED = 0.4  # of its country's votes, for a small town called like a famous city
KIND_BONUS = {"country": 2.5, "region": -0.8, "area": 1.5, "natural": 1.0, "district": -0.9, "settlement": 0.0}


@dataclass(slots=True)
class Votes:
    """How much the names of a report speak for each country, region and cell of the map."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    regions: dict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[tuple[int, int], float] = field(default_factory=lambda: defaultdict(float))

    def add(self, senses: Iterable[tuple[Place, float]], sign: float = 1.0) -> None:
        """Let one name vote: for each country, region and cell with its likeliest sense there."""
        countries: dict[str, float] = {}
        regions: dict[tuple[str, str], float] = {}
        cells: dict[tuple[int, int], float] = {}
        for place, share in senses:
            if place.country:
                countries[place.country] = max(share, countries.get(place.country, 0.0))
                if place.region:
                    region = (place.country, place.region)
                    regions[region] = max(share, regions.get(region, 0.0))
            if place.lat is not None and place.lon is not None and place.kind in ("settlement", "district"):
                cell = (int(place.lat // CELL), int(place.lon // CELL))
                cells[cell] = max(share, cells.get(cell, 0.0))
        for table, found in ((self.countries, countries), (self.regions, regions), (self.cells, cells)):
            for key, share in found.items():
                table[key] += sign * share  # type: ignore[index]

    def near(self, place: Place) -> float:
        """Return the votes of the cells at and around `place`."""
        if place.lat is None or place.lon is None:
            return 0.0
        x, y = int(place.lat // CELL), int(place.lon // CELL)
        return sum(self.cells.get((x + a, y + b), 0.0) for a in (-1, 0, 1) for b in (-1, 0, 1))


def choose_senses(candidates: list[Candidate]) -> dict[int, Place]:
    """Return the place of each candidate (by its index) that has senses at all."""
    names: dict[tuple[str, str | None, bool], list[int]] = defaultdict(list)
    for index, candidate in enumerate(candidates):
        if candidate.senses:
            names[candidate.key, _forced(candidate), candidate.demonym].append(index)
    shares = {key: _shares(candidates, members) for key, members in names.items()}
    for _ in range(2):
        votes = Votes()
        for senses in shares.values():
            votes.add(senses)
        fresh = {}
        for key, members in names.items():
            votes.add(shares[key], -1.0)
            fresh[key] = _reweighed(candidates, members, shares, votes, names)
            votes.add(shares[key])
        shares = fresh
    return {index: shares[key][0][0] for key, members in names.items() for index in members}


def _forced(candidate: Candidate) -> str | None:
    return candidate.kind if candidate.kind in ("region", "district", "settlement") else None


def _senses(candidates: list[Candidate], members: list[int]) -> tuple[Place, ...]:
    return candidates[members[0]].senses[:MOST_SENSES]


def _base(place: Place, rank: int, key: str) -> float:
    people = math.log10(max(place.population, 300))
    other = OTHER_NAME * (place.kind == "settlement" and not _alike(key, place.name))
    return PRIOR * people - RANK * math.log2(rank + 1) + KIND_BONUS.get(place.kind, 0.0) - other


@lru_cache(maxsize=16384)
def _alike(key: str, name: str) -> bool:
    """Tell whether a name is a spelling of the place's own: most letters the same, in the same order."""
    own = fold_place(name)
    return key in own or own in key or SequenceMatcher(None, key, own).ratio() >= ALIKE


def _shares(candidates: list[Candidate], members: list[int]) -> list[tuple[Place, float]]:
    return _normalised(
        [
            (place, _base(place, rank, candidates[members[0]].key))
            for rank, place in enumerate(_senses(candidates, members))
        ]
    )


def _normalised(scored: list[tuple[Place, float]]) -> list[tuple[Place, float]]:
    """Turn scores into shares that sum to one, best first."""
    top = max(score for _, score in scored)
    weights = [(place, math.exp(score - top)) for place, score in scored]
    total = sum(weight for _, weight in weights)
    return sorted(((place, weight / total) for place, weight in weights), key=lambda item: -item[1])


def _reweighed(
    candidates: list[Candidate],
    members: list[int],
    shares: dict[tuple[str, str | None, bool], list[tuple[Place, float]]],
    votes: Votes,
    names: dict[tuple[str, str | None, bool], list[int]],
) -> list[tuple[Place, float]]:
    containers = _containers(candidates, members, shares, names)
    senses = _senses(candidates, members)
    famous = any(place.kind == "settlement" and place.population > FAMOUS for place in senses)
    scored = []
    for rank, place in enumerate(senses):
        score = _base(place, rank, candidates[members[0]].key)
        local = votes.regions.get((place.country or "", place.region or ""), 0.0)
        eclipsed = famous and place.population < OBSCURE and place.kind == "settlement" and local < LOCAL
        share = ECLIPSED if eclipsed else 1.0
        score += share * SAME_COUNTRY * math.log1p(2.0 * votes.countries.get(place.country or "", 0.0))
        score += SAME_REGION * math.log1p(2.0 * local)
        if place.kind in ("settlement", "district"):
            score += NEAR * math.log1p(2.0 * votes.near(place))
        if any(_lies_in(place, container) for container in containers):
            score += NAMED_CONTAINER
        scored.append((place, score))
    return _normalised(scored)


def _containers(
    candidates: list[Candidate],
    members: list[int],
    shares: dict[tuple[str, str | None, bool], list[tuple[Place, float]]],
    names: dict[tuple[str, str | None, bool], list[int]],
) -> list[Place]:
    """Return the places that the report itself names as holding this one."""
    wanted = {candidates[index].inside for index in members} - {None}
    return [
        place
        for key, senses in shares.items()
        if key[0] in wanted and not key[2]
        for place, share in senses[:3]
        if share > 0.1 and place.kind in ("country", "region", "district")
    ]


def _lies_in(place: Place, container: Place) -> bool:
    if container.kind == "country":
        return place.country == container.country and place.kind != "country"
    if container.kind == "region":
        return place.country == container.country and place.region == container.name and place.kind != "region"
    return place.kind == "settlement" and place.region == container.region and place.country == container.country
