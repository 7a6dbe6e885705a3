"""Relations: how two claims that meet stand to each other, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from consilience.model.fact import Relation
from consilience.stages.bounds import compatible, direction, slack
from consilience.stages.questions import Answer

# Figures that can only rise while one event goes on; of all others a later, lower one is a new state.
GROWING = frozenset({"killed", "injured", "casualties", "hospitalised"})
CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|revis(?:es|ed|ing|ion)|retract(?:s|ed|ing|ion)?|withdr(?:aw|ew|awn|awing)|"
    r"lowered|erroneous(?:ly)?|in error|by mistake|miscount(?:ed)?|double-count(?:ed)?|not the \S+ (?:earlier|first)|"
    r"down from|earlier (?:figure|count|toll|number))\b",
    re.IGNORECASE,
)
SIDE_BY_SIDE = timedelta(days=2)  # one report that sets two sources' figures against each other means a dispute
MOST_PAIRS = 2_000  # of one fact: 64 claims in full; of a larger fact each claim meets the heads of its states


def relate(rows: Sequence[Answer], origin: Mapping[str, str], texts: Mapping[str, str]) -> list[Relation]:
    """Return the relation of each pair of claims that answer one question, the earlier claim first.

    `origin` and `texts` (the evidence) are held by claim id.
    """
    order = sorted(rows, key=moment)
    return [Relation(a.claim, b.claim, *_judge(a, b, origin, texts)) for a, b in _pairs(order)]


def moment(row: Answer) -> tuple[date, date, str, int, str]:
    """Sort key: when a claim was current, undated ones last."""
    return as_of(row) or date.max, row.published or date.max, row.document, row.start, row.claim


def as_of(row: Answer) -> date | None:
    """Return the day for which a figure was told: of a blow the report's, of a level its own day if it has one."""
    if row.published is None:
        return row.days[1] if row.days else None
    if row.days and not row.blow and row.days[1] < row.published:
        return row.days[1]
    return row.published


def _pairs(order: Sequence[Answer]) -> list[tuple[Answer, Answer]]:
    if len(order) * (len(order) - 1) // 2 <= MOST_PAIRS:
        return [(a, b) for i, a in enumerate(order) for b in order[i + 1 :]]
    heads: dict[tuple[object, ...], Answer] = {}
    for row in order:
        heads.setdefault((row.low, row.high), row)
    room = max(1, MOST_PAIRS // len(order))
    chief = sorted(heads.values(), key=moment)[-room:]
    position = {row.claim: i for i, row in enumerate(order)}
    found = {tuple(sorted((position[row.claim], position[head.claim]))) for row in order for head in chief}
    return [(order[i], order[j]) for i, j in sorted(found) if i != j]


def _judge(a: Answer, b: Answer, origin: Mapping[str, str], texts: Mapping[str, str]) -> tuple[str, str]:
    same_origin = origin.get(a.claim) == origin.get(b.claim)
    told = f"{a.told} and {b.told}"
    if not (a.counted and b.counted):
        return "agree", "both tell the event" if not (a.counted or b.counted) else f"{told}: one gives no figure"
    if meet(a, b):
        return "agree", f"{told} can both hold" + (", from one source" if same_origin else "")
    day_a, day_b = as_of(a), as_of(b)
    moved = direction((a.low, a.high), (b.low, b.high))
    if same_origin and any(CORRECTS.search(texts.get(row.claim, "")) for row in (a, b)):
        return "correction", f"{told}: the source puts its own figure right"
    beside = a.document == b.document and not same_origin and day_a and day_b and day_b - day_a <= SIDE_BY_SIDE
    if day_a and day_b and day_a < day_b and not beside:
        since = f"{a.told} as of {day_a}, {b.told} as of {day_b}"
        if moved < 0 and a.measure in GROWING:
            return "conflict", f"{since}: later, yet lower"
        return "update", since
    if same_origin and a.measure in GROWING and a.document != b.document:
        return "update", f"{told} from one source on one day: the count moved"
    when = f"on {day_a}" if day_a and day_a == day_b else "with no order known"
    return "conflict", f"{told} {when}, from {'one source' if same_origin else 'two sources'}"


def meet(a: Answer, b: Answer) -> bool:
    """Return whether one number can satisfy both figures, given what hedges and conversions leave open."""
    converted = a.told_unit != b.told_unit
    return compatible(
        (a.low, a.high),
        (b.low, b.high),
        slack(a.low or a.high or 0.0, a.soft, converted),
        slack(b.low or b.high or 0.0, b.soft, converted),
    )
