"""Words beside a place name that say what sort of place it is."""

from __future__ import annotations

from consilience.model.values import Place
from consilience.stages.places.candidate import Candidate, Context
from consilience.text.places.fold import fold_place
from consilience.text.places.runs import Word, joined
from consilience.text.places.words import (
    BEFORE_NATURAL,
    DIVISIONS,
    LANDMARK_MODIFIERS,
    LANDMARKS,
    NATURAL,
    PASSED,
    PLACE_NOUNS,
    QUARTERS,
    SETTLEMENTS,
    STRONG_LANDMARKS,
)

ARTICLES = frozenset("al el ez es as ash ad ar az".split())

TOWNLIKE = frozenset("municipality commune township locality".split())  # called by the town's bare name

ADDING = frozenset("another second third fourth fifth border neighbouring neighboring adjacent".split())

FIRST_LEVEL = frozenset("province oblast governorate state department prefecture krai voivodeship".split())

ONE_OF = frozenset("a an one two several".split())  # "a Kalo hospital" is one of Kalo's, and bears no name

BIG_CITY = 300_000  # people; halves of smaller towns are not spoken of as places of their own

COMPASS = frozenset(
    "north south east west central northern southern eastern western northeastern northwestern southeastern "
    "southwestern upper lower".split()
)

OF_STATES = frozenset("state states territory department division".split())

HALVES = {
    "east": "East",
    "eastern": "East",
    "west": "West",
    "western": "West",
    "north": "North",
    "northern": "North",
    "south": "South",
    "southern": "South",
}


def _with_half(candidate: Candidate, words: list[Word]) -> Candidate:
    """Make "eastern Kalo" a place of its own where Kalo is a big city."""
    i = candidate.first
    if candidate.kind is not None or candidate.demonym or i == 0 or not joined(words, i - 1, i):
        return candidate
    half = HALVES.get(words[i - 1].lower)
    best = candidate.senses[0]
    if half is None or best.kind != "settlement" or best.population < BIG_CITY:
        return candidate
    if any(place.kind == "country" for place in candidate.senses):
        return candidate
    candidate.kind, candidate.whole = "area", f"{half} {best.name}"
    candidate.start, candidate.first = words[i - 1].start, i - 1
    return candidate


def _is_quartered(words: list[Word], i: int) -> bool:
    """Tell whether the words before make a part of a town of "Kalo district": "Tarn's", "the eastern"."""
    return words[i - 1].possessive or words[i - 1].lower in HALVES


def _with_direction(candidate: Candidate, words: list[Word], context: Context) -> Candidate:
    """Take "central Kalo" for the division Central Kalo where there is one."""
    i = candidate.first
    if candidate.kind is not None or candidate.demonym or i == 0 or not joined(words, i - 1, i):
        return candidate
    before = words[i - 1]
    if before.lower not in COMPASS or before.capital:
        return candidate
    name = f"{before.name.capitalize()} {candidate.name}"
    known = context.gazetteer.lookup(name)
    senses = tuple(p for p in known if p.kind in ("region", "district", "area"))
    if known and known[0].kind == "country":
        candidate.senses = known  # "eastern Kalo" tells which of two countries is meant
    elif senses and fold_place(senses[0].name).startswith(fold_place(name)):
        candidate.name, candidate.senses = name, senses
        candidate.start, candidate.first = before.start, i - 1
    return candidate


def with_generic(candidate: Candidate, words: list[Word], context: Context) -> Candidate:
    """Take in the word beside the name that says what it is: "Kalo region", "Kalo Dam", "the province of Kalo"."""
    i, j = candidate.first, candidate.last
    after = words[j + 1] if j + 1 < len(words) and joined(words, j, j + 1) else None
    alone = after is not None and after.lower == "states" and not (i and words[i - 1].lower in ("and", "or"))
    if after is not None and candidate.senses[0].kind == "country" and after.lower in OF_STATES and after.capital:
        return candidate  # "US State Department", "US Territory"
    if after is not None and after.lower in DIVISIONS and not alone:
        kind = DIVISIONS[after.lower]
        fitting = divisions(candidate.senses, after.lower)
        if after.lower in TOWNLIKE and after.name != "Township" and (towns := of_kind(candidate.senses, "settlement")):
            kind, fitting = "settlement", towns
        candidate.kind, candidate.generic = kind, after.lower
        candidate.whole = f"{candidate.name} {after.name.capitalize()}"
        candidate.senses = fitting or candidate.senses
        candidate.end, candidate.last = after.end, j + 1
        if (
            not fitting
            and after.name[0].islower()
            and after.lower in ("region", "area", "state", "department", "division")
        ):
            candidate.whole = None  # the region around a town
            if not _is_spelled(candidate):
                candidate.senses, candidate.whole = (), f"{candidate.name} {after.name}"
        elif not fitting and after.lower == "district" and i and joined(words, i - 1, i) and _is_quartered(words, i):
            candidate.kind, candidate.whole = "area", candidate.name
        return candidate
    head = None if i and words[i - 1].lower in ONE_OF and joined(words, i - 1, i) else lower_landmark(words, j)
    if head is not None and not (
        (words[head].lower in NATURAL and candidate.senses[0].kind in ("region", "area", "country"))
        or (words[head].lower in PASSED and candidate.senses[0].kind == "country")
    ):
        take_landmark(candidate, words, head, context)
        return candidate
    if after is not None and after.capital:
        end = _landmark(words, j)
        if end is not None:
            candidate.kind = "natural" if words[end].lower in NATURAL else "facility"
            candidate.end, candidate.last = words[end].end, end
            candidate.whole = context.text[words[i].start : words[end].end]
            candidate.generic = words[end].lower
            return candidate
    candidate = _with_half(_with_direction(candidate, words, context), words)
    if (
        after is not None
        and candidate.kind is None
        and after.lower in SETTLEMENTS | QUARTERS
        and after.name[0].islower()
    ):
        candidate.generic = after.lower
        if after.lower in ("city", "town", "village") and (towns := of_kind(candidate.senses, "settlement")):
            candidate.kind, candidate.senses = "settlement", towns
        return candidate
    noun = noun_of(words, i)
    if noun is not None and candidate.kind is None:
        candidate.generic = noun
        known = candidate.senses[0].kind == "country" and not of_kind(candidate.senses, DIVISIONS.get(noun, "region"))
        if known:
            return candidate  # "the breakaway province of Kalo", a country by now
        fitting = divisions(candidate.senses, noun) if noun in DIVISIONS else ()
        if noun in DIVISIONS and (noun not in ("state", "territory") or fitting):
            candidate.kind = DIVISIONS[noun]
            candidate.senses = fitting or candidate.senses
        elif noun in SETTLEMENTS and candidate.senses[0].kind != "country":
            candidate.kind = "settlement"
            candidate.senses = of_kind(candidate.senses, "settlement") or candidate.senses
    return candidate


