"""How two figures lie to each other, and what that weighs."""

from __future__ import annotations

import math
from typing import NamedTuple

from consilience.stages.facts.bounds import compatible, gap
from consilience.stages.facts.questions import Answer

SAME_FIGURE, SAME_RARE_FIGURE, MEETING_FIGURE = 1.0, 1.5, 0.5
APART_FIGURE, TENFOLD = -0.1, -1.5
FIGURE_AND_NONE = -0.5
VAGUE_WORD = 4.0  # times the least: "dozens" and "hundreds" span more, "30 to 40" less
OPEN_TENFOLD = -1.2
SLIP = 0.03  # share by which one figure differs when it is rounded or converted ...
COUNTED = 1000  # ... which a plain count below is not: 33 dead and 34 dead are two figures


class Compared(NamedTuple):
    """Two figures: one and the same, one that fits both, or neither; what that weighs, and by what factor they part."""

    same: bool
    fit: bool
    weight: float
    factor: float


NO_FIGURE = Compared(False, True, SAME_FIGURE, 1.0)
ONE_FIGURE = Compared(False, True, FIGURE_AND_NONE, 1.0)


def compare_figures(a: Answer, b: Answer) -> Compared:
    """Compare two figures as if two reports told them."""
    if a.low is None or b.low is None:
        return NO_FIGURE if a.low is None and b.low is None else ONE_FIGURE
    if same_figure(a, b):
        return Compared(True, True, SAME_RARE_FIGURE if is_rare(a.low) else SAME_FIGURE, 1.0)
    if compatible((a.low, a.high), (b.low, b.high)):
        ratio = 1.0 if _among(a, b) or _among(b, a) else max(_size(a), _size(b)) / min(_size(a), _size(b))
        return Compared(False, True, MEETING_FIGURE + OPEN_TENFOLD * math.log10(ratio), ratio)
    factor = gap((a.low, a.high), (b.low, b.high))
    return Compared(False, False, APART_FIGURE + TENFOLD * math.log10(factor), factor)


def same_figure(a: Answer, b: Answer) -> bool:
    """Return whether the two tell the same bounds, or one the bound that the other tells exactly."""
    if a.low is None or b.low is None:
        return False
    plain = a.low < COUNTED and not a.soft and not b.soft and a.told_unit == b.told_unit
    if a.low != b.low if plain else not _close(a.low, b.low):
        return False
    return a.high is None or b.high is None or (a.high == b.high if plain else _close(a.high, b.high))


def _close(a: float, b: float) -> bool:
    return a - b <= SLIP * a if a > b else b - a <= SLIP * b


def _among(a: Answer, b: Answer) -> bool:
    """Return whether the least of `b` lies within the bounds of a vague word: 31 among dozens."""
    if not a.low or not a.high or not b.low:
        return False
    return a.high >= VAGUE_WORD * a.low and a.low <= b.low <= a.high


def is_open(a: Answer) -> bool:
    return a.high is None or (a.low == 0 and a.high > 0)


def _size(a: Answer) -> float:
    return max(1.0, a.low or a.high or 1.0)


def is_rare(value: float) -> bool:
    """Return whether a figure is unlikely to recur by chance: from 20 up with two digits that are not zero."""
    return value >= 20 and len(f"{value:.0f}".rstrip("0")) >= 2
