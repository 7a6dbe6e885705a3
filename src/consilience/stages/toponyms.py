"""Find place names and give each the place that the report's context makes likely."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from difflib import SequenceMatcher

from consilience.model.ports import Gazetteer
from consilience.model.reading import Reading, Toponym
from consilience.model.values import Place
from consilience.stages.places.candidate import Candidate
from consilience.stages.places.find import find_candidates
from consilience.stages.places.roles import DATELINE
from consilience.stages.places.senses import choose_senses
from consilience.text.places.fold import fold_place

ACCEPTED = 1.1  # evidence from which a stretch counts as a place name
SEEN_ELSEWHERE = 1.2  # the same name stands as a place elsewhere in the report
SURE = 3.0
WELL_KNOWN = 500_000  # people: English has one name for such a town
OBSCURE = 50_000  # people: such a town is named abroad only beside its country
CALLED = frozenset("district county parish province prefecture regency".split())  # told with a name: "Kalo District"
SPOKEN_OF = 3  # names of one country from which a report is about it
FAMOUS = 1_000_000  # people of a city whose name alone heads reports
HEAD = 200  # characters before which a report names where it is written
DISTANCE = re.compile(r"(\d[\d,]*)[ -]?(km|kms|kilomet\w+|miles?)\b[^.;]{0,60}$", re.I)
MEASURED, MILE, FAR = 90, 1.6, 60.0  # characters; kilometres of a mile; from which another place is not there
ABBREVIATED = 4  # letters up to which capitals make an abbreviation
ALIKE = 0.5  # spellings of one name share more than half of their letters


def mark_toponyms(reading: Reading, *, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Return the toponyms of `reading` in order, without overlap."""
    candidates = find_candidates(reading, gazetteer)
    sure = {c.key for c in candidates if c.score >= SURE and not c.demonym}
    kept = [c for c in candidates if c.score + SEEN_ELSEWHERE * (c.key in sure) >= ACCEPTED]
    senses = _at_home(kept, _datelined(reading, kept, choose_senses(kept)))
    senses = _one_sense(kept, senses)
    senses = _as_called(kept, senses)
    marked = []
    near = {i: p for i, p in senses.items() if not _is_far_mark(reading.document.text, kept[i].start)}
    for index, candidate in enumerate(kept):
        place = _place(candidate, senses.get(index), _anchor(index, kept, near))
        marked.append(Toponym(candidate.start, candidate.end, place, candidate.demonym))
    return tuple(marked)


def _datelined(reading: Reading, kept: list[Candidate], senses: dict[int, Place]) -> dict[int, Place]:
    """Take the name of a famous city that heads the report alone, "KALO -", for that city, whatever else is told."""
    text = reading.document.text
    famous: dict[str, Place] = {}
    for candidate in kept:
        cities = [place for place in candidate.senses if place.kind == "settlement" and place.population > FAMOUS]
        heads = candidate.start < HEAD and text[candidate.start : candidate.end].isupper() and candidate.inside is None
        if cities and heads and DATELINE.match(text[candidate.end : candidate.end + 60]):
            famous[candidate.key] = cities[0]
    return {index: famous.get(kept[index].key, place) for index, place in senses.items()}


def _at_home(kept: list[Candidate], senses: dict[int, Place]) -> dict[int, Place]:
    """Take small towns of countries that the report speaks of in no other way for unknown places where it happens."""
    named: dict[str, set[str]] = defaultdict(set)
    for index, place in senses.items():
        if place.country is not None:
            named[place.country].add(place.name if place.kind == "country" else kept[index].key)
    most = max(map(len, named.values()), default=0)
    return {
        index: place
        for index, place in senses.items()
        if place.kind not in ("settlement", "district")
        or place.population > OBSCURE
        or kept[index].inside is not None
        or place.country is None
        or len(named[place.country]) > 1
        or most < SPOKEN_OF
    }


def _as_called(kept: list[Candidate], senses: dict[int, Place]) -> dict[int, Place]:
    """Give divisions of the second level the name that the report has for them: "Kalo District"."""
    called: dict[int | None, str] = {}
    for index, place in senses.items():
        *stem, last = kept[index].name.split()
        noun = last.lower() if stem and last.lower() in CALLED else (kept[index].generic or "")
        if place.kind == "district" and noun in CALLED and fold_place(place.name).split()[-1] != noun:
            name = " ".join(stem) if noun == last.lower() else kept[index].name
            called.setdefault(place.gid, f"{name} {noun.capitalize()}")
    return {
        index: replace(place, name=called[place.gid]) if place.gid in called and place.kind == "district" else place
        for index, place in senses.items()
    }