def _is_spelled(candidate: Candidate) -> bool:
    """Tell whether a name is how its likeliest place is written, no former name or one in another tongue."""
    own = fold_place(candidate.senses[0].name)
    return own == candidate.key or own.startswith(f"{candidate.key} ") or candidate.senses[0].population > BIG_CITY


def lower_landmark(words: list[Word], j: int) -> int | None:
    """Return the index of a landmark's lower-case head after word `j`: "Kalo dam", "Kalo military airport"."""
    k = j + 1
    while k < len(words) and k <= j + 2 and joined(words, k - 1, k) and words[k].lower in LANDMARK_MODIFIERS:
        k += 1
    if (
        k < len(words)
        and joined(words, k - 1, k)
        and words[k].lower in STRONG_LANDMARKS | {"island", "river", "lake", "valley"}
    ):
        return k
    return None


def take_landmark(candidate: Candidate, words: list[Word], head: int, context: Context) -> None:
    """Extend a candidate to the landmark that is named after it."""
    noun = words[head].lower
    candidate.kind = "natural" if noun in NATURAL else "facility"
    candidate.generic = noun
    added = words[candidate.last + 1 : head + 1]
    if noun in PASSED or any(word.lower == "refugee" for word in added):
        added = []  # a refugee camp goes by its bare name
    candidate.whole = " ".join([candidate.name, *(w.name.capitalize() for w in added)])
    candidate.end, candidate.last = words[head].end, head


def of_kind(senses: tuple[Place, ...], kind: str) -> tuple[Place, ...]:
    kinds = ("region", "district") if kind == "region" else (kind,)
    fitting = [place for place in senses if place.kind in kinds]
    if kind == "region":  # "Moscow region" is the oblast around, not the city that is a region too
        fitting.sort(key=lambda place: (place.kind != "region", " " not in place.name))
    return tuple(fitting)


def divisions(senses: tuple[Place, ...], generic: str) -> tuple[Place, ...]:
    """Return the senses that the word beside the name allows: a province is no district."""
    fitting = of_kind(senses, DIVISIONS[generic])
    if generic.removesuffix("s") in FIRST_LEVEL:  # of the second level where the country has no such region
        first = {place.country for place in fitting if place.kind == "region"}
        fitting = tuple(place for place in fitting if place.kind == "region" or place.country not in first)
    return fitting


def noun_of(words: list[Word], i: int) -> str | None:
    """Return the place noun of "village of X", "the town X"."""
    if i >= 2 and words[i - 1].lower == "of" and words[i - 2].lower in ("area", "areas") and words[i - 2].capital:
        return None  # "Area of Responsibility"
    if i >= 2 and words[i - 1].lower == "of" and joined(words, i - 2, i) and words[i - 2].lower in PLACE_NOUNS:
        return words[i - 2].lower
    taken = i >= 2 and words[i - 2].capital and joined(words, i - 2, i - 1)  # "Kalo region Anna Rell"
    if (
        i >= 1
        and not taken
        and joined(words, i - 1, i)
        and words[i - 1].lower in (SETTLEMENTS | DIVISIONS.keys() | BEFORE_NATURAL)
    ):
        return words[i - 1].lower
    listed = i >= 2 and words[i].glued.strip() == "," and joined(words, i - 2, i - 1)
    if listed and words[i - 1].lower in DIVISIONS and words[i - 2].lower in ADDING:
        return words[i - 1].lower
    return None


def is_coast_guard(words: list[Word], k: int) -> bool:
    """Tell whether word `k` is no coast but that of "the Kaloan Coast Guard"."""
    return words[k].lower == "coast" and k + 1 < len(words) and words[k + 1].lower in ("guard", "guards")


def _landmark(words: list[Word], j: int) -> int | None:
    """Return the index of the head of a landmark's name that starts at or before word `j`."""
    for k in range(j + 1, min(j + 5, len(words))):
        if not words[k].capital or not joined(words, k - 1, k) or is_coast_guard(words, k):
            return None
        if words[k].lower in LANDMARKS or words[k].lower in NATURAL:
            return k
    return None
