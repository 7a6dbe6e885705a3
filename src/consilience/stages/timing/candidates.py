"""A date that a claim may take."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.time import DateMention, TimeExpression

REPORT = TimeExpression("report")  # the day of the report itself


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that a claim may take: the mention, what it says, the word it hangs on.

    `since`: a span up to the report. `speech`: it hangs on a verb of speech. `ahead`: it lies ahead. `weak`: it is
    a time of day or a length of time, which another date in the sentence overrules.
    """

    mention: DateMention | None
    expression: TimeExpression
    hangs_on: int | None
    since: bool = False
    speech: bool = False
    ahead: bool = False
    weak: bool = False
    happening: bool = False
    opens: int | None = None  # where the "since" stands that makes it a span
    beginning: bool = False  # it hangs on a verb of beginning
    behind: int | None = (
        None  # the word by which it tells of what came before the event: "in retaliation for Tuesday's raid"
    )


def is_day(expression: TimeExpression) -> bool:
    """Tell whether `expression` names one day."""
    if expression.op == "part" and isinstance(expression.arguments[1], TimeExpression):
        return is_day(expression.arguments[1])
    if expression.op in ("weekday", "overnight", "easter"):
        return True
    if expression.op == "date":
        return len(expression.arguments) > 2 and expression.arguments[2] is not None
    if expression.op == "offset":
        base = expression.arguments[2] if len(expression.arguments) > 2 else None
        return expression.arguments[0] == "day" or (isinstance(base, TimeExpression) and is_day(base))
    return expression.op == "ago" and expression.arguments[0] in ("day", "night")


def is_told_before(expression: TimeExpression) -> bool:
    """Tell whether `expression` is told from another day of the text: "the previous day"."""
    return expression.op == "offset" and len(expression.arguments) > 2 and expression.arguments[1] != 0


def years_of(expression: TimeExpression) -> tuple[int, ...]:
    """Return the years that `expression` names."""
    year = expression.arguments[0] if expression.op == "date" and expression.arguments else None
    inner = [years_of(part) for part in expression.arguments if isinstance(part, TimeExpression)]
    return (*((year,) if isinstance(year, int) else ()), *(found for part in inner for found in part))


def in_year(expression: TimeExpression, year: int) -> TimeExpression:
    """Return `expression` with its months and days that lack a year put in `year`."""
    arguments = tuple(
        in_year(part, year) if isinstance(part, TimeExpression) else part for part in expression.arguments
    )
    if expression.op == "date" and arguments[0] is None and len(arguments) > 1 and isinstance(arguments[1], int):
        arguments = (year, *arguments[1:3])
    return TimeExpression(expression.op, arguments)