def _one_sense(kept: list[Candidate], senses: dict[int, Place]) -> dict[int, Place]:
    """Let "Kalo region" decide what a bare "Kalo" means, unless the report speaks of the city too."""
    regions: dict[str, Place] = {}
    cities: set[str] = set()
    for index, candidate in enumerate(kept):
        place = senses.get(index)
        if place is None or candidate.demonym:
            continue
        if candidate.kind == "region" and place.kind == "region":
            regions.setdefault(candidate.key, place)
        elif candidate.kind == "settlement":
            cities.add(candidate.key)
    for left, right in zip(range(len(kept)), range(1, len(kept)), strict=False):
        for one, other in ((left, right), (right, left)):
            _follow_list(kept, senses, regions, one, other)
    return {
        index: regions[kept[index].key]
        if kept[index].kind is None and kept[index].key in regions and kept[index].key not in cities
        else place
        for index, place in senses.items()
    }


def _follow_list(
    kept: list[Candidate], senses: dict[int, Place], regions: dict[str, Place], one: int, other: int
) -> None:
    """Make a region of a bare name that stands in a list with a region: "the Kalo region and Tarn"."""
    a, b = kept[one], kept[other]
    if a.sentence != b.sentence or (abs(a.last - b.first) > 3 and abs(b.last - a.first) > 3):
        return
    place = senses.get(one)
    region = place is not None and (place.kind == "region" or a.key in regions)
    if not region or b.kind is not None or b.demonym or b.key in regions or place is None or b.inside or a.inside:
        return
    own = [s for s in b.senses if s.kind == "region" and s.country == place.country]
    if own and senses.get(other) is not None and senses[other].country == place.country:
        regions[b.key] = own[0]


def _is_far_mark(text: str, start: int) -> bool:
    """Tell whether a name only tells how far away something is: "120 kilometres south of Kalo"."""
    told = DISTANCE.search(text, max(0, start - MEASURED), start)
    if told is None:
        return False
    return float(told[1].replace(",", "")) * (MILE if told[2][0] in "mM" else 1.0) > FAR


def _anchor(index: int, kept: list[Candidate], senses: dict[int, Place]) -> Place | None:
    """Return the resolved place nearest in the text: what an unknown place most likely lies in or near."""
    here = kept[index]
    best: tuple[tuple[float, ...], Place] | None = None
    counts = Counter(place.name for place in senses.values())
    for other, place in senses.items():
        if (
            other == index
            or kept[other].demonym
            or (kept[other].whole is not None and place.kind in ("settlement", "country"))
        ):
            continue
        there = kept[other]
        named = there.key == here.inside
        apart = abs(there.sentence - here.sentence)
        narrow = {"settlement": 0, "district": 0, "region": 1}.get(place.kind, 2)
        distance = abs(there.start - here.start)
        rank = (not named, min(apart, 3), narrow, -counts[place.name], distance)
        if best is None or rank < best[0]:
            best = (rank, place)
    return best[1] if best else None


def _is_other_name(key: str, sense: Place) -> bool:
    """Tell whether a report calls a small town by a name unlike the gazetteer's: then the report knows better."""
    if sense.kind != "settlement" or sense.population > WELL_KNOWN:
        return False
    own = fold_place(sense.name)
    return own.startswith(f"{key} ") or SequenceMatcher(None, key, own).ratio() < ALIKE


def _place(candidate: Candidate, sense: Place | None, anchor: Place | None) -> Place:
    """Return the place itself, or a named one that no gazetteer knows, inside what the report tells."""
    wanted = candidate.kind
    if sense is not None:
        if wanted is None and not candidate.demonym and _is_other_name(fold_place(candidate.name), sense):
            return replace(sense, name=candidate.name)
        if candidate.demonym or wanted is None or candidate.whole is None:
            return sense
        if wanted == sense.kind or (wanted == "region" and sense.kind == "district") or wanted == "settlement":
            return sense
        if anchor is None or anchor.country == sense.country:
            anchor = sense
    name = " ".join((candidate.whole or candidate.name).split())
    if name.isupper() and len(name) > ABBREVIATED:
        name = name.title()
    if anchor is None:
        return Place(name, wanted or "settlement")
    return Place(name, wanted or "settlement", anchor.country, anchor.region, anchor.lat, anchor.lon)
