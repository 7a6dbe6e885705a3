"""Which place lies in which: by the gazetteer and by the words between their names."""

from __future__ import annotations

import re

from consilience.model.reading import Toponym
from consilience.model.values import Place
from consilience.text.places.words import DIRECTIONS

FAR_INSIDE = 6  # words between a quarter and its town
WITHIN = frozenset("in of the a city town neighborhood neighbourhood district quarter suburb area".split())
NEARBY = 0.5  # degrees
APART = 0.4  # what a place named elsewhere in the sentence counts as the parent of a narrower one
NESTED = re.compile(  # between a place and the one that holds it
    r"^(?:,? ?(?:a |the )?(?:[a-z-]+ ){0,4}(?:in|of|on)(?: the)?|,)(?: [a-z-]+){0,3} $", re.I
)
OWNED = re.compile(r"^(?:[’']s|,| and| -)?(?: [a-z-]+){0,4} $", re.I)


def identity(place: Place) -> tuple[str, str | None]:
    """Return what tells a place from others: its number in the gazetteer, else its name."""
    return (str(place.gid) if place.gid else place.name.casefold(), place.country)


def holds(parent: Place, child: Place) -> bool:
    """Tell whether `child` lies in `parent`, as far as the gazetteer or the report's own anchor tells."""
    if parent.kind == "country":
        return child.kind != "country" and child.country == parent.country
    if parent.kind == "region":
        return child.kind not in ("country", "region") and (child.country, child.region) == (
            parent.country,
            parent.name,
        )
    if (
        parent.kind in ("settlement", "district")
        and child.gid is None
        and parent.gid is not None
        and (child.kind != "settlement" or parent.kind == "district")
    ):
        return child.lat is not None and (child.lat, child.lon) == (parent.lat, parent.lon)
    return (
        parent.kind == "district"
        and child.kind == "settlement"
        and child.region == parent.region
        and child.name in (parent.name, parent.name.rpartition(" ")[0])  # the town that "Kalo District" is named after
    )


def lies_near(one: Place, other: Place) -> bool:
    """Tell whether two places are some fifty kilometres apart at most, as far as their spots are known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    return abs(one.lat - other.lat) < NEARBY and abs(one.lon - other.lon) < NEARBY


def parenthood(text: str, toponyms: tuple[Toponym, ...], where: list[int], roles: tuple[str, ...], at: int) -> float:
    """Return how surely a place only tells where a narrower one of its sentence lies."""
    one, found = toponyms[at], 0.0
    for other, toponym in enumerate(toponyms[max(0, at - 12) : at + 12], max(0, at - 12)):
        if where[other] != where[at] or toponym.demonym or other == at or roles[other] in ("spoken", "one"):
            continue
        if holds(one.place, toponym.place):
            found = max(found, 1.0 if _is_beside(text, toponym, one) else APART)
        elif toponym.start < one.start and _is_quarter(text, toponym, one):
            found = 1.0
    return found


def _is_quarter(text: str, inner: Toponym, outer: Toponym) -> bool:
    """Tell whether "X neighbourhood in Y" makes of X a part of the town Y, though no gazetteer says so."""
    if outer.place.kind not in ("settlement", "area") or inner.place.kind in ("country", "region"):
        return False
    words = text[inner.end : outer.start].casefold().split()
    return len(words) < FAR_INSIDE and "in" in words and all(w in WITHIN or w in DIRECTIONS for w in words)


def _is_beside(text: str, inner: Toponym, outer: Toponym) -> bool:
    """Tell whether two names stand as "X in Y", "X, Y", "Y's X" or "Y: X"."""
    if inner.start < outer.start:
        return bool(NESTED.match(text[inner.end : outer.start]))
    return bool(OWNED.match(text[outer.end : inner.start]))
