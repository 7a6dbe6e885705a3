"""Relations: how two claims that meet stand to each other, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from consilience.model.fact import Relation
from consilience.stages.bounds import compatible, direction, slack
from consilience.stages.pairing import pairs_within
from consilience.stages.questions import Answer
from consilience.text.wording import day

# Figures that can only rise while one event goes on; of all others a later, lower one is a new state.
GROWING = frozenset({"killed", "injured", "casualties", "hospitalised"})
CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|revis(?:es|ed|ing|ion)|retract(?:s|ed|ing|ion)?|withdr(?:aw|ew|awn|awing)|"
    r"lowered|erroneous(?:ly)?|in error|by mistake|miscount(?:ed)?|double-count(?:ed)?|not the \S+ (?:earlier|first)|"
    r"down from|earlier (?:figure|count|toll|number))\b",
    re.IGNORECASE,
)
WITHDRAWS = re.compile(
    r"\b(?:retract(?:s|ed|ing|ion)?|withdr(?:aw|aws|ew|awn|awing)|t(?:ook|akes?|aken) back|rescind(?:s|ed|ing)?|"
    r"erroneous(?:ly)?|in error|by mistake|unfounded|false (?:report|alarm)|turned out to be (?:false|wrong|safe|alive)|"
    r"(?:was|were|had been) (?:wrong|mistaken|untrue))\b",
    re.IGNORECASE,
)
SIDE_BY_SIDE = timedelta(days=2)  # one report that sets two sources' figures against each other means a dispute
Days = tuple[date, date]


def relate(rows: Sequence[Answer], origin: Mapping[str, str], texts: Mapping[str, str]) -> list[Relation]:
    """Return the relations of the claims that answer one question, the earlier claim first.

    `origin` and `texts` (the evidence) are held by claim id. A large fact's pairs are bounded, see `pairing`.
    """
    order = sorted(rows, key=moment)
    judge = _Judge(origin, texts, _standing(order, origin))
    return [Relation(a.claim, b.claim, *judge.between(a, b)) for a, b in pairs_within(order, origin)]


def moment(row: Answer) -> tuple[date, date, float, str, int, str]:
    """Sort key: when a claim was current, undated ones last."""
    told = row.told_at.timestamp() if row.told_at else float("inf")
    return as_of(row) or date.max, row.published or date.max, told, row.document, row.start, row.claim


def as_of(row: Answer) -> date | None:
    """Return the day for which a figure was told: of a blow the report's, of a level its own day if it has one."""
    if row.published is None:
        return row.days[1] if row.days else None
    if row.days and not row.blow and row.days[1] < row.published:
        return row.days[1]
    return row.published


def _standing(order: Sequence[Answer], origin: Mapping[str, str]) -> dict[tuple[object, ...], Days]:
    """Return from when to when each source stood by each of its figures."""
    found: dict[tuple[object, ...], Days] = {}
    for row in order:
        told = as_of(row)
        if told:
            key = origin.get(row.claim), row.low, row.high
            first, last = found.get(key, (told, told))
            found[key] = min(first, told), max(last, told)
    return found


class _Judge:
    """What is known of one fact when two of its claims are compared."""

    def __init__(self, origin: Mapping[str, str], texts: Mapping[str, str], stood: Mapping[tuple[object, ...], Days]):
        self.origin = origin
        self.texts = texts
        self.stood = stood

    def between(self, a: Answer, b: Answer) -> tuple[str, str]:
        """Return the relation of `a` to the later `b`, and why."""
        same_origin = self.origin.get(a.claim) == self.origin.get(b.claim)
        if self._withdraws(b) and not self._withdraws(a) and (meet(a, b) or not (a.counted and b.counted)):
            if same_origin:
                return "correction", f"{a.told}: the source withdrew it"
            return "conflict", f"{a.told}: told by one, withdrawn by another"
        if (a.modality == "denied") != (b.modality == "denied"):
            return "conflict", f"{(a if a.counted else b).told}: told by one, denied by another"
        if not (a.counted and b.counted):
            return "agree", _without_figure(a, b)
        if meet(a, b):
            return "agree", _meeting(a, b) + ("; one source" if same_origin else "")
        if same_origin and any(CORRECTS.search(self.texts.get(row.claim, "")) for row in (a, b)):
            return "correction", f"{a.told}, then {b.told}: the source put its own figure right"
        return self._apart(a, b, same_origin)

    def _withdraws(self, row: Answer) -> bool:
        return bool(WITHDRAWS.search(self.texts.get(row.claim, "")))

    def _apart(self, a: Answer, b: Answer, same_origin: bool) -> tuple[str, str]:
        day_a, day_b = as_of(a), as_of(b)
        beside = a.document == b.document and not same_origin and day_a and day_b and day_b - day_a <= SIDE_BY_SIDE
        moved = direction((a.low, a.high), (b.low, b.high))
        if day_a and day_b and day_a < day_b and not beside and (same_origin or not self._side_by_side(a, b)):
            since = f"{a.told} on {_day(day_a)}, {b.told} on {_day(day_b)}"
            if moved < 0 and a.measure in GROWING:
                return "conflict", f"{since}: the later figure is lower"
            return "update", since
        if a.document != b.document and (same_origin or (a.measure in GROWING and self._one_count(a, b, moved))):
            on = f" on {_day(day_a)}" if day_a and day_a == day_b else ""
            return "update", f"{a.told} and {b.told}{on}: the count moved"
        on = f" on {_day(day_b)}" if day_a and day_b else ""
        return "conflict", f"{a.told} or {b.told}{on}: {'one source tells' if same_origin else 'two sources tell'} both"

    def _side_by_side(self, a: Answer, b: Answer) -> bool:
        """Return whether two sources stood by their figures at one time."""
        before, after = (self.stood[self.origin.get(row.claim), row.low, row.high] for row in (a, b))
        return before[1] >= after[0]

    def _one_count(self, a: Answer, b: Answer, moved: int) -> bool:
        """Return whether two figures of a toll on one day are likelier two states of it than a dispute."""
        if a.told_at and b.told_at and a.told_at != b.told_at:
            return (moved > 0) == (a.told_at < b.told_at)
        return any((self.origin.get(row.claim) or "").startswith("doc:") for row in (a, b))


def meet(a: Answer, b: Answer) -> bool:
    """Return whether one number can satisfy both figures, given what hedges and conversions leave open."""
    converted = a.told_unit != b.told_unit
    return compatible(
        (a.low, a.high),
        (b.low, b.high),
        slack(a.low or a.high or 0.0, a.soft, converted),
        slack(b.low or b.high or 0.0, b.soft, converted),
    )


def _without_figure(a: Answer, b: Answer) -> str:
    if not a.counted and not b.counted:
        return "both tell of it"
    return f"both tell of it; one gives a figure, {(a if a.counted else b).told}"


def _meeting(a: Answer, b: Answer) -> str:
    if a.told == b.told:
        return f"both say {a.told}"
    return f"{a.told} and {b.told}: one number fits both"


def _day(when: date) -> str:
    return day(when.isoformat())
