"""How two sets of places, and two stretches of days, lie to each other."""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

from consilience.model.values import Place

NEXT_DOOR = 15.0  # km: two names for one place and its outskirts
EARTH = 6371.0  # km
REMEMBERED = 1 << 16  # pairs of places: the claims of a story speak of the same few again and again
Days = tuple[date, date]


@lru_cache(maxsize=REMEMBERED)
def places_lie(a: tuple[Place, ...], b: tuple[Place, ...]) -> str:
    """Return what `compare_places` does, remembered."""
    return compare_places(a, b)


def compare_places(a: tuple[Place, ...], b: tuple[Place, ...]) -> str:
    """Return how two sets of places lie: unknown, same, told with, within, overlap, near or apart.

    "told with": both name a place, and what else they name lies in it or is wider. "within" covers a place inside the
    other and a set that is part of the other.
    """
    if not a or not b:
        return "unknown"
    if len(a) == len(b) == 1:
        return place_lies(a[0], b[0])
    named_a, named_b = {place.name for place in a}, {place.name for place in b}
    if named_a == named_b:
        return "same"
    one, other = narrowest(a), narrowest(b)
    if one and other and one.name == other.name:
        return "told with"
    if named_a < named_b or named_b < named_a:
        fewer, more = (a, b) if named_a < named_b else (b, a)
        return "told with" if all(p in fewer or inside(p, whole) for p in more for whole in fewer) else "within"
    if any(place.name in named_b and place.kind not in WIDE for place in a):
        return "overlap"
    if one and other:
        return place_lies(one, other)
    lie = [place_lies(p, q) for p in a for q in b]
    if set(lie) == {"within"}:
        return "within"
    if named_a & named_b:
        return "overlap"
    return "within" if "within" in lie else "near" if "near" in lie or "same" in lie else "apart"


BREADTH = {"facility": 0, "natural": 0, "settlement": 1, "district": 2, "area": 3, "region": 3, "country": 4}


def narrowest(places: tuple[Place, ...]) -> Place | None:
    """Return the one place that is of a narrower sort than the others, None where two are."""
    least = min(BREADTH.get(place.kind, 1) for place in places)
    found = [place for place in places if BREADTH.get(place.kind, 1) == least]
    return found[0] if len(found) == 1 else None


def place_lies(a: Place, b: Place) -> str:
    """Return how two places lie: same, within (either in the other), near or apart."""
    if a.name == b.name or (a.gid is not None and a.gid == b.gid):
        return "same"
    if inside(a, b) or inside(b, a):
        return "within"
    if a.kind in LOOSE or b.kind in LOOSE:
        return "near"
    away = distance(a, b)
    if away is not None and a.kind not in WIDE and b.kind not in WIDE:
        return "near" if away <= NEXT_DOOR else "apart"
    if (a.gid is None) != (b.gid is None) and a.region and a.region == b.region:
        return "near"  # a quarter or a village that no table knows, and a town of the same region
    return "apart"


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
