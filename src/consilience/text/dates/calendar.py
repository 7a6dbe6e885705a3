"""Stretches of the calendar: whole months and weeks, moved and compared."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from consilience.model.time import TimeExpression
from consilience.model.values import TimeSpan

Argument = int | str | TimeExpression | None
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern hemisphere
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
WHOLE_MONTH_FARTHER = 6  # "in October" of a report in August is last year's; in late September perhaps not
NEVER = 1000
FUTURE_IS_FARTHER = 3  # a date without a year lies ahead only if three times nearer than the one behind
EARLIEST = 1  # the first year that datetime.date holds


def month_span(year: int, month: int, months: int = 1, precision: str = "month") -> TimeSpan:
    """Return `months` whole months from the first of `month`."""
    start = date(year, month, 1)
    last = year * 12 + month - 1 + months - 1
    end = date(last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1])
    ends = "year" if months % 12 == 0 and month == 1 else "month"
    return TimeSpan(start, end, precision, ends, ends)


def shift(span: TimeSpan, unit: str, count: int) -> TimeSpan:
    """Return `span` moved by `count` units, its precision kept.

    >>> shift(TimeSpan(date(2031, 3, 31), date(2031, 3, 31)), "month", -1).start
    datetime.date(2031, 2, 28)
    """
    if unit in DAYS_IN:
        by = timedelta(days=DAYS_IN[unit] * count)
        return TimeSpan(span.start + by, span.end + by, span.precision, span.from_precision, span.to_precision)
    months = MONTHS_IN[unit] * count
    if span.precision in MONTHS_IN:
        at = span.start.year * 12 + span.start.month - 1 + months
        return month_span(at // 12, at % 12 + 1, MONTHS_IN[span.precision], span.precision)
    ends = (move(span.start, months), move(span.end, months))
    return TimeSpan(*ends, span.precision, span.from_precision, span.to_precision)


def move(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def around(day: date, unit: str) -> TimeSpan:
    """Return the whole `unit` that holds `day`."""
    if unit in ("day", "night"):
        return TimeSpan(day, day)
    if unit in ("week", "fortnight"):
        monday = day - timedelta(days=day.weekday())
        return TimeSpan(monday, monday + timedelta(days=6), "week")
    if unit == "weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        return TimeSpan(saturday, saturday + timedelta(days=1), "weekend")
    if unit in ("decade", "century"):
        years = MONTHS_IN[unit] // 12
        return month_span(max(day.year // years * years, EARLIEST), 1, MONTHS_IN[unit], unit)
    if unit == "season":
        at = day.year * 12 + day.month - 1 - day.month % 3
        return month_span(at // 12, at % 12 + 1, 3, "season")
    length = MONTHS_IN[unit]
    return month_span(day.year, (day.month - 1) // length * length + 1, length, unit)


def nearest(candidates: list[TimeSpan], anchor: date, lean: Argument) -> TimeSpan | None:
    """Return the one nearest to `anchor`, what lies behind preferred unless `lean` is "future"."""

    farther = WHOLE_MONTH_FARTHER if any(span.precision == "month" for span in candidates) else FUTURE_IS_FARTHER

    def distance(span: TimeSpan) -> tuple[float, date]:
        if span.start <= anchor <= span.end:
            return (0, span.start)
        behind = (anchor - span.end).days
        if lean == "future":
            return (-behind if behind < 0 else behind * FUTURE_IS_FARTHER, span.start)
        return (behind if behind > 0 else -behind * (NEVER if lean == "past" else farther), span.start)

    return min(candidates, key=distance, default=None)


def easter(year: int) -> date:
    """Return Easter Sunday of the Western churches (the anonymous Gregorian computus).

    >>> easter(2031)
    datetime.date(2031, 4, 13)
    """
    golden, century, of_century = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast_days(offset: int, years: tuple[int, ...]) -> list[date]:
    """Return the day `offset` days from Easter Sunday in each of `years`."""
    return [easter(year) + timedelta(days=offset) for year in years]
