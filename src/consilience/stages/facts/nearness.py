"""How two sets of places, and two stretches of days, lie to each other."""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from consilience.model.values import Place

NEXT_DOOR = 15.0  # km: two names for one place and its outskirts
EARTH = 6371.0  # km
REMEMBERED = 1 << 18  # pairs of sets of places
Days = tuple[date, date]


class Ground(NamedTuple):
    """A set of places, with what is asked of it whenever it is compared."""

    number: int
    places: tuple[tuple[int, Place], ...]  # numbered
    names: frozenset[str]
    telling: frozenset[str]  # names of those that are no wide stretch of land
    narrowest: tuple[int, Place] | None


class Grounds:
    """Sets of places, compared two by two; each two sets and each two places are compared once.

    The claims of a record speak of the same few again and again.
    """

    def __init__(self) -> None:
        self._grounds: dict[tuple[Place, ...], Ground] = {}
        self._numbers: dict[Place, int] = {}
        self._places_lie: dict[tuple[int, int], str] = {}
        self._lie: dict[tuple[int, int], str] = {}

    def of(self, places: tuple[Place, ...]) -> Ground:
        """Return the ground that `places` make, the same for the same places."""
        found = self._grounds.get(places)
        if found is None:
            numbered = tuple((self._numbers.setdefault(place, len(self._numbers)), place) for place in places)
            found = self._grounds[places] = Ground(
                len(self._grounds),
                numbered,
                frozenset(place.name for place in places),
                frozenset(place.name for place in places if place.kind not in WIDE),
                _narrowest(numbered),
            )
        return found

    def lie(self, a: Ground, b: Ground) -> str:
        """Return how two sets of places lie: unknown, same, told with, within, overlap, near or apart.

        "told with": both name a place, and what else they name lies in it or is wider. "within" covers a place inside
        the other and a set that is part of the other.
        """
        key = (a.number, b.number) if a.number < b.number else (b.number, a.number)
        found = self._lie.get(key)
        if found is None:
            if len(self._lie) >= REMEMBERED:
                self._lie.clear()
            found = self._lie[key] = self._compared(a, b)
        return found

    def _compared(self, a: Ground, b: Ground) -> str:
        if not a.places or not b.places:
            return "unknown"
        if len(a.places) == len(b.places) == 1:
            return self._place_lies(a.places[0], b.places[0])
        if a.names == b.names:
            return "same"
        one, other = a.narrowest, b.narrowest
        if one and other and one[1].name == other[1].name:
            return "told with"
        if a.names < b.names or b.names < a.names:
            fewer, more = (a, b) if a.names < b.names else (b, a)
            held = {place for _, place in fewer.places}
            parts = [place for _, place in more.places if place not in held]
            return "told with" if all(inside(part, whole) for part in parts for whole in held) else "within"
        if a.telling & b.names or b.telling & a.names:
            return "overlap"
        if one and other:
            return self._place_lies(one, other)
        lie = {self._place_lies(p, q) for p in a.places for q in b.places}
        if lie == {"within"}:
            return "within"
        if a.names & b.names:
            return "overlap"
        return "within" if "within" in lie else "near" if lie & {"near", "same"} else "apart"

    def _place_lies(self, a: tuple[int, Place], b: tuple[int, Place]) -> str:
        key = (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
        found = self._places_lie.get(key)
        if found is None:
            found = self._places_lie[key] = place_lies(a[1], b[1])
        return found


BREADTH = {"facility": 0, "natural": 0, "settlement": 1, "district": 2, "area": 3, "region": 3, "country": 4}


def _narrowest(places: tuple[tuple[int, Place], ...]) -> tuple[int, Place] | None:
    """Return the one place that is of a narrower sort than the others, None where two are."""
    least = min((BREADTH.get(place.kind, 1) for _, place in places), default=0)
    found = [numbered for numbered in places if BREADTH.get(numbered[1].kind, 1) == least]
    return found[0] if len(found) == 1 else None


def place_lies(a: Place, b: Place) -> str:
    """Return how two places lie: same, within (either in the other), near or apart."""
    if a.name == b.name or (a.gid is not None and a.gid == b.gid):
        return "same"
    if inside(a, b) or inside(b, a):
        return "within"
    if a.kind in LOOSE or b.kind in LOOSE:
        return "near"
    away = distance(a, b) if _is_located(a) and _is_located(b) else None
    if away is not None and a.kind not in WIDE and b.kind not in WIDE:
        return "near" if away <= NEXT_DOOR else "apart"
    if None in (a.gid, b.gid) and a.region and a.region == b.region:
        return "near"  # a quarter or a village that no table knows, and another place of the same region
    return "apart"


def _is_located(place: Place) -> bool:
    """Return whether the coordinates are the place's own: those of an unknown one are its region's middle."""
    return place.precision != "unresolved"


LOOSE = frozenset({"natural"})  # a river runs past many towns
WIDE = frozenset({"country", "region", "area", "natural"})


def inside(part: Place, whole: Place) -> bool:
    """Return whether `part` lies within `whole`, as far as their names, regions and countries tell."""
    if whole.kind == "country":
        return part.kind != "country" and part.country is not None and part.country == whole.country
    if whole.kind == "region" and part.kind != "region" and part.region is not None:
        return part.region == whole.name
    count, words = _words(whole.name)
    many, among = _words(part.name)
    return count < many and words <= among and part.kind != "region"


@lru_cache(maxsize=REMEMBERED)
def _words(name: str) -> tuple[int, frozenset[str]]:
    words = name.split()
    return len(words), frozenset(words)


def distance(a: Place, b: Place) -> float | None:
    """Return the great-circle distance in km, None where a place has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half = (
        math.sin((lat_a - lat_b) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(a.lon - b.lon) / 2) ** 2
    )
    return 2 * EARTH * math.asin(math.sqrt(half))


def days_lie(a: Days | None, b: Days | None) -> str:
    """Return how two stretches of days lie: unknown, same, within, overlap, next (a day apart) or apart."""
    if a is None or b is None:
        return "unknown"
    if a == b:
        return "same"
    if (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1]):
        return "within"
    if a[0] <= b[1] and b[0] <= a[1]:
        return "overlap"
    return "next" if 0 <= days_between(a, b) <= 1 else "apart"


def days_between(a: Days, b: Days) -> int:
    """Return the days from the end of the earlier stretch to the start of the later; 0 where they meet."""
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)
