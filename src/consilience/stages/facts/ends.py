"""Low, best and high: which figures stand, and by what rule each end was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from consilience.model.fact import Figures
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import as_of, meet, moment
from consilience.text.figures.units import base_unit, convert, dimension
from consilience.text.wording import plural

FRESH = timedelta(days=2)  # an origin's last word counts this long beside a newer one of another


def last_words(order: Sequence[Answer], origin: Mapping[str, str]) -> list[Answer]:
    """Return each origin's figures of its last day; what is older than FRESH before the newest only where it is
    the very figure that a fresh one tells: the others may have been counted on."""
    counted = [row for row in order if row.counted]
    newest = max((as_of(row) or date.min for row in counted), default=date.min)
    last: dict[str, date] = {}
    for row in counted:
        told = as_of(row) or date.min
        last[origin[row.claim]] = max(told, last.get(origin[row.claim], date.min))
    final = [row for row in counted if (as_of(row) or date.min) == last[origin[row.claim]]]
    fresh = [
        row for row in final if newest == date.min or not row.published or (as_of(row) or date.min) >= newest - FRESH
    ]
    told_anew = {_figure(row) for row in fresh}
    return [row for row in final if _figure(row) in told_anew]


def _figure(row: Answer) -> tuple[float | None, float | None, str]:
    return row.low, row.high, row.unit


class Backing:
    """How many sources stand by each figure in their last words: of those that are shown, and of all."""

    def __init__(self, standing: Sequence[Answer], origin: Mapping[str, str], doubts: Mapping[str, str]) -> None:
        self.standing = standing
        self._origin = origin
        self._doubts = doubts
        self._found: dict[tuple[object, ...], tuple[int, int]] = {}

    def of(self, row: Answer) -> tuple[int, int]:
        key = row.low, row.high, row.soft, row.told_unit
        found = self._found.get(key)
        if found is None:
            meeting = [other.claim for other in self.standing if _stands_by(row, other)]
            shown = {self._origin[claim] for claim in meeting if claim not in self._doubts}
            found = self._found[key] = len(shown), len({self._origin[claim] for claim in meeting})
        return found


def _stands_by(row: Answer, other: Answer) -> bool:
    """Return whether the source of `other` stands by the figure of `row`.

    A bare floor or ceiling fits too much to be backed by all that it fits: "at least 17" by one that says 44.
    """
    if row.high is None or (row.low == 0 and row.high > 0):
        bound = row.low if row.high is None else row.high
        return (row.low, row.high) == (other.low, other.high) or other.low == other.high == bound
    return meet(row, other)


def behind(figures: Figures | None, backing: Backing) -> list[Answer]:
    """Return the last words that the best figure meets: they alone speak for it."""
    best = next((row for row in backing.standing if figures and row.claim == figures.best_claim), None)
    return [row for row in backing.standing if best is None or meet(best, row)]


def ends(backing: Backing) -> Figures | None:
    """Return low, best and high of what stands, None where no figure does."""
    standing = backing.standing
    if not standing:
        return None
    rank = {row.claim: i for i, row in enumerate(sorted(standing, key=moment))}
    best = max(
        standing,
        key=lambda row: (
            backing.of(row),
            as_of(row) or date.min,
            row.low == row.high,
            row.exact,
            row.low or 0.0,
            -rank[row.claim],
        ),
    )
    low = min(standing, key=lambda row: (_least(row), rank[row.claim]))
    high = max(standing, key=lambda row: (_most(row), -rank[row.claim]))
    unit = best.told_unit
    return Figures(
        low=_in_unit(_least(low), unit),
        best=_in_unit(best.low if best.low or best.high is None else best.high, unit),
        high=_in_unit(_most(high), unit),
        unit=unit or None,
        low_claim=low.claim,
        best_claim=best.claim,
        high_claim=high.claim,
    )


def _least(row: Answer) -> float:
    return row.low if row.low is not None else 0.0


def _most(row: Answer) -> float:
    return row.high if row.high is not None else _least(row)


def _in_unit(value: float | None, unit: str) -> float | None:
    if value is None or not unit or not dimension(unit):
        return value
    return float(f"{convert(value, base_unit(unit), unit):.6g}")


def rules(
    figures: Figures, backing: Backing, origin: Mapping[str, str], names: Mapping[str, str], told: int
) -> tuple[tuple[str, str], ...]:
    """Return for best, low and high by what rule it was chosen; `told` counts all claims with a figure."""
    rows = {row.claim: row for row in backing.standing}
    best, low, high = (rows[id or ""] for id in (figures.best_claim, figures.low_claim, figures.high_claim))
    sources = len({origin[row.claim] for row in backing.standing})
    why = "the last word of the only source"
    if sources > 1:
        weight = backing.of(best)
        equal = any(backing.of(row) == weight and not meet(best, row) for row in backing.standing)
        also = "; of equals the latest, then the most exact" if equal else ""
        if any(backing.of(row)[1] >= weight[1] and backing.of(row)[0] < weight[0] for row in backing.standing):
            also = "; of no other figure as many are shown to be a source's own"
        why = f"{weight[1]} of {sources} sources stand by it in their last words{also}"
    left = told - len(backing.standing)
    older = f"; {left} older or withdrawn {plural('figure') if left > 1 else 'figure'} left out" if left else ""
    return (
        ("best", why + older),
        ("low", f"the least that a last word allows: {low.told} according to {names[low.claim]}"),
        ("high", f"the most that a last word allows: {high.told} according to {names[high.claim]}"),
    )
