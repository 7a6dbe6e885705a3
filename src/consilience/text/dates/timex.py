"""TIMEX3 values of time expressions (ISO-TimeML)."""

from __future__ import annotations

from datetime import date

from consilience.model.time import TimeExpression
from consilience.model.values import TimeSpan
from consilience.text.dates.calendar import SEASONS
from consilience.text.dates.values import resolve

_SEASON_AT = {month: name for name, month in SEASONS.items()}
_VALUED = ("duration", "set", "vague")  # these carry their value as it is written


def timex(expression: TimeExpression, anchor: date | None) -> str:
    """Return the TIMEX3 value of `expression` in a report of `anchor`.

    >>> timex(TimeExpression("offset", ("week", -1)), date(2031, 5, 1))
    '2031-W17'
    """
    if expression.op in _VALUED:
        return str(expression.arguments[0])
    if expression.op == "past":
        return str(expression.arguments[2])
    if expression.op == "overnight":
        span = resolve(expression, anchor)
        return f"{span.start.isoformat()}TNI" if span else "XXXX-XX-XXTNI"
    if expression.op == "part":
        return _part(expression, anchor)
    if expression.op == "edge" and isinstance(expression.arguments[1], TimeExpression):
        return timex(expression.arguments[1], anchor)
    if expression.op == "ago" and expression.arguments[0] in ("week", "fortnight"):
        span = resolve(expression, anchor)
        return _week(span.start) if span else "XXXX-WXX"
    span = resolve(expression, anchor)
    return value_of(span) if span else "XXXX-XX-XX"


def _part(expression: TimeExpression, anchor: date | None) -> str:
    part, whole = expression.arguments[:2]
    value = timex(whole, anchor) if isinstance(whole, TimeExpression) else "XXXX-XX-XX"
    if not isinstance(part, str) or not (part[:1].isdigit() or part.isupper()):
        return value  # early, mid, late: TIMEX3 holds them in `mod`, not in the value
    return f"{value[:10]}T{part}"


def value_of(span: TimeSpan) -> str:
    """Return the TIMEX3 value of a resolved span."""
    start = span.start
    match span.precision:
        case "week":
            return _week(start)
        case "weekend":
            return f"{_week(start)}-WE"
        case "quarter":
            return f"{start.year}-Q{(start.month - 1) // 3 + 1}"
        case "half":
            return f"{start.year}-H{(start.month - 1) // 6 + 1}"
        case "season":
            return f"{start.year}-{_SEASON_AT.get(start.month, 'XX')}"
        case "decade":
            return f"{start.year // 10}"
        case "century":
            return f"{start.year // 100}"
    return span.iso()


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
