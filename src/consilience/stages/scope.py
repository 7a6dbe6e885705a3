"""Near questions: pairs that a careless reader would take for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, islice

from consilience.model.fact import Relation
from consilience.stages.likeness import same_figure
from consilience.stages.nearness import days_lie, places_lie
from consilience.stages.questions import Answer

# Measures that are easily taken for each other.
KINDRED = {
    "casualties": "harm",
    "killed": "harm",
    "injured": "harm",
    "rescued": "harm",
    "flight": "flight",
    "sheltered": "flight",
    "homeless": "flight",
    "returned": "flight",
    "area_controlled": "ground",
    "area_gained": "ground",
    "settlements_controlled": "settlements",
    "settlement_seized": "settlements",
    "prisoners": "captives",
    "detained": "captives",
}
MOST_FACTS = 40  # of one measure in one story or report: beyond, only those with a place and day or figure in common
MOST_ELSEWHERE = 12  # of several stories, with a figure, or a region and a day, in common: more is chance
MOST_PAIRS = 400  # claim pairs reported for one fact, shared by its near facts ...
PAIRS_OF_TWO = 80, 2  # ... at most and at least for one pair of facts, those of one report first


def near_questions(aligned: Sequence[Sequence[Answer]]) -> list[Relation]:
    """Return scope relations for the claims of facts that differ in what is counted, where, when, or are kin."""
    facts = [rows for rows in aligned if rows[0].counted]
    chiefs = [_chief(rows) for rows in facts]
    likely = sorted(_candidates(facts))
    near = [(i, j, why) for i, j in likely if (why := _difference(chiefs[i], chiefs[j], facts[i], facts[j]))]
    partners = Counter(number for i, j, _ in near for number in (i, j))
    most, least = PAIRS_OF_TWO
    return [
        _scope(a, b, why)
        for i, j, why in near
        for a, b in _pairs(facts[i], facts[j], min(most, max(least, MOST_PAIRS // max(partners[i], partners[j]))))
    ]


def _candidates(facts: Sequence[Sequence[Answer]]) -> set[tuple[int, int]]:
    holders: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for i, rows in enumerate(facts):
        for row in rows:
            kin = KINDRED.get(row.family, row.family)
            holders["story", row.story, kin].add(i)
            holders["report", row.document, kin].add(i)
            for place in row.places:
                holders["figure", place.country or place.name, row.low, kin].add(i)
                holders["day", place.region or place.country or place.name, row.days, row.family].add(i)
    pairs: set[tuple[int, int]] = set()
    for key, held in holders.items():
        if len(held) <= (MOST_FACTS if key[0] in ("story", "report") else MOST_ELSEWHERE):
            pairs.update(combinations(sorted(held), 2))
    return pairs


def _difference(a: Answer, b: Answer, left: Sequence[Answer], right: Sequence[Answer]) -> str | None:
    """Say in what two questions differ, by their chief claims, None where nobody would take one for the other."""
    if a.unit != b.unit:
        return None
    if a.family == b.family:
        return "; ".join(_sides(a, b)) or "two questions of one kind"
    alike = any(same_figure(x, y) for x in left[:8] for y in right[:8])
    usual = a.kind == "casualties" and "casualties" not in (a.family, b.family) and not alike
    if usual or places_lie(a.places, b.places) == "apart":
        return None
    return "; ".join([f"{_words(a.measure)}, and {_words(b.measure)}", *_sides(a, b)])


def _sides(a: Answer, b: Answer) -> list[str]:
    sides = []
    if a.group != b.group:
        sides.append(f"{a.of or 'all'}, and {b.of or 'all'}")
    if places_lie(a.places, b.places) not in ("same", "unknown"):
        sides.append(f"{_place(a)}, and {_place(b)}")
    if days_lie(a.days, b.days) not in ("same", "unknown"):
        sides.append(f"{_days(a)}, and {_days(b)}")
    if a.stage != b.stage:
        sides.append(f"{a.stage or 'at first'}, and {b.stage or 'at first'}")
    return sides


def _chief(rows: Sequence[Answer]) -> Answer:
    """Return the claim that tells most of its question."""
    return max(rows, key=lambda row: (bool(row.places), row.days is not None, bool(row.group), row.claim))


def _pairs(left: Sequence[Answer], right: Sequence[Answer], most: int) -> list[tuple[Answer, Answer]]:
    """Return up to `most` pairs, those of one report first, without making all of two large facts."""
    pairs = [(a, b) for a in left for b in right if a.document == b.document][:most]
    if len(pairs) < most:
        across = ((a, b) for a in left for b in right if a.document != b.document)
        pairs += islice(across, most - len(pairs))
    return pairs


def _scope(a: Answer, b: Answer, why: str) -> Relation:
    return Relation(a.claim, b.claim, "scope", f"{a.told} and {b.told}: {why}")


def _words(measure: str) -> str:
    return measure.replace("_", " ")


def _place(row: Answer) -> str:
    return " and ".join(sorted(place.name for place in row.places))


def _days(row: Answer) -> str:
    first, last = row.days or ("", "")
    return str(first) if first == last else f"{first} to {last}"
