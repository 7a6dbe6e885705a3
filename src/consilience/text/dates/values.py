"""Time expressions worked out on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from consilience.model.time import TimeExpression
from consilience.model.values import TimeSpan
from consilience.text.dates.calendar import (
    DAYS_IN,
    MONTHS_IN,
    SEASONS,
    Argument,
    around,
    feast_days,
    month_span,
    move,
    nearest,
    shift,
)


def resolve(expression: TimeExpression, anchor: date | None) -> TimeSpan | None:
    """Return the days that `expression` means in a report of `anchor`; None where that cannot be told.

    >>> resolve(TimeExpression("offset", ("day", -1)), date(2031, 5, 1)).iso()
    '2031-04-30'
    """
    rule = _RULES.get(expression.op)
    if rule is None:
        return None
    try:
        return rule(expression.arguments, anchor)
    except (ValueError, OverflowError):  # 30 February, or a year that no calendar holds
        return None


def _padded(arguments: tuple[Argument, ...], length: int) -> tuple[Argument, ...]:
    return (arguments + (None,) * length)[:length]


def _year_of(value: Argument, anchor: date | None) -> int | None:
    if isinstance(value, TimeExpression):
        span = resolve(value, anchor)
        return span.start.year if span else None
    return value if isinstance(value, int) else None


def _date(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Year, month, day (each may be missing), lean."""
    year, month, day, lean = _padded(arguments, 4)
    known = _year_of(year, anchor)
    if isinstance(year, TimeExpression) and known is None:
        return None
    if not isinstance(month, int):
        if not isinstance(day, int):
            return month_span(known, 1, 12, "year") if known else None
        return _day_of_month(day, anchor, lean)
    if known:
        return _whole(known, month, day)
    if anchor is None:
        return None
    tries = [_attempt(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if not any(tries):  # 29 February: the nearest leap year
        tries = [_attempt(anchor.year + by, month, day) for by in (-3, -2, 2, 3)]
    return nearest([span for span in tries if span], anchor, lean)


def _whole(year: int, month: int, day: Argument) -> TimeSpan:
    if isinstance(day, int):
        return TimeSpan(date(year, month, day), date(year, month, day))
    return month_span(year, month)


def _attempt(year: int, month: int, day: Argument) -> TimeSpan | None:
    try:
        return _whole(year, month, day)
    except ValueError:
        return None


def _day_of_month(day: int, anchor: date | None, lean: Argument) -> TimeSpan | None:
    if anchor is None:
        return None
    months = [around(move(anchor, by), "month").start for by in (-2, -1, 0, 1)]
    tries = [_attempt(first.year, first.month, day) for first in months]
    return nearest([span for span in tries if span], anchor, lean)


def _weekday(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Weekday (Monday is 0) and direction: last, next, this, future, near or None."""
    weekday, direction = _padded(arguments, 2)
    base = anchor
    if len(arguments) > 2 and isinstance(arguments[2], TimeExpression):
        span = resolve(arguments[2], anchor)
        base = span.start if span else None
    if base is None or not isinstance(weekday, int):
        return None
    back, ahead = (base.weekday() - weekday) % 7, (weekday - base.weekday()) % 7
    if direction == "last":
        by = -(back or 7)
    elif direction == "next":
        by = ahead or 7
    elif direction == "future" or (direction == "near" and ahead == 1) or (direction == "this" and ahead < back):
        by = ahead
    else:
        by = -back
    day = base + timedelta(days=by)
    return TimeSpan(day, day)


def _offset(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Unit, count, base: the whole unit so far from the one that holds the base, or the base itself moved."""
    unit, count, base = _padded(arguments, 3)
    if not isinstance(unit, str) or not isinstance(count, int):
        return None
    if isinstance(base, TimeExpression):
        span = resolve(base, anchor)
        return shift(span, unit, count) if span else None
    if anchor is None:
        return None
    if unit == "weekend" and count == 0:
        return around(anchor, "weekend")
    if unit == "weekend" and anchor.weekday() < 5:  # on a weekday the last weekend is the one just gone
        count += 1 if count < 0 else 0
    return shift(around(anchor, unit), unit, count)


def _ago(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Unit and count back (or ahead) from the report: to the day for days and weeks, else month or year."""
    unit, count = arguments[:2]
    if anchor is None or not isinstance(unit, str) or not isinstance(count, int):
        return None
    day = shift(TimeSpan(anchor, anchor), unit, count).start
    return around(day, "day" if unit in DAYS_IN else unit)


def _easter(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Days from Easter Sunday, year, lean."""
    offset, year, lean = _padded(arguments, 3)
    known = _year_of(year, anchor)
    if not isinstance(offset, int) or (known is None and anchor is None):
        return None
    if known is None and anchor is not None:
        near = feast_days(offset, (anchor.year - 1, anchor.year, anchor.year + 1))
        return nearest([TimeSpan(day, day) for day in near], anchor, lean)
    return next(TimeSpan(day, day) for day in feast_days(offset, (known or 1,)))


def _numbered(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Unit (quarter or half), number, year, lean."""
    unit, number, year, lean = _padded(arguments, 4)
    if not isinstance(unit, str) or not isinstance(number, int):
        return None
    length = MONTHS_IN[unit]
    known = _year_of(year, anchor)
    if known:
        return month_span(known, (number - 1) * length + 1, length, unit)
    if anchor is None:
        return None
    tries = [month_span(anchor.year + by, (number - 1) * length + 1, length, unit) for by in (-1, 0, 1)]
    return nearest(tries, anchor, lean)


def _season(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Season, year or None, direction."""
    name, year, direction = _padded(arguments, 3)
    if not isinstance(name, str):
        return None
    known = _year_of(year, anchor)
    if known:
        return month_span(known, SEASONS[name], 3, "season")
    if anchor is None:
        return None
    tries = [month_span(anchor.year + by, SEASONS[name], 3, "season") for by in (-2, -1, 0, 1)]
    if direction == "last":
        return max((span for span in tries if span.end < anchor), key=lambda span: span.start)
    if direction == "this":
        return min(tries, key=lambda span: abs((span.start - anchor).days + 45))
    return nearest(tries, anchor, direction)


def _longer(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Unit (decade or century) and its first year."""
    unit, first = arguments[:2]
    if not isinstance(unit, str) or not isinstance(first, int):
        return None
    return month_span(first, 1, MONTHS_IN[unit], unit)


def _week_of(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Number of the week (-1 is the last) and its month: days 1 to 7, 8 to 14 ..."""
    number, month = arguments[:2]
    if not isinstance(number, int) or not isinstance(month, TimeExpression):
        return None
    span = resolve(month, anchor)
    if span is None:
        return None
    first = span.end - timedelta(days=6) if number < 0 else span.start + timedelta(days=7 * (number - 1))
    return TimeSpan(first, first + timedelta(days=6), "interval")


def _edge(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """ "start" or "end" and what it is the edge of: of a year its first or last month, else the whole."""
    side, whole = arguments[:2]
    span = resolve(whole, anchor) if isinstance(whole, TimeExpression) else None
    if span is None or span.precision != "year":
        return span
    return month_span(span.start.year, 1 if side == "start" else 12)


def _part(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """A word for the part (early, mid, MO, NI, T05:10) and the whole."""
    whole = arguments[1]
    return resolve(whole, anchor) if isinstance(whole, TimeExpression) else None


def _span(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """From and to, each an expression."""
    if not all(isinstance(end, TimeExpression) for end in arguments[:2]):
        return None
    first, last = (resolve(end, anchor) for end in arguments[:2] if isinstance(end, TimeExpression))
    if first is None or last is None:
        return None
    if last.end < first.start or (first.start == last.start and first.end >= last.end):
        return first
    return TimeSpan(first.start, last.end, "interval", _end(first), _end(last, last=True))


def _end(span: TimeSpan, *, last: bool = False) -> str:
    if span.precision in ("day", "month", "year"):
        return span.precision
    return span.to_precision if last else span.from_precision


def _past(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """Unit and count: the stretch of that length up to the report (or from it, for a negative count)."""
    unit, count = arguments[:2]
    if anchor is None or not isinstance(unit, str) or not isinstance(count, int):
        return None
    if unit in ("hour", "minute", "second"):
        unit, count = "day", round(count / 24) if unit == "hour" else 0
    far = shift(TimeSpan(anchor, anchor), unit, -count).start
    start, end = sorted((far, anchor))
    return TimeSpan(start, end, "interval" if start < end else "day")


def _overnight(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """The night into the day of the report, or into the day given."""
    day = resolve(arguments[0], anchor).end if arguments and isinstance(arguments[0], TimeExpression) else anchor  # type: ignore[union-attr]
    return TimeSpan(day - timedelta(days=1), day, "interval") if day else None


def _report(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    return TimeSpan(anchor, anchor) if anchor else None


def _anchored(arguments: tuple[Argument, ...], anchor: date | None) -> TimeSpan | None:
    """An expression, and a date in the same text that it is told from: "9 November (Agency, 12 November 2031)"."""
    base = resolve(arguments[1], anchor) if isinstance(arguments[1], TimeExpression) else None
    if base is None or not isinstance(arguments[0], TimeExpression):
        return None
    return resolve(arguments[0], base.end)


_RULES: dict[str, Callable[[tuple[Argument, ...], date | None], TimeSpan | None]] = {
    "ago": _ago,
    "anchored": _anchored,
    "date": _date,
    "easter": _easter,
    "edge": _edge,
    "longer": _longer,
    "numbered": _numbered,
    "offset": _offset,
    "overnight": _overnight,
    "part": _part,
    "past": _past,
    "report": _report,
    "season": _season,
    "span": _span,
    "week_of": _week_of,
    "weekday": _weekday,
}
