"""Comparison of figures that are only known by their bounds."""

from __future__ import annotations

import math

ROUNDING = 0.02  # share: 390 square miles is 1,010 km2, told as 1,000; finer steps are lost in any conversion
ABOUT = 0.05  # share: what "about" and "nearly" leave open; 121,000 for "some 120,000"
Bounds = tuple[float | None, float | None]


def slack(value: float, soft: bool, converted: bool) -> float:
    """Return how far a figure may lie from the one told and still be the same.

    `soft` is a figure told with "about" or the like; one told plainly has no slack, unless units were converted.
    """
    if soft:
        return abs(value) * ABOUT
    return abs(value) * ROUNDING if converted else 0.0


def compatible(a: Bounds, b: Bounds, slack_a: float = 0.0, slack_b: float = 0.0) -> bool:
    """Return whether one number can satisfy both; an open bound is infinite.

    >>> compatible((31, None), (43, None)), compatible((30, 30), (43, None)), compatible((200, 999), (386.1, 386.1))
    (True, False, True)
    """
    (low_a, high_a), (low_b, high_b) = a, b
    if low_a is not None and high_b is not None and low_a - slack_a > high_b + slack_b:
        return False
    return low_b is None or high_a is None or low_b - slack_b <= high_a + slack_a


def gap(a: Bounds, b: Bounds) -> float:
    """Return by what factor the higher figure's least exceeds the lower one's most: 1 where they meet.

    >>> gap((30, 30), (45, None)), gap((24, 99), (200, 999)) > 2
    (1.5, True)
    """
    (low_a, high_a), (low_b, high_b) = a, b
    if low_a is not None and high_b is not None and low_a > high_b:
        return max(low_a, 1.0) / max(high_b, 1.0)
    if low_b is not None and high_a is not None and low_b > high_a:
        return max(low_b, 1.0) / max(high_a, 1.0)
    return 1.0


def direction(earlier: Bounds, later: Bounds) -> int:
    """Return 1 where the later figure lies above the earlier, -1 where below, 0 where they meet."""
    if compatible(earlier, later):
        return 0
    return 1 if _low(later) > _high(earlier) else -1


def _low(bounds: Bounds) -> float:
    return -math.inf if bounds[0] is None else bounds[0]


def _high(bounds: Bounds) -> float:
    return math.inf if bounds[1] is None else bounds[1]
