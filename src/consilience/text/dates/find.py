"""Dates as reports word them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from consilience.model.time import DateMention, TimeExpression
from consilience.text.dates import holidays as dateholidays
from consilience.text.dates import lengths as datelengths
from consilience.text.dates import periods as dateperiods
from consilience.text.dates import rules as daterules
from consilience.text.dates import spoken as datespoken
from consilience.text.dates.grammar import Context, Rule
from consilience.text.dates.reaching import reaching
from consilience.text.dates.timex import timex
from consilience.text.dates.values import resolve

__all__ = ["find_dates", "find_mentions", "resolve", "timex"]

_WORD = re.compile(r"[^\W\d_]+|['’]?\d+|['’](?=\d)")
_RULES = (*dateholidays.RULES, *daterules.RULES, *dateperiods.RULES, *datespoken.RULES, *datelengths.RULES)
_STARTS: dict[str, tuple[Rule, ...]] = {
    word: tuple(rule for rule in _RULES if word in rule.starts) for word in {w for rule in _RULES for w in rule.starts}
}
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")  # "inAugust": text that lost its line breaks
_GLUED = re.compile(r"(?<![^\W\d_])(?:in|on|of|since|between|and|to|from|until|by|the|for)$", re.I)
_AHEAD = re.compile(
    r"\b(?:will|shall|'ll|’ll|scheduled"
    r"|(?:is|are|was|were) (?:set|due|scheduled|expected|planned|slated|to|likely|forecast)"
    r"|due|plans?|planned|supposed to|(?:forecast|outlook) for|chance of"
    r"|deadline|payable|effective|no later than|upcoming|ahead of|going to|(?:until|till)(?=\s*$)"
    r"|(?:must|should|could|may|might|can|need)\b[^.;]{0,80}\bby(?=\s*$))\b",
    re.I,
)
_PAST = re.compile(r"\b(?:said|was|were|had|did|told|reported|announced|died|killed)\b", re.I)
_WOULD = re.compile(r"\bwould\b[^,;]{0,60}\b(?:in|by|from|until|on)\s*$", re.I)
_AS_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)$", re.I
)
_END = re.compile(r"[.!?;]\s")
LEAD = 600  # characters of a report's lead
DEEPEST = 12  # dates that lean on one another ("the evening before"); beyond, the report's own day is the base
_AROUND = 90  # characters looked at on each side for a word that looks ahead
_BASES = ("date", "easter", "weekday", "offset", "ago", "part", "edge", "numbered", "season", "week_of")


_MANY = 20  # rules of one word, "the" above all: one pattern made of all tells faster that none applies
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_REFERS_BACK = re.compile(r"\\[1-9]|\(\?\(|\(\?P=")


def find_mentions(text: str) -> tuple[DateMention, ...]:
    """Return the single dates, times, durations and sets of `text` in order, none joined into spans."""
    found: list[DateMention] = []
    last: TimeExpression | None = None
    period: TimeExpression | None = None
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done:
            continue
        at = word.start()
        key = _key(word[0])
        rules = _STARTS.get(key)
        if not rules and (seam := _SEAM.search(word[0])):
            at += seam.start()
            key = word[0][seam.start() :].lower()
            rules = _STARTS.get(key)
        if not rules or (len(rules) >= _MANY and not _any_of(key).match(text, at)):
            continue
        mention = _match(text, at, rules, last, period)
        if mention is None:
            continue
        found.append(mention)
        done = mention.end
        expression = mention.expression
        named = not text.endswith("after", at, done)  # "a day after" names no day: the next words do
        if mention.type in ("DATE", "TIME") and expression.op in _BASES and named:
            day = expression.arguments[1] if expression.op == "part" else expression
            last = day if isinstance(day, TimeExpression) else expression
            if _depth(last) > DEEPEST:
                last = None
            elif _is_period(last):
                period = last
    return _leaning(found)


def _depth(expression: TimeExpression) -> int:
    """Return how many dates one date leans on, each the base of the one before."""
    bases = [argument for argument in expression.arguments if isinstance(argument, TimeExpression)]
    return 1 + max(map(_depth, bases), default=0)


def _leaning(found: list[DateMention]) -> tuple[DateMention, ...]:
    """Return `found` with the weekdays that the report is about leaning to the day nearest its own.

    A report filed in the evening, or far west of what it tells, dwells on what is already tomorrow there.
    """
    bare = {m.start: number for m in found if (number := _bare_weekday(m.expression)) is not None}
    often = {number for number in bare.values() if list(bare.values()).count(number) > 1}
    early = {number for at, number in bare.items() if at < LEAD}
    return tuple(
        replace(m, expression=_turned(m.expression, "near")) if bare.get(m.start) in often | early else m for m in found
    )


def _bare_weekday(expression: TimeExpression) -> int | None:
    if expression.op == "part" and isinstance(expression.arguments[1], TimeExpression):
        return _bare_weekday(expression.arguments[1])
    number = expression.arguments[0] if expression.op == "weekday" and len(expression.arguments) == 1 else None
    return number if isinstance(number, int) else None


def _turned(expression: TimeExpression, direction: str | None) -> TimeExpression:
    """Return a weekday, or a part of one, with `direction`."""
    number, inner = expression.arguments[0], expression.arguments[-1]
    if expression.op == "part" and isinstance(inner, TimeExpression):
        return TimeExpression("part", (number, _turned(inner, direction)))
    if expression.op != "weekday":
        return expression
    return TimeExpression("weekday", (number, direction) if direction else (number,))


def _is_period(expression: TimeExpression) -> bool:
    if expression.op == "numbered":
        return True
    if expression.op == "date":
        return len(expression.arguments) < 3 or expression.arguments[2] is None
    return (
        expression.op == "offset"
        and len(expression.arguments) == 2
        and expression.arguments[0] in ("quarter", "month", "year")
    )


def _match(
    text: str, at: int, rules: tuple[Rule, ...], last: TimeExpression | None, period: TimeExpression | None
) -> DateMention | None:
    """Return the longest reading at `at`."""
    if at and (text[at - 1].isalnum() or text[at - 1] in "_@#$£€") and not _GLUED.search(text, max(0, at - 8), at):
        return None
    matches = [(m.end(), -number, m, rule) for number, rule in enumerate(rules) if (m := rule.pattern.match(text, at))]
    if not matches:
        return None
    context = Context(text, last, period, None)
    lean_known = False
    for end, _, match, rule in sorted(matches, key=lambda found: found[:2], reverse=True):
        if not lean_known:
            context, lean_known = Context(text, last, period, _lean(text, at, end)), True
        reading = rule.build(match, context)
        if reading is not None:
            return DateMention(at, end, *reading)
    return None


def _key(word: str) -> str:
    """Return under what the rules of a word are held: figures are one."""
    if word[0] in "'’":
        return word[0]
    return "#" if word[-1].isdigit() else word.lower()


@cache
def _any_of(key: str) -> re.Pattern[str]:
    """Return a pattern that matches where one of the rules of `key` does."""
    rules = _STARTS[key]
    patterns = [rule.pattern.pattern for rule in rules]
    assert not any(map(_REFERS_BACK.search, patterns)), "a group that is referred to would have another number"
    return re.compile("|".join(f"(?:{_NAMED_GROUP.sub('(?:', each)})" for each in patterns), rules[0].pattern.flags)


def _lean(text: str, start: int, end: int) -> str | None:
    """Return "future" where the words around look ahead."""
    before = text[max(0, start - _AROUND) : start]
    cut = None
    for stop in _END.finditer(before):
        cut = stop.end()
    before = before[cut:] if cut else before
    after = text[end : end + _AROUND // 2]
    stop_after = _END.search(after)
    after = after[: stop_after.start()] if stop_after else after
    ahead = [m.start() for m in _AHEAD.finditer(before)]
    if ahead:
        behind = [m.start() for m in _PAST.finditer(before, ahead[-1] + 1)]
        return None if behind else "future"
    if _WOULD.search(before) and _AS_MONTH.match(text, start, end):
        return "future"  # "said they would go home in January"
    return "future" if re.match(r"[^,]{0,20}\b(?:will|is expected|are expected|is due|is set)\b", after) else None


# --- spans ----------------------------------------------------------------------------------------------------

_JOIN = re.compile(r"\s*(?:,\s*)?(?P<join>(?:up )?(?:to|until|till)|through(?: to)?|and|-|–|—)\s*", re.I)
# "between" and "since" are found glued to their neighbours too, as in text that lost its line breaks
_OPEN = re.compile(
    r"(?P<open>between|since|\b(?:from|until|till|as of|as at))(?:\s*the)?\s+(?:about\s+|around\s+|at least\s+)?$", re.I
)
_SPANNED = ("DATE", "TIME")
_PARTS = ("part", "edge")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return all dates, times, durations and sets of `text` in order, those that form a span joined.

    >>> [text for text in ("since Friday",) for date in find_dates(text) if date.expression.op == "span"]
    ['since Friday']
    """
    mentions = reaching(text, list(find_mentions(text)))
    joined: list[DateMention] = []
    index = 0
    while index < len(mentions):
        mention = mentions[index]
        opening = _OPEN.search(text, max(0, mention.start - 24), mention.start) if mention.type in _SPANNED else None
        word = opening["open"].lower() if opening else None
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        span = _between(text, mention, following, word)
        if span is not None:
            start = opening.start() if opening and word in ("between", "from") else mention.start
            joined.append(DateMention(start, span[0], "DATE", span[1]))
            index += 2
            continue
        if opening and word == "since" and mention.expression.op not in ("span", "vague"):
            since = TimeExpression("span", (_opened(mention.expression), TimeExpression("report")))
            mention = DateMention(opening.start(), mention.end, "DATE", since)
        joined.append(mention)
        index += 1
    return tuple(joined)


