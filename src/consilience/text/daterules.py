"""The grammar of dates: one rule for each way of wording one, indexed by its first word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from consilience.model.time import TimeExpression
from consilience.text import datewords as w

T = TimeExpression
S = w.S
REPORT = T("report")
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


_MONTH_WORDS = frozenset(w.MONTHS)
_WEEKDAY_WORDS = frozenset(w.WEEKDAYS)
_PART_WORDS = frozenset("the very early mid late later earlier middle beginning start end first second sometime".split())
_NUMBER_WORDS = frozenset(["#", *w.NUMBERS, "a", "an", "several", "few", "many", "half"])
_UNIT_WORDS = frozenset([*w.UNITS, *(f"{unit}s" for unit in w.UNITS), "centuries"])
_THIS = frozenset(["this", "last", "next", "the", "that", "past", "coming", "current", "previous", "same", "following"])


def _rule(starts: Iterable[str], pattern: str) -> Callable[[Build], Build]:
    def add(build: Build) -> Build:
        words = frozenset(starts)
        RULES.append(Rule(words, re.compile(rf"(?:{pattern})(?!\w)", re.I), build))
        return build

    return add


RULES: list[Rule] = []


# --- absolute dates -------------------------------------------------------------------------------------------


@_rule("#", r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
def _iso(m: re.Match[str], c: Context) -> Reading | None:
    year, month, day = int(m[1]), int(m[2]), int(m[3])
    return ("DATE", T("date", (year, month, day))) if 1 <= month <= 12 and 1 <= day <= 31 and year > 1000 else None


@_rule("#", r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|(?<=/)\d\d)(?!\.\d)")
def _numeric(m: re.Match[str], c: Context) -> Reading | None:
    first, second, year = int(m[1]), int(m[3]), int(m[4])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    day, month = (second, first) if second > 12 else (first, second)  # day first unless that cannot be
    return ("DATE", T("date", (year, month, day))) if 1 <= month <= 12 and 1 <= day <= 31 else None


_OF_YEAR = rf"(?:{S}|(?<=[a-z])(?=\d)|,{S}?|{S}of{S})?(?P<year>{w.YEAR})|{S}(?:of{S})?(?P<rel>this|last|next){S}year"
_NAMED = rf"(?:(?:last|this|next|on){S})?(?:early{S}|late{S})?{w.ANY_WEEKDAY}{S}?,?{S}?(?:the{S})?"


@_rule(
    {"#", "the", "last", "this", "next", "on", "early", "late"} | _WEEKDAY_WORDS,
    rf"(?:{_NAMED}|the{S})?(?<![\d.,])(?P<day>{w.DAY})(?:{S}of)?(?:{S}|-)?(?P<month>{w.MONTH})(?:{_OF_YEAR}|,?(?=\d))?",
)
def _day_month(m: re.Match[str], c: Context) -> Reading | None:
    return _of(m, c, _int(m["day"]))


@_rule(
    _MONTH_WORDS | _WEEKDAY_WORDS | {"last", "this", "next", "on", "early", "late"},
    rf"(?:{_NAMED})?(?P<month>{w.MONTH}){S}(?:the{S})?(?P<day>{w.DAY})(?!\d|:\d|[.,]\d|%|{S}(?:a\.?m|p\.?m)\b)(?:{_OF_YEAR})?",
)
def _month_day(m: re.Match[str], c: Context) -> Reading | None:
    if m["month"].lower() in ("may", "march") and m["month"][0].islower():
        return None
    return _of(m, c, _int(m["day"]))


@_rule(
    "#",
    rf"(?P<from>{w.DAY})(?:{S}(?:and|to|until|through|or){S}|{S}?[-–—]{S}?)(?P<to>{w.DAY})(?:{S}of)?{S}?(?P<month>{w.MONTH})(?:{_OF_YEAR})?",
)
def _days_month(m: re.Match[str], c: Context) -> Reading | None:
    return _days(m, c)


@_rule(
    _MONTH_WORDS,
    rf"(?P<month>{w.MONTH}){S}(?P<from>{w.DAY})(?:{S}(?:to|until|through|and){S}|{S}?[-–—]{S}?)(?P<to>{w.DAY})(?!\d|[.,]\d|:)(?:{_OF_YEAR})?",
)
def _month_days(m: re.Match[str], c: Context) -> Reading | None:
    return _days(m, c)


def _days(m: re.Match[str], c: Context) -> Reading | None:
    first, last = _of(m, c, _int(m["from"])), _of(m, c, _int(m["to"]))
    return ("DATE", T("span", (first[1], last[1]))) if first and last else None


def _of(m: re.Match[str], c: Context, day: int | None) -> Reading:
    month = w.MONTHS[m["month"].lower().rstrip(".")]
    return "DATE", T("date", _trim(_year(m), month, day, None if _year(m) else c.lean))


def _year(m: re.Match[str]) -> int | TimeExpression | None:
    groups = m.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    relative = groups.get("rel")
    return T("offset", ("year", {"this": 0, "last": -1, "next": 1}[relative.lower()])) if relative else None


def _trim(*arguments: int | str | TimeExpression | None) -> tuple[int | str | TimeExpression | None, ...]:
    kept = list(arguments)
    while kept and kept[-1] is None:
        kept.pop()
    return tuple(kept)


def _int(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


# --- months, years and longer ---------------------------------------------------------------------------------

_SHIFT = rf"(?P<shift>last|next|this(?:{S}(?:past|coming))?){S}"
_SENSE = {"may", "march"}  # also a verb or a noun: wanted in capitals beside a word that expects a date
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|through|during|and|or|between|before|after|last|next|this|for|every|each|early|late|mid|"
    r"as of|end|beginning|start)[\s-]+$",
    re.I,
)


@_rule(
    _MONTH_WORDS | _PART_WORDS | _THIS | {"every", "each"},
    rf"(?P<set>(?:every|each){S})?(?P<part>{w.PART})?(?:{_SHIFT})?(?:the{S}month{S}of{S})?(?P<month>{w.MONTH})(?:{_OF_YEAR})?",
)
def _month(m: re.Match[str], c: Context) -> Reading | None:
    name = m["month"].rstrip(".").lower()
    bare = not (_year(m) or m["part"] or m["shift"] or m["set"])
    if len(name) <= 4 and name not in ("june", "july", "may") and (bare or (not _year(m) and not m["part"])):
        return None
    if name in _SENSE and (m["month"][0].islower() or (bare and not _BEFORE_MONTH.search(c.text, max(0, m.start() - 12), m.start()))):
        return None
    month = w.MONTHS[name]
    if m["set"]:
        return "SET", T("set", (f"XXXX-{month:02d}",))
    shift = (m["shift"] or "").lower().split(" ")[0]
    year = _year(m) or (T("offset", ("year", 0)) if shift == "this" else None)
    lean = {"last": "past", "next": "future"}.get(shift) or c.lean
    inner = T("date", _trim(year, month, None, None if year else lean))
    return "DATE", _parted(m["part"], inner)


def _parted(part: str | None, inner: TimeExpression) -> TimeExpression:
    if not part:
        return inner
    words = part.lower()
    if re.search(r"\b(?:beginning|start)\b", words):
        return T("edge", ("start", inner))
    if re.search(r"\bend\b", words):
        return T("edge", ("end", inner))
    word = next((word for word in ("early", "mid", "late", "first half", "second half") if word in words), "some")
    return T("part", (word, inner))


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|to|during|for|before|after|early|late|mid|end|start|between|year|fiscal|the|circa|than|through"
    r"|and|or|as of|throughout|election|season|summer|winter|spring|autumn|fall)[\s-]+|[(,–—]\s*|^\s*)$",
    re.I,
)
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:least|most|than|over|about|nearly|some|around|almost|approximately|up to|under|only|number|no|flight|route|room)[\s-]+|[$£€¥#@/]\s?|\d[.,]?\s?)$",
    re.I,
)
_COUNTED_AFTER = re.compile(r"\s+(?:people|men|women|children|percent|per cent|dead|killed|injured|wounded|km|kilomet|miles|homes|[a-z]+ (?:people|were))|[%,.]\d|[%/°:]", re.I)


@_rule(
    _PART_WORDS | {"#", "fiscal", "year", "mid"},
    rf"(?P<part>{w.PART})?(?P<word>(?:the{S})?(?:fiscal(?:{S}year)?|(?:calendar{S})?year){S})?(?P<year>{w.YEAR})(?!s|'s\b\S|[-–]\d{{3,4}}-)",
)
def _year_alone(m: re.Match[str], c: Context) -> Reading | None:
    before, after = c.text[max(0, m.start() - 14) : m.start()], c.text[m.end() : m.end() + 24]
    if not (m["part"] or m["word"]):
        if _BOUND_BEFORE.search(before) or _COUNTED_AFTER.match(after) or after[:1] in "/:":
            return None
        if not _YEAR_BEFORE.search(before) and not re.match(r"\s*(?:[,.;:)?!\]]|$|\s[a-z]+)", after):
            return None
    return "DATE", _parted(m["part"], T("date", (int(m["year"]),)))


_TEEN = "(?P<teen>seventeen|eighteen|nineteen)"


@_rule(["seventeen", "eighteen", "nineteen", "the"], rf"{_TEEN}[\s-](?:hundred{S}(?:and{S})?)?(?P<rest>{w.SPELLED})")
def _spoken_year(m: re.Match[str], c: Context) -> Reading | None:
    rest = w.number_of(m["rest"])
    if rest is None or rest < 10:
        return None
    return "DATE", T("date", (w.NUMBERS[m["teen"].lower()] * 100 + int(rest),))


@_rule(["the", "year"], rf"(?:the{S})?year{S}two{S}thousand")
def _year_2000(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("date", (2000,))


@_rule(
    _PART_WORDS | {"#", "'", "’", "mid"} | frozenset(w.DECADES),
    rf"(?:the{S})?(?:(?:early|mid|late)(?:{S}|-))?(?:the{S})?(?:(?P<full>1[5-9]\d0|20\d0)'?s|['’](?P<short>\d0)s|(?P<name>{'|'.join(w.DECADES)}))",
)
def _decade(m: re.Match[str], c: Context) -> Reading | None:
    if m["name"] and not m[0].lower().startswith("the"):
        return None
    first = int(m["full"]) if m["full"] else 1900 + (int(m["short"]) if m["short"] else w.DECADES[m["name"].lower()])
    return "DATE", T("longer", ("decade", first))


@_rule({"the", "#", "early", "late", "mid"}, rf"(?:the{S})?(?:(?:early|mid|late)(?:{S}|-))?(\d{{1,2}})(?:st|nd|rd|th){S}century")
def _century(m: re.Match[str], c: Context) -> Reading | None:
    return ("DATE", T("longer", ("century", (int(m[1]) - 1) * 100))) if int(m[1]) > 1 else None


_ORDINAL = "(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final|latest)"


@_rule(
    _THIS | {"first", "second", "third", "fourth", "its", "fiscal"},
    rf"(?:(?:the|this|last|its|their|a(?:{S}flat)?){S})?(?:(?P<before>{w.YEAR}){S}|(?P<rel>this|last|next){S}year['’]s{S})?(?:fiscal[\s-])?"
    rf"{_ORDINAL}[\s-](?P<unit>quarter|half)(?:{S}(?:of|in)?{S}?(?:fiscal{S})?(?:the{S})?(?P<year>{w.YEAR}|(?P<end>this|last|next){S}year|year))?",
)
def _quarter(m: re.Match[str], c: Context) -> Reading | None:
    unit, nth = m["unit"].lower(), m["nth"].lower()
    if nth == "latest":
        return "DATE", T("offset", (unit, -1))
    if nth in ("last", "final"):
        number = 4 if unit == "quarter" else 2
        if not m["year"] and not m["before"]:
            return "DATE", T("offset", (unit, -1))
    else:
        number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(nth) or int(nth[0])
    relative = (m["end"] or m["rel"] or "").lower()
    year: int | TimeExpression | None = None
    if (m["year"] or "")[:1].isdigit():
        year = int(m["year"])
    elif m["before"]:
        year = int(m["before"])
    elif relative:
        year = T("offset", ("year", {"this": 0, "last": -1, "next": 1}[relative]))
    if unit == "half" and number > 2:
        return None
    return "DATE", T("numbered", _trim(unit, number, year, None if year else c.lean))


@_rule(
    _PART_WORDS | _THIS | frozenset(w.SEASONS),
    rf"(?:(?P<part>{w.PART})|the{S})?(?:(?P<shift>this(?:{S}past)?|last|next|every|each){S})?(?P<name>spring|summer|autumn|fall|winter)"
    rf"(?:(?:{S}of)?,?{S}(?P<year>{w.YEAR}|nineteen{S}{w.SPELLED}))?",
)
def _season(m: re.Match[str], c: Context) -> Reading | None:
    name, shift = w.SEASONS[m["name"].lower()], (m["shift"] or "").lower()
    if m["name"].lower() in ("fall", "spring") and not (m["year"] or shift or m["part"]):
        return None
    if shift in ("every", "each"):
        return "SET", T("set", (f"XXXX-{name}",))
    spoken = m["year"] or ""
    year = int(spoken) if spoken.isdigit() else 1900 + int(w.number_of(spoken[8:]) or 0) if spoken else None
    direction = "last" if shift == "last" or "past" in shift else "future" if shift == "next" else "this" if shift else c.lean
    return "DATE", T("season", _trim(name, year, direction))


@_rule(
    _THIS | {"first", "second", "third", "fourth", "final"},
    rf"(?:the{S})?(?P<nth>first|second|third|fourth|last|final){S}week{S}(?:of|in){S}(?P<month>{w.MONTH})(?:{_OF_YEAR})?",
)
def _week_of(m: re.Match[str], c: Context) -> Reading | None:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(m["nth"].lower(), -1)
    return "DATE", T("week_of", (number, _of(m, c, None)[1]))


@_rule(["the"], r"the\s(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[\s]*(?:[,.;:)]|$|(?:and|to|when|as|by|with|after|before|that)\b))")
def _the_nth(m: re.Match[str], c: Context) -> Reading | None:
    if not re.search(r"\b(?:on|since|until|till|from|by|of)\s+$", c.text[max(0, m.start() - 8) : m.start()], re.I):
        return None
    return ("DATE", T("date", _trim(None, None, int(m["day"]), c.lean))) if 1 <= int(m["day"]) <= 31 else None
