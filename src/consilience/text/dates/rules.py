"""The grammar of dates: days, months, years and longer, as the calendar names them."""

from __future__ import annotations

import re

from consilience.model.time import TimeExpression
from consilience.text.dates import words as w
from consilience.text.dates.grammar import (
    MONTH_WORDS,
    OF_YEAR,
    PART_WORDS,
    THIS_WORDS,
    WEEKDAY_WORDS,
    Context,
    Reading,
    Rule,
    into,
    number_in,
    of_month,
    parted,
    trim,
    year_of,
)

T = TimeExpression
S = w.S
RULES: list[Rule] = []
rule = into(RULES)

# --- absolute dates -------------------------------------------------------------------------------------------


@rule("#", r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
def _iso(m: re.Match[str], c: Context) -> Reading | None:
    year, month, day = int(m[1]), int(m[2]), int(m[3])
    return ("DATE", T("date", (year, month, day))) if 1 <= month <= 12 and 1 <= day <= 31 and year > 1000 else None


@rule("#", r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|(?<=/)\d\d)(?!\.\d)")
def _numeric(m: re.Match[str], c: Context) -> Reading | None:
    first, second, year = int(m[1]), int(m[3]), int(m[4])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    day, month = (second, first) if second > 12 else (first, second)  # day first unless that cannot be
    return ("DATE", T("date", (year, month, day))) if 1 <= month <= 12 and 1 <= day <= 31 else None


_NAMED = rf"(?:(?:last|this|next|on){S})?(?:early{S}|late{S})?{w.ANY_WEEKDAY}{S}?,?{S}?(?:the{S})?"


@rule(
    {"#", "the", "last", "this", "next", "on", "early", "late"} | WEEKDAY_WORDS,
    rf"(?:{_NAMED}|the{S})?(?<![\d.,])(?P<day>{w.DAY})(?:{S}of)?(?:{S}|-)?(?P<month>{w.MONTH})(?:{OF_YEAR}|,?(?=\d))?",
)
def _day_month(m: re.Match[str], c: Context) -> Reading | None:
    return of_month(m, c, number_in(m["day"]))


@rule(
    MONTH_WORDS | WEEKDAY_WORDS | {"last", "this", "next", "on", "early", "late"},
    rf"(?:{_NAMED})?(?P<month>{w.MONTH}){S}(?:the{S})?(?P<day>{w.DAY})(?!\d|:\d|\.\d|,\d{{1,3}}\b|%|{S}(?:a\.?m|p\.?m)\b)(?:{OF_YEAR})?",
)
def _month_day(m: re.Match[str], c: Context) -> Reading | None:
    if m["month"].lower() in ("may", "march") and m["month"][0].islower():
        return None
    return of_month(m, c, number_in(m["day"]))


@rule(
    "#",
    rf"(?P<from>{w.DAY})(?:{S}(?:and|to|until|through|or){S}|{S}?[-–—]{S}?)(?P<to>{w.DAY})(?:{S}of)?{S}?(?P<month>{w.MONTH})(?:{OF_YEAR})?",
)
def _days_month(m: re.Match[str], c: Context) -> Reading | None:
    return _days(m, c)


@rule(
    MONTH_WORDS,
    rf"(?P<month>{w.MONTH}){S}(?P<from>{w.DAY})(?:{S}(?:to|until|through|and){S}|{S}?[-–—]{S}?)(?P<to>{w.DAY})(?!\d|\.\d|,\d{{1,3}}\b|:)(?:{OF_YEAR})?",
)
def _month_days(m: re.Match[str], c: Context) -> Reading | None:
    return _days(m, c)


def _days(m: re.Match[str], c: Context) -> Reading | None:
    first, last = of_month(m, c, number_in(m["from"])), of_month(m, c, number_in(m["to"]))
    return ("DATE", T("span", (first[1], last[1]))) if first and last else None


# --- months, years and longer ---------------------------------------------------------------------------------

_SHIFT = rf"(?P<shift>last|next|this(?:{S}(?:past|coming))?){S}"
_SENSE = {"may", "march"}  # also a verb or a noun: wanted in capitals beside a word that expects a date
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|of|by|from|until|till|to|through|during|and|or|between|before|after|last|next|this|for|every|each|early|late|mid|"
    r"as of|end|beginning|start)[\s-]+$",
    re.I,
)