def _between(
    text: str, first: DateMention, second: DateMention | None, word: str | None
) -> tuple[int, TimeExpression] | None:
    """Return the end and the expression of the span that two neighbouring dates form, None where they form none."""
    if second is None or {first.type, second.type} - set(_SPANNED):
        return None
    if "vague" in (first.expression.op, second.expression.op) or "span" in (first.expression.op, second.expression.op):
        return None
    join = _JOIN.fullmatch(text, first.end, second.start)
    if join is None:
        return None
    link = join["join"].lower()
    if link == "and" and word != "between" and _alike(first.expression, second.expression):
        start = _with_year(first.expression, second.expression)
        return second.end, TimeExpression("span", (start, second.expression))  # "Monday and Tuesday", "in May and June"
    if word == "since" and link not in ("up to", "up until", "up till"):
        return None
    if (link == "and") != (word == "between") or (link in ("until", "till") and word != "from"):
        return None
    start = _with_year(first.expression, second.expression)
    return second.end, TimeExpression("span", (start, _in_same_year(first.expression, second.expression)))


def _in_same_year(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """Lend the year of the first date to the second: "between late November 2016 and mid-March"."""
    if second.op in _PARTS and isinstance(second.arguments[1], TimeExpression):
        return TimeExpression(second.op, (second.arguments[0], _in_same_year(first, second.arguments[1])))
    inner = first.arguments[1] if first.op in _PARTS else first
    if not isinstance(inner, TimeExpression) or inner.op != second.op or second.op != "date":
        return second
    year, month, later = inner.arguments[0], inner.arguments[1:2], second.arguments[1:2]
    if second.arguments[0] is not None or not isinstance(year, int) or not month or not later:
        return second
    crossed = isinstance(month[0], int) and isinstance(later[0], int) and later[0] < month[0]
    return TimeExpression("date", (year + 1 if crossed else year, *second.arguments[1:3]))


def _alike(first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether two dates joined by "and" are two weekdays, or two months of one stretch."""
    if first.op == second.op == "weekday":
        return True
    months = [
        e.arguments[1] for e in (first, second) if e.op == "date" and len(e.arguments) in (2, 4) and e.arguments[1]
    ]
    if len(months) < 2 or any(e.arguments[2:3] not in ((), (None,)) for e in (first, second)):
        return False
    return first.arguments[0] is None and isinstance(months[0], int) and months[1] in (months[0] + 1, months[0] - 11)


def _opened(expression: TimeExpression) -> TimeExpression:
    """Return what "since" begins with, which lies behind."""
    inner = expression.arguments[-1] if expression.op == "part" else expression
    near = isinstance(inner, TimeExpression) and inner.op == "weekday" and inner.arguments[1:] == ("near",)
    return _turned(expression, None) if near else expression


def _with_year(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """Lend the year of the second date to the first: "between January and August 2016"."""
    inner = second.arguments[1] if second.op in _PARTS else second
    if not isinstance(inner, TimeExpression) or inner.op != "date" or not inner.arguments:
        return first
    if first.op in _PARTS and isinstance(first.arguments[1], TimeExpression):
        return TimeExpression(first.op, (first.arguments[0], _with_year(first.arguments[1], second)))
    year = inner.arguments[0]
    if first.op != "date" or year is None or first.arguments[0] is not None:
        return first
    months = [month for month in (*first.arguments[1:2], *inner.arguments[1:2]) if isinstance(month, int)]
    if isinstance(year, int) and len(months) == 2 and months[0] > months[1]:
        year -= 1  # "from November to February 2017"
    return TimeExpression("date", (year, *first.arguments[1:3]))
