"""The places that officials speak for: "Kalo's governor Anna Rell"."""

from __future__ import annotations

import re

from consilience.model.reading import Reading, Toponym
from consilience.model.values import Place

OFFICE = (
    r"(?:governor|mayor|prefect|administrator|commissioner|sheriff|chief|head|official|spokes\w+|secretary|"
    r"premier|councill?or|director|coordinator)"
)
FURTHEST = 45  # characters between place and person
HOLDS = re.compile(rf"^[’']?s?[^.;:]*\b{OFFICE}s?,?\s(?:\w+\.\s)?$", re.I)  # Kalo('s regional police) chief Rell
HELD = re.compile(rf"\b{OFFICE}\b[^.;:]{{0,40}}$", re.I)  # the governor of (the northern province of) Kalo
BETWEEN = re.compile(r"^(?:,| \w+,)?\s$")
BACK = re.compile(rf"\b(?:the|its) (region|province|state|city|town|county|district)[’']s [^.;:]*{OFFICE},?\s$", re.I)


def offices(reading: Reading) -> dict[str, Place]:
    """Return the place that each official named in `reading` speaks for, by canonical name."""
    text, found = reading.document.text, dict[str, Place]()
    places = [t for t in reading.toponyms if not t.demonym and t.place.kind != "country"]
    for name in reading.names:
        if name.kind != "person" or name.canonical in found:
            continue
        near = [t for t in places if 0 <= name.start - t.end <= FURTHEST]
        for toponym in reversed(near):
            if _speaks_for(text, toponym, name.start):
                found[name.canonical] = toponym.place
                break
        else:
            place = _back(text, places, name.start)
            if place is not None:
                found[name.canonical] = place
    return found


def _speaks_for(text: str, toponym: Toponym, start: int) -> bool:
    between = text[toponym.end : start]
    return bool(HOLDS.match(between)) or bool(
        BETWEEN.match(between) and HELD.search(text, max(0, toponym.start - 60), toponym.start)
    )


def _back(text: str, places: list[Toponym], start: int) -> Place | None:
    """Return the place that "the region's governor" points back to."""
    match = BACK.search(text, max(0, start - 60), start)
    if match is None:
        return None
    kinds = {"region": "region", "province": "region", "state": "region"}.get(match[1].lower(), "settlement")
    before = [t.place for t in places if t.end <= match.start() and t.place.kind == kinds]
    return before[-1] if before else None
