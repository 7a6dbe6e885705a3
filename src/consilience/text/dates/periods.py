"""The grammar of dates: quarters, seasons, weeks of a month, the 14th."""

from __future__ import annotations

import re

from consilience.model.time import TimeExpression
from consilience.text.dates import words as w
from consilience.text.dates.grammar import (
    OF_YEAR,
    PART_WORDS,
    THIS_WORDS,
    Context,
    Reading,
    Rule,
    into,
    of_month,
    trim,
)

T = TimeExpression
S = w.S
RULES: list[Rule] = []
rule = into(RULES)

_ORDINAL = "(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final|latest)"


@rule(
    THIS_WORDS | {"first", "second", "third", "fourth", "its", "fiscal"},
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
    return "DATE", T("numbered", trim(unit, number, year, None if year else c.lean))


@rule(
    PART_WORDS | THIS_WORDS | frozenset(w.SEASONS),
    rf"(?:(?P<part>{w.PART})|the{S})?(?:(?P<shift>this(?:{S}past)?|last|next|every|each){S})?(?P<name>spring|summer|autumn|fall|winter)"
    rf"(?:(?:{S}of)?,?{S}(?P<year>{w.YEAR}|nineteen{S}{w.SPELLED}))?",
)
def _season(m: re.Match[str], c: Context) -> Reading | None:
    name, shift = w.SEASONS[m["name"].lower()], (m["shift"] or "").lower()
    alone = not (m["year"] or shift or m["part"])
    if alone and (m["name"].lower() in ("fall", "spring") or _is_surname(m, c)):
        return None
    if shift in ("every", "each"):
        return "SET", T("set", (f"XXXX-{name}",))
    spoken = m["year"] or ""
    year = int(spoken) if spoken.isdigit() else 1900 + int(w.number_of(spoken[8:]) or 0) if spoken else None
    direction = (
        "last" if shift == "last" or "past" in shift else "future" if shift == "next" else "this" if shift else c.lean
    )
    return "DATE", T("season", trim(name, year, direction))


def _is_surname(m: re.Match[str], c: Context) -> bool:
    """Tell whether a capital and the name or title before make a person's name of a season: "Anna Winter"."""
    return (
        m["name"][0].isupper()
        and re.search(r"\b[A-Z][\w.'’-]*\s$", c.text[max(0, m.start() - 20) : m.start()]) is not None
    )


@rule(
    THIS_WORDS | {"first", "second", "third", "fourth", "final"},
    rf"(?:the{S})?(?P<nth>first|second|third|fourth|last|final){S}week{S}(?:of|in){S}(?P<month>{w.MONTH})(?:{OF_YEAR})?",
)
def _week_of(m: re.Match[str], c: Context) -> Reading | None:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(m["nth"].lower(), -1)
    return "DATE", T("week_of", (number, of_month(m, c, None)[1]))


@rule(
    THIS_WORDS | {"first"},
    rf"(?:the{S})?(?P<edge>first|last){S}(?P<number>{w.SPELLED}|1?\d){S}months{S}of{S}(?:the{S}year{S})?(?P<year>{w.YEAR})",
)
def _months_of(m: re.Match[str], c: Context) -> Reading | None:
    count, year = int(w.number_of(m["number"]) or 0), int(m["year"])
    if not 1 <= count <= 12:
        return None
    first, last = (1, count) if m["edge"].lower() == "first" else (13 - count, 12)
    return "DATE", T("span", (T("date", (year, first)), T("date", (year, last))))


@rule(["q"], rf"q(?P<nth>[1-4])(?:{S}|[-/])(?P<year>{w.YEAR})")
def _short_quarter(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("numbered", ("quarter", int(m["nth"]), int(m["year"])))


@rule(
    ["the"],
    r"the\s(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[\s]*(?:[,.;:)]|$|(?:and|to|when|as|by|with|after|before|that)\b))",
)
def _the_nth(m: re.Match[str], c: Context) -> Reading | None:
    if not re.search(r"\b(?:on|since|until|till|from|by|of)\s+$", c.text[max(0, m.start() - 8) : m.start()], re.I):
        return None
    return ("DATE", T("date", trim(None, None, int(m["day"]), c.lean))) if 1 <= int(m["day"]) <= 31 else None
