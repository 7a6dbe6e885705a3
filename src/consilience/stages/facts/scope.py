"""Near questions: pairs that a careless reader would take for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, islice

from consilience.model.fact import Relation
from consilience.stages.facts.figures import same_figure
from consilience.stages.facts.nearness import Grounds
from consilience.stages.facts.pairing import heads
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import moment
from consilience.text.wording import day, listing

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
MOST_PARTNERS = 14  # near questions of one fact, those that share reports and the measure first
PAIRS_OF_TWO = 80  # claim pairs reported for two small facts, those of one report first
MOST_PAIRS, FEWEST = 200, 2  # claim pairs reported for one fact, shared by its near facts, and the least for each
BESIDE = 200  # characters: two figures of one sentence or the next are read together, wherever they are placed
REMEMBERED = 1 << 14  # sets of places, stretches of days: the claims of a story speak of the same few


def near_questions(aligned: Sequence[Sequence[Answer]], origin: Mapping[str, str]) -> list[Relation]:
    """Return scope relations for the claims of facts that differ in what is counted, where, when, or are kin.

    Of a large fact only the heads of its states are paired; the pairs grow with the claims, not with their square.
    """
    facts = [rows for rows in aligned if rows[0].counted]
    chiefs = [_chief(rows) for rows in facts]
    likely = sorted(_candidates(facts))
    grounds = Grounds()
    held = {row.claim: grounds.of(row.places) for rows in facts for row in rows}

    def lie(a: Answer, b: Answer) -> str:
        return grounds.lie(held[a.claim], held[b.claim])

    near = [(i, j) for i, j in likely if _taken_for_each_other(chiefs[i], chiefs[j], facts[i], facts[j], lie)]
    kept = _closest(near, facts)
    partners = Counter(number for pair in kept for number in pair)
    standing = {number: heads(sorted(facts[number], key=moment), origin) for number in partners}
    named = {row.claim: _Named(row) for rows in standing.values() for row in rows}
    found = []
    for i, j in kept:
        most = min(PAIRS_OF_TWO, max(FEWEST, MOST_PAIRS // max(partners[i], partners[j])))
        found += [_scope(a, b, lie(a, b) == "same", named) for a, b in _pairs(standing[i], standing[j], most)]
    return found


def _closest(near: Sequence[tuple[int, int]], facts: Sequence[Sequence[Answer]]) -> list[tuple[int, int]]:
    """Return the pairs of which one fact at least counts the other among its MOST_PARTNERS closest."""
    documents = [{row.document for row in rows} for rows in facts]
    by_fact: dict[int, list[tuple[int, bool, tuple[int, int]]]] = defaultdict(list)
    for i, j in near:
        rank = -len(documents[i] & documents[j]), facts[i][0].family != facts[j][0].family, (i, j)
        by_fact[i].append(rank)
        by_fact[j].append(rank)
    return sorted({pair for ranked in by_fact.values() for *_, pair in sorted(ranked)[:MOST_PARTNERS]})


def _candidates(facts: Sequence[Sequence[Answer]]) -> set[tuple[int, int]]:
    holders: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for i, rows in enumerate(facts):
        for row in rows:
            kin = KINDRED.get(row.family, row.family)
            holders["story", row.story, kin].add(i)
            holders["report", row.document, kin].add(i)
            for place in row.places:
                holders["figure", row.story, place.country or place.name, row.low, kin].add(i)
                holders["day", row.story, place.region or place.country or place.name, row.days, row.family].add(i)
    pairs: set[tuple[int, int]] = set()
    for key, held in holders.items():
        if len(held) <= (MOST_FACTS if key[0] in ("story", "report") else MOST_ELSEWHERE):
            pairs.update(combinations(sorted(held), 2))
    return pairs


def _taken_for_each_other(
    a: Answer, b: Answer, left: Sequence[Answer], right: Sequence[Answer], lie: Callable[[Answer, Answer], str]
) -> bool:
    """Return whether a careless reader would take two questions, seen by their chief claims, for one."""
    if a.unit != b.unit:
        return False
    if a.family == b.family:
        return True
    if lie(a, b) == "apart":
        return any(x.document == y.document and abs(x.start - y.start) < BESIDE for x in left[:8] for y in right[:8])
    usual = a.kind == "casualties" and "casualties" not in (a.family, b.family)
    return not usual or any(same_figure(x, y) for x in left[:8] for y in right[:8])


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


class _Named:
    """Where and when the figure of a claim holds, in words."""

    __slots__ = ("when", "where")

    def __init__(self, row: Answer) -> None:
        self.where = f" in {_names(tuple(place.name for place in row.places))}" if row.places else ""
        self.when = f" {_days(row.days)}" if row.days else ""


def _scope(a: Answer, b: Answer, one_place: bool, named: Mapping[str, _Named]) -> Relation:
    told_a, told_b = _told(a, b, one_place, named[a.claim]), _told(b, a, one_place, named[b.claim])
    if (told_a, told_b) == (a.told, b.told):
        return Relation(a.claim, b.claim, "scope", f"{told_a}, and {told_b}: two questions of one kind")
    return Relation(a.claim, b.claim, "scope", f"{told_a}, and {told_b}")


def _told(row: Answer, beside: Answer, one_place: bool, named: _Named) -> str:
    """Return the figure with all in which its question differs from that of `beside`: "26 people in Karbon"."""
    words = row.told
    if row.measure != beside.measure:
        words += f" {row.measure.replace('_', ' ')}"
    if row.group != beside.group and not row.of:
        words += " in all"
    if row.stage != beside.stage:
        words += f" ({row.stage or 'at first'})"
    if not one_place:
        words += named.where
    return words if row.days == beside.days else words + named.when


@lru_cache(maxsize=REMEMBERED)
def _names(places: tuple[str, ...]) -> str:
    return listing(sorted(set(places)), 3)


@lru_cache(maxsize=REMEMBERED)
def _days(days: tuple[date, date]) -> str:
    first, last = (each.isoformat() for each in days)
    return f"on {day(first)}" if first == last else f"from {day(f'{first}/{last}')}"
