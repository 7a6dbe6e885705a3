"""Stretches told by their last day: "in the week to 14 August", "the seven days ending Sunday"."""

from __future__ import annotations

import re

from consilience.model.time import DateMention, TimeExpression

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
           "fourteen": 14, "thirty": 30}  # fmt: skip
_REACH = re.compile(
    r"(?:the |a )?(?:(?:past|last) )?(?:(?P<week>week)|(?P<fortnight>fortnight)"
    r"|(?P<count>\d{1,2}|" + "|".join(_COUNTS) + r")[- ](?P<unit>days?|weeks?)(?: period)?)"
    r" (?:to|ending|ended|through|up to|until)(?: on)? $",
    re.I,
)
_LONGEST = 40  # characters of "in the seven days up to "
_DAYS = ("date", "weekday")


def reaching(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Return `mentions` with a day that closes a stretch of days or weeks turned into that stretch."""
    turned: list[DateMention] = []
    for mention in mentions:
        match = _REACH.search(text, max(0, mention.start - _LONGEST), mention.start) if _is_day(mention) else None
        if match is None:
            turned.append(mention)
            continue
        while turned and turned[-1].end > match.start():
            turned.pop()  # "the week" by itself
        first = TimeExpression("offset", ("day", 1 - _length(match), mention.expression))
        stretch = TimeExpression("span", (first, mention.expression))
        turned.append(DateMention(match.start(), mention.end, "DATE", stretch))
    return turned


def _is_day(mention: DateMention) -> bool:
    expression = mention.expression
    whole = expression.op != "date" or (len(expression.arguments) > 2 and expression.arguments[2] is not None)
    return mention.type == "DATE" and expression.op in _DAYS and whole


def _length(match: re.Match[str]) -> int:
    if match["week"] or match["fortnight"]:
        return 7 if match["week"] else 14
    count = int(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"].lower()]
    return count * (7 if match["unit"].lower().startswith("week") else 1)