@rule(
    MONTH_WORDS | PART_WORDS | THIS_WORDS | {"every", "each"},
    rf"(?P<set>(?:every|each){S})?(?P<part>{w.PART})?(?:{_SHIFT})?(?:the{S}month{S}of{S})?(?P<month>{w.MONTH})(?:{OF_YEAR})?",
)
def _month(m: re.Match[str], c: Context) -> Reading | None:
    name = m["month"].rstrip(".").lower()
    bare = not (year_of(m) or m["part"] or m["shift"] or m["set"])
    if len(name) <= 4 and name not in ("june", "july", "may") and (bare or (not year_of(m) and not m["part"])):
        return None
    if name in _SENSE and (
        m["month"][0].islower() or (bare and not _BEFORE_MONTH.search(c.text, max(0, m.start() - 12), m.start()))
    ):
        return None
    month = w.MONTHS[name]
    if m["set"]:
        return "SET", T("set", (f"XXXX-{month:02d}",))
    shift = (m["shift"] or "").lower().split(" ")[0]
    year = year_of(m) or (T("offset", ("year", 0)) if shift == "this" else None)
    lean = {"last": "past", "next": "future"}.get(shift) or c.lean
    inner = T("date", trim(year, month, None, None if year else lean))
    return "DATE", parted(m["part"], inner)


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|to|during|for|before|after|early|late|mid|end|start|between|year|fiscal|the|circa|than|through"
    r"|and|or|as of|throughout|election|season|summer|winter|spring|autumn|fall)[\s-]+|[(,–—]\s*|^\s*)$",
    re.I,
)
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:least|most|than|over|about|nearly|some|around|almost|approximately|up to"
    r"|under|only|number|no|flight|route|room)[\s-]+|[$£€¥#@/]\s?|\d[.,]?\s?)$",
    re.I,
)
_HARM_AFTER = re.compile(r"\s+(?:killed|injured|wounded)\s+(?!and\b|or\b|in\b|on\b)\w", re.I)
_COUNTED_AFTER = re.compile(
    r"\s+(?:people|men|women|children|percent|per cent|dead|killed|injured|wounded|km|kilomet"
    r"|miles|homes|[a-z]+ (?:people|were))|[%,.]\d|[%/°]|:\S",
    re.I,
)


@rule(
    PART_WORDS | {"#", "fiscal", "year", "mid"},
    rf"(?P<part>{w.PART})?(?P<word>(?:the{S})?(?:fiscal(?:{S}year)?|(?:calendar{S})?year){S})?(?P<year>{w.YEAR})(?!s|'s\b\S|[-–]\d{{3,4}}-)",
)
def _year_alone(m: re.Match[str], c: Context) -> Reading | None:
    if m["part"] and "half" in m["part"].lower():
        return None  # a half of a year has a rule of its own
    before, after = c.text[max(0, m.start() - 14) : m.start()], c.text[m.end() : m.end() + 24]
    if not (m["part"] or m["word"]):
        harmed = before.lower().endswith(" in ") and _HARM_AFTER.match(after)  # "a quake in 2019 killed 120"
        if _BOUND_BEFORE.search(before) or (_COUNTED_AFTER.match(after) and not harmed) or after.startswith("/"):
            return None
        if (after.startswith(":") and not after.startswith(": ")) or after.startswith(" block"):
            return None
        if not _YEAR_BEFORE.search(before) and not re.match(r"\s*(?:[,.;:)?!\]]|$|\s[a-z]+)", after):
            return None
    return "DATE", parted(m["part"], T("date", (int(m["year"]),)))


_TEEN = "(?P<teen>seventeen|eighteen|nineteen)"


@rule(["seventeen", "eighteen", "nineteen", "the"], rf"{_TEEN}[\s-](?:hundred{S}(?:and{S})?)?(?P<rest>{w.SPELLED})")
def _spoken_year(m: re.Match[str], c: Context) -> Reading | None:
    rest = w.number_of(m["rest"])
    if rest is None or rest < 10:
        return None
    return "DATE", T("date", (w.NUMBERS[m["teen"].lower()] * 100 + int(rest),))


@rule(["the", "year"], rf"(?:the{S})?year{S}two{S}thousand")
def _year_2000(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("date", (2000,))


@rule(
    PART_WORDS | {"#", "'", "’", "mid"} | frozenset(w.DECADES),
    rf"(?:the{S})?(?:(?:early|mid|late)(?:{S}|-))?(?:the{S})?(?:(?P<full>1[5-9]\d0|20\d0)'?s|['’](?P<short>\d0)s|(?P<name>{'|'.join(w.DECADES)}))",
)
def _decade(m: re.Match[str], c: Context) -> Reading | None:
    if m["name"] and not m[0].lower().startswith("the"):
        return None
    first = int(m["full"]) if m["full"] else 1900 + (int(m["short"]) if m["short"] else w.DECADES[m["name"].lower()])
    return "DATE", T("longer", ("decade", first))


@rule(
    {"the", "#", "early", "late", "mid"},
    rf"(?:the{S})?(?:(?:early|mid|late)(?:{S}|-))?(\d{{1,2}})(?:st|nd|rd|th){S}century",
)
def _century(m: re.Match[str], c: Context) -> Reading | None:
    return ("DATE", T("longer", ("century", (int(m[1]) - 1) * 100))) if int(m[1]) > 1 else None
