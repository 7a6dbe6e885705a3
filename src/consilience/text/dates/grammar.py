"""What the rules of the date grammar are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from consilience.model.time import TimeExpression
from consilience.text.dates import words as w

T = TimeExpression
S = w.S
TODAY = T("offset", ("day", 0))
DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}  # days from the report's
Reading = tuple[str, TimeExpression]


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beside its match: the text around, and the dates named before."""

    text: str
    last: TimeExpression | None  # the last DATE named before
    period: TimeExpression | None  # the last quarter, month or year named before: "a year earlier" is its like
    lean: str | None  # "future" where the sentence looks ahead


Build = Callable[[re.Match[str], Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the words that it may start with, and what it makes of a match."""

    starts: frozenset[str]
    pattern: re.Pattern[str]
    build: Build


MONTH_WORDS = frozenset(w.MONTHS)
WEEKDAY_WORDS = frozenset(w.WEEKDAYS)
PART_WORDS = frozenset(
    [
        "the",
        "very",
        "early",
        "mid",
        "late",
        "later",
        "earlier",
        "middle",
        "beginning",
        "start",
        "end",
        "first",
        "second",
        "sometime",
    ]
)
NUMBER_WORDS = frozenset(["#", *w.NUMBERS, "a", "an", "several", "few", "many", "half"])
THIS_WORDS = frozenset(
    ["this", "last", "next", "the", "that", "past", "coming", "current", "previous", "same", "following"]
)


def into(rules: list[Rule]) -> Callable[[Iterable[str], str], Callable[[Build], Build]]:
    """Return the decorator that adds a rule to `rules`: its first words ("#" is a number) and its pattern."""

    def rule(starts: Iterable[str], pattern: str) -> Callable[[Build], Build]:
        def add(build: Build) -> Build:
            rules.append(Rule(frozenset(starts), re.compile(rf"(?:{pattern})(?!\w)", re.I), build))
            return build

        return add

    return rule


OF_YEAR = rf"(?:{S}|(?<=[a-z])(?=\d)|,{S}?|{S}of{S})?(?P<year>{w.YEAR})|{S}(?:of{S})?(?P<rel>this|last|next){S}year"


def of_month(m: re.Match[str], c: Context, day: int | None) -> Reading:
    month = w.MONTHS[m["month"].lower().rstrip(".")]
    return "DATE", T("date", trim(year_of(m), month, day, None if year_of(m) else c.lean))


def year_of(m: re.Match[str]) -> int | TimeExpression | None:
    groups = m.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    relative = groups.get("rel")
    return T("offset", ("year", {"this": 0, "last": -1, "next": 1}[relative.lower()])) if relative else None


def trim(*arguments: int | str | TimeExpression | None) -> tuple[int | str | TimeExpression | None, ...]:
    kept = list(arguments)
    while kept and kept[-1] is None:
        kept.pop()
    return tuple(kept)


def number_in(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def parted(part: str | None, inner: TimeExpression) -> TimeExpression:
    if not part:
        return inner
    words = part.lower()
    if re.search(r"\b(?:beginning|start)\b", words):
        return T("edge", ("start", inner))
    if re.search(r"\bend\b", words):
        return T("edge", ("end", inner))
    word = next((word for word in ("early", "mid", "late", "first half", "second half") if word in words), "some")
    return T("part", (word, inner))
