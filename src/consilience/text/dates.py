"""Dates as reports word them."""

from __future__ import annotations

from datetime import date

from consilience.model.time import DateMention, TimeExpression
from consilience.model.values import TimeSpan


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return all dates, times, durations and sets of `text` in order."""
    return ()


def resolve(expression: TimeExpression, anchor: date | None) -> TimeSpan | None:
    """Return the days that `expression` means in a report of `anchor`; None where that cannot be told."""
    return None
