"""Relations: how two claims that meet stand to each other, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from consilience.model.fact import Relation
from consilience.stages.facts.bounds import compatible, direction, slack
from consilience.stages.facts.pairing import pairs_within
from consilience.stages.facts.parties import Sides
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.retractions import is_correcting, is_withdrawing
from consilience.text.wording import day

# Figures that can only rise while one event goes on; of all others a later, lower one is a new state.
GROWING = frozenset({"killed", "injured", "casualties", "hospitalised"})
REMEMBERED = 1 << 14  # sentences: a claim is compared with others of its fact right after each other
COUNTED_ON = GROWING | {"missing", "flight"}  # families whose figure is told anew from day to day
PASSED = 1.15  # times the floor: closer, the floor is the later figure rounded down
SIDE_BY_SIDE = timedelta(days=2)  # one report that sets two sources' figures against each other means a dispute


def relate(
    rows: Sequence[Answer], origin: Mapping[str, str], texts: Mapping[str, str], sides: Sides | None = None
) -> list[Relation]:
    """Return the relations of the claims that answer one question, the earlier claim first.

    `origin` and `texts` (the evidence) are held by claim id; `sides` tell of a conflict whether its speakers stand for
    opposed parties. A large fact's pairs are bounded, see `pairing`.
    """
    order = sorted(rows, key=moment)
    judge = _Judge(origin, texts, _first_days(order, origin))
    found = []
    for a, b in pairs_within(order, origin):
        relation, why = judge.between(a, b)
        wrong, right = (b, a) if relation == "correction" and b.modality == "denied" else (a, b)
        stand = sides.between(a, b, origin) if sides and relation == "conflict" else ""
        why += f"; {stand}" if stand else ""
        found.append(Relation(wrong.claim, right.claim, relation, why))
    return found


def moment(row: Answer) -> tuple[date, date, float, str, int, str]:
    """Sort key: when a claim was current, undated ones last."""
    told = row.told_at.timestamp() if row.told_at else float("inf")
    return as_of(row) or date.max, row.published or date.max, told, row.document, row.start, row.claim


def as_of(row: Answer) -> date | None:
    """Return the day for which a figure was told.

    Of a blow it is the report's; of a level, of those missing and of a past state its own.
    """
    if row.published is None:
        return row.days[1] if row.days else None
    counted = not row.blow or row.measure == "missing" or row.former
    if row.days and counted and row.days[1] < row.published:
        return row.days[1]
    return row.published


def _first_days(order: Sequence[Answer], origin: Mapping[str, str]) -> dict[tuple[object, ...], date]:
    """Return on which day each source first told each of its figures."""
    found: dict[tuple[object, ...], date] = {}
    for row in order:
        told = as_of(row)
        if told:
            found.setdefault((origin.get(row.claim), row.low, row.high), told)
    return found


class _Judge:
    """What is known of one fact when two of its claims are compared."""

    def __init__(self, origin: Mapping[str, str], texts: Mapping[str, str], first: Mapping[tuple[object, ...], date]):
        self.origin = origin
        self.texts = texts
        self.first = first

    def between(self, a: Answer, b: Answer) -> tuple[str, str]:
        """Return the relation of `a` to the later `b`, and why."""
        same_origin = self.origin.get(a.claim) == self.origin.get(b.claim)
        if self._withdraws(b) and not self._withdraws(a) and (meet(a, b) or not (a.counted and b.counted)):
            return "correction", f"{a.told}: withdrawn since"
        if (a.modality == "denied") != (b.modality == "denied"):
            if same_origin and a.counted and b.counted and not meet(a, b) and (a.corrects or b.corrects):
                denied, told = (a, b) if a.modality == "denied" else (b, a)
                return "correction", f"{told.told}, not {denied.told}: the source put its own figure right"
            return "conflict", f"{(a if a.counted else b).told}: told by one, denied by another"
        if not (a.counted and b.counted):
            return "agree", _without_figure(a, b)
        if meet(a, b) and not (same_origin and self._passed(a, b)):
            return "agree", _meeting(a, b) + ("; one source" if same_origin else "")
        if same_origin and any(self._corrects(row) for row in (a, b)):
            return "correction", f"{a.told}, then {b.told}: the source put its own figure right"
        return self._apart(a, b, same_origin)

    def _passed(self, a: Answer, b: Answer) -> bool:
        """Return whether a source's later count has gone past its floor: "at least 14", and two days on 31."""
        if a.high is not None or b.low is None or a.low is None or b.low < PASSED * a.low:
            return False
        day_a, day_b = as_of(a), as_of(b)
        return a.family in COUNTED_ON and day_a is not None and day_b is not None and day_a < day_b

    def _corrects(self, row: Answer) -> bool:
        return row.corrects or is_correcting(self.texts.get(row.claim, ""))

    def _withdraws(self, row: Answer) -> bool:
        return is_withdrawing(self.texts.get(row.claim, ""))

    def _apart(self, a: Answer, b: Answer, same_origin: bool) -> tuple[str, str]:
        day_a, day_b = as_of(a), as_of(b)
        if day_a == day_b and a.document != b.document:
            day_a, day_b = self._first_told(a), self._first_told(b)
        if day_a and day_b and day_b < day_a:
            a, b, day_a, day_b = b, a, day_b, day_a
        beside = a.document == b.document and not same_origin and day_a and day_b and day_b - day_a <= SIDE_BY_SIDE
        moved = direction((a.low, a.high), (b.low, b.high))
        if day_a and day_b and day_a < day_b and not beside and (same_origin or not self._held_before(a, b)):
            since = f"{a.told} on {_day(day_a)}, {b.told} on {_day(day_b)}"
            if moved < 0 and (a.measure in GROWING or _is_total(a, b)):
                return "conflict", f"{since}: the later figure is lower"
            return "update", since
        on = f" on {_day(day_b)}" if day_a and day_b else ""
        if a.document != b.document and (same_origin or (a.measure in GROWING and self._one_count(a, b, moved))):
            return "update", f"{a.told} and {b.told}{on}: the count moved"
        return (
            "conflict",
            f"{a.told} or {b.told}{on}: {'one source tells both' if same_origin else 'two sources differ'}",
        )

    def _held_before(self, a: Answer, b: Answer) -> bool:
        """Return whether the source of the later figure stood by it before: then it does not follow the other's."""
        told, held = as_of(a), self._first_told(b)
        return told is not None and held is not None and held <= told

    def _first_told(self, row: Answer) -> date | None:
        return self.first.get((self.origin.get(row.claim), row.low, row.high))

    def _one_count(self, a: Answer, b: Answer, moved: int) -> bool:
        """Return whether two figures of a toll on one day are likelier two states of it than a dispute."""
        if a.told_at and b.told_at and a.told_at != b.told_at:
            return (moved > 0) == (a.told_at < b.told_at)
        return (a if moved < 0 else b).high is None  # "at least 43" beside 30: counting went on


def _is_total(a: Answer, b: Answer) -> bool:
    """Return whether both figures are totals since one day, which cannot fall: "displaced since 2009"."""
    return a.days is not None and b.days is not None and a.background and b.background and a.days[0] == b.days[0]


def meet(a: Answer, b: Answer) -> bool:
    """Return whether one number can satisfy both figures, given what hedges and conversions leave open."""
    converted = a.told_unit != b.told_unit
    if not (converted or a.soft or b.soft):
        return compatible((a.low, a.high), (b.low, b.high))
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


@lru_cache(maxsize=REMEMBERED)
def _day(when: date) -> str:
    return day(when.isoformat())
