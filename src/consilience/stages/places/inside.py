"""The narrowest places that a report tells to lie in a wider one."""

from __future__ import annotations

import re

from consilience.model.reading import Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.nesting import NESTED, OWNED, holds, identity, lies_near
from consilience.stages.places.report import PLACED, Report

CITY, SMALLER = 300_000, 20  # people of a city with suburbs; how often those of a suburb
NEARBY = 0.25  # degrees: a quarter of a town lies no further from its middle
QUARTER_AFTER = re.compile(r" (?:district|neighbou?rhood|quarter)\b", re.I)

STAGED = PLACED - {"to", "office"}


def children(report: Report, mention: int, last: int) -> list[int]:
    """Return the first mention of each narrowest place told to lie in that of `mention`, up to sentence `last`."""
    toponyms, parent = report.reading.toponyms, report.reading.toponyms[mention].place
    wide = parent.kind in ("country", "region", "area")
    found: dict[tuple[str, str | None], int] = {}
    for index, toponym in enumerate(toponyms):
        place = toponym.place
        if toponym.demonym or place.kind == "country" or identity(place) == identity(parent):
            continue
        if report.sourced[index] or report.roles[index] not in (STAGED if wide else PLACED):
            continue
        acting = place.kind == "facility" and report.roles[index] == "subject"  # "the Kalo centre measured"
        if wide and (report.sentences[index] > last or acting):
            continue
        quarter = _is_called_quarter(report.reading.document.text, toponym)
        if not wide and place.gid is not None and place.kind == "settlement" and not quarter:
            continue  # a town of its own
        if (
            holds(parent, place)
            or (quarter and not wide and _is_near(parent, place))
            or _is_told_inside(report, index, identity(parent))
        ):
            found.setdefault(identity(place), index)
    return [i for i in found.values() if not any(_lies_within(report, j, i) for j in found.values() if j != i)]


def suburb_of(report: Report, mention: int, here: Sentence) -> int | None:
    """Return the small place beside the city of `mention` in which the same sentence, further on, tells the scene."""
    toponyms = report.reading.toponyms
    city = toponyms[mention].place
    if city.kind != "settlement" or city.population < CITY:
        return None
    later = [i for i in range(mention + 1, len(toponyms)) if report.sentences[i] == here.index]
    return next(
        (
            i
            for i in later
            if report.roles[i] == "in"
            and toponyms[i].place.kind == "settlement"
            and 0 < toponyms[i].place.population * SMALLER < city.population
            and lies_near(city, toponyms[i].place)
            and not any(report.roles[j] == "in" for j in later if j < i)
        ),
        None,
    )


def _is_called_quarter(text: str, toponym: Toponym) -> bool:
    """Tell whether the text calls a place a part of a town: "the Kalo neighbourhood", "Kalo district"."""
    return bool(QUARTER_AFTER.match(text, toponym.end) or QUARTER_AFTER.search(text, toponym.start, toponym.end))


def _is_near(one: Place, other: Place) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) < NEARBY and abs(one.lon - other.lon) < NEARBY


def _lies_within(report: Report, inner: int, outer: int) -> bool:
    toponyms = report.reading.toponyms
    return holds(toponyms[outer].place, toponyms[inner].place) or _is_told_inside(
        report, inner, identity(toponyms[outer].place)
    )


def _is_told_inside(report: Report, index: int, parent: tuple[str, str | None]) -> bool:
    """Tell whether the text says "X in Y" or "X, Y's Z", step by step, of this mention and the place of `parent`."""
    toponyms, text = report.reading.toponyms, report.reading.document.text
    at = index
    while at + 1 < len(toponyms) and report.sentences[at + 1] == report.sentences[index] and at < index + 4:
        if not NESTED.match(text[toponyms[at].end : toponyms[at + 1].start]) and not OWNED.match(
            text[toponyms[at].end : toponyms[at + 1].start]
        ):
            return False
        at += 1
        if identity(toponyms[at].place) == parent:
            return toponyms[at].place.kind not in ("country", "region") and toponyms[index].place.kind != "region"
    return False
