"""Dates as they are worded, before the day of the report is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An instruction that yields a TimeSpan once the report's date is known.

    `op` names a rule in `consilience.text.dates.find`, `arguments` its numbers and words; equal wording gives
    equal expressions. An absolute date needs no anchor.
    """

    op: str
    arguments: tuple[int | str | TimeExpression | None, ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, time, duration or set of days named in the text at [start, end).

    `type` is TIMEX3's: DATE, TIME, DURATION or SET.
    """

    start: int
    end: int
    type: str
    expression: TimeExpression
