"""The grammar of dates: days of the week, today and its like, this week, the day before."""

from __future__ import annotations

import re

from consilience.model.time import TimeExpression
from consilience.text.dates import words as w
from consilience.text.dates.grammar import (
    DEICTIC,
    PART_WORDS,
    THIS_WORDS,
    TODAY,
    WEEKDAY_WORDS,
    Context,
    Reading,
    Rule,
    into,
    trim,
)

T = TimeExpression
S = w.S
RULES: list[Rule] = []
rule = into(RULES)
_WOULD = re.compile(r"\bwould (?!have\b|later\b)[^.!?;]*$", re.I)
_AROUND = 90  # characters before a day in which a "would" makes it a coming one
_DAY_PART = r"(?P<when>morning|afternoon|evening|night)"


def _timed(day: TimeExpression, part: str | None) -> Reading:
    if not part:
        return "DATE", day
    return "TIME", T("part", (w.DAY_PARTS[part.lower()], day))


# --- days of the week, today ----------------------------------------------------------------------------------


@rule(
    WEEKDAY_WORDS | THIS_WORDS | {"early", "late", "later", "every", "each", "mid"},
    rf"(?P<set>(?:every|each){S})?(?:(?:early|late|later|mid)(?:{S}(?:on{S})?|-))?(?P<shift>(?:last|next|this(?:{S}(?:past|coming))?|the{S}following|the{S}previous|past|coming){S})?"
    rf"(?P<day>{w.WEEKDAY})(?P<many>s)?(?:{S}(?:{_DAY_PART}|the{S}(?P<nth>\d{{1,2}})(?:st|nd|rd|th)))?(?P<plural>s)?",
)
def _weekday(m: re.Match[str], c: Context) -> Reading | None:
    number, part = w.WEEKDAYS[m["day"].lower()], m["when"]
    if m["set"] or m["many"] or m["plural"]:
        at = f"T{w.DAY_PARTS[part.lower()]}" if part else ""
        return "SET", T("set", (f"XXXX-WXX-{number + 1}{at}",))
    if m["nth"]:
        return "DATE", T("date", trim(None, None, int(m["nth"]), c.lean))
    shift = re.sub(r"\s+", " ", m["shift"] or "").strip().lower()
    if shift in ("the following", "the previous") and c.last is not None:
        return _timed(T("weekday", (number, "next" if shift == "the following" else "last", c.last)), part)
    direction = {
        "last": "last",
        "this past": "last",
        "past": "last",
        "the previous": "last",
        "next": "next",
        "coming": "next",
    }.get(shift)
    if shift == "this":
        direction = c.lean or "this"
    if shift in ("this coming", "the following"):
        direction = "next"
    would = _WOULD.search(c.text, max(0, m.start() - _AROUND), m.start())  # "said it would meet on Friday"
    return _timed(T("weekday", trim(number, direction or c.lean or ("future" if would else None))), part)


@rule(
    {"today", "tonight", "yesterday", "tomorrow", "early", "late", "earlier", "later"},
    rf"(?:(?:early|late|earlier|later){S})?(?P<day>today|tonight|yesterday|tomorrow)(?:{S}{_DAY_PART})?",
)
def _deictic(m: re.Match[str], c: Context) -> Reading | None:
    if m["day"] == "TODAY" and c.text.endswith("USA ", 0, m.start("day")):
        return None  # the newspaper
    day = T("offset", ("day", DEICTIC[m["day"].lower()]))
    return _timed(day, "night" if m["day"].lower() == "tonight" else m["when"])


@rule(["the", "day"], rf"(?:the{S})?day{S}(?P<side>before{S}yesterday|after{S}tomorrow)")
def _two_days(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("offset", ("day", -2 if m["side"].lower().startswith("before") else 2))


@rule(
    ["this", "last", "early", "late", "earlier", "later", "overnight", "mid"],
    rf"(?:(?:early|late|earlier|later|mid){S})?(?P<shift>this|last){S}(?P<when>morning|afternoon|evening|night)",
)
def _this_morning(m: re.Match[str], c: Context) -> Reading | None:
    if m["shift"].lower() == "last" and m["when"].lower() == "morning":
        return None
    return _timed(T("offset", ("day", 0 if m["shift"].lower() == "this" else -1)), m["when"])


@rule(["overnight"], "overnight")
def _overnight(m: re.Match[str], c: Context) -> Reading | None:
    return "TIME", T("overnight")


@rule(
    ["the", "early", "mid", "late"],
    rf"(?:in{S}|during{S})?(?:(?:early|late)(?:{S}in)?{S})?the{S}(?P<when>morning|afternoon|evening|night)(?!{S}(?:of|before|after|sky))",
)
def _the_morning(m: re.Match[str], c: Context) -> Reading | None:
    if not re.search(r"\b(?:in|during|through|throughout|of)\s+$", c.text[max(0, m.start() - 12) : m.start()], re.I):
        return None
    return _timed(c.last if c.last is not None and c.last.op in ("weekday", "date", "offset") else TODAY, m["when"])


# --- this week, last month ------------------------------------------------------------------------------------

_PERIOD = r"(?P<unit>week|month|quarter|year|decade|weekend|century)"
_TO_DATE = {"week": "P1W", "month": "P1M", "year": "P1Y"}
_SHIFTS = {
    "this": 0, "current": 0, "present": 0, "this past": -1, "this coming": 1, "last": -1, "past": -1, "previous": -1,
    "next": 1, "coming": 1, "following": 1, "same": 0, "that": 0, "latest": 0,
}  # fmt: skip


@rule(
    PART_WORDS | THIS_WORDS | {"mid", "latest"},
    rf"(?P<part>{w.PART})?(?:the{S})?(?P<shift>this(?:{S}(?:past|coming))?|current|present|last|past|previous|next|coming|following|same|that|latest){S}"
    rf"(?:full{S}|fiscal{S}|calendar{S}|financial{S})?{_PERIOD}(?!['’]s{S}(?:first|second|third|fourth))",
)
def _this_week(m: re.Match[str], c: Context) -> Reading | None:
    shift, unit = re.sub(r"\s+", " ", m["shift"].lower()), w.unit_of(m["unit"])
    if shift == "past" and unit in _TO_DATE and not m["part"]:
        return "DURATION", T("past", (unit, 1, _TO_DATE[unit]))  # "in the past week": the seven days up to the report
    if shift in ("following", "previous", "same", "that") and c.last is not None:
        inner = T("offset", (unit, _SHIFTS[shift], c.last)) if shift in ("following", "previous") else c.last
        return "DATE", inner
    return "DATE", _parted_period(m["part"], T("offset", (unit, _SHIFTS[shift])))


def _parted_period(part: str | None, inner: TimeExpression) -> TimeExpression:
    words = (part or "").lower()
    if re.search(r"\b(?:beginning|start)\b", words):
        return T("edge", ("start", inner))
    if re.search(r"\bend\b", words):
        return T("edge", ("end", inner))
    word = next((word for word in ("earlier", "early", "later", "late", "mid") if word in words), None)
    return T("part", (word, inner)) if word else inner


@rule(
    ["the", "start", "beginning", "end", "earlier", "later", "late", "early"],
    rf"(?:(?:the{S})?(?P<edge>start|beginning|end|earlier|later|late|early){S}(?:of|in){S})(?:the{S})?(?P<unit>day|week|month|year|decade)(?!-|{S}\w+ed\b)",
)
def _edge_of(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", _parted_period(m["edge"], T("offset", (w.unit_of(m["unit"]), 0)))


@rule(["the", "over", "weekend"], rf"(?:the{S})?weekend")
def _weekend(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("offset", ("weekend", 1 if c.lean == "future" else -1))


@rule(
    ["the", "a"],
    rf"(?:the|a){S}(?:(?P<unit>day|night|week|weekend|month|year){S}(?P<side>before|after|earlier|later)(?!{S}(?:yesterday|tomorrow|that{S}\w+))"
    rf"|(?P<which>previous|following|next|preceding|same){S}(?P<other>day|night|evening|morning))",
)
def _day_before(m: re.Match[str], c: Context) -> Reading | None:
    unit = (m["unit"] or m["other"]).lower()
    side = (m["side"] or m["which"]).lower()
    by = -1 if side in ("before", "earlier", "previous", "preceding") else 0 if side == "same" else 1
    base = c.last if c.last is not None else TODAY
    if unit in ("year", "month") and c.period is not None:
        return "DATE", T("offset", (unit, by, c.period))
    return "DATE", T("offset", ("day" if unit in ("evening", "morning", "night") else unit, by, base))


@rule(["year"], r"year[-\s](?P<side>earlier|ago)(?:[-\s](?:period|quarter))?")
@rule(
    ["the", "a"],
    rf"(?:the|a|the{S}comparable){S}year[-\s](?P<side>earlier|ago)(?:{S}(?:third{S}|first{S}|second{S}|fourth{S})?(?:period|quarter|nine{S}months))?",
)
def _year_ago(m: re.Match[str], c: Context) -> Reading | None:
    base = c.period if c.period is not None else T("offset", ("year", 0))
    return "DATE", T("offset", ("year", -1, base))


@rule(["the"], rf"the{S}(?:latest{S}|current{S})?(?P<unit>quarter|period)(?!{S}(?:of|from|between|ago))")
def _the_quarter(m: re.Match[str], c: Context) -> Reading | None:
    if c.period is not None and c.period.op == "numbered":
        return "DATE", c.period
    return (
        ("DATE", T("offset", ("quarter", -1))) if m["unit"].lower() == "quarter" or "latest" in m[0].lower() else None
    )


@rule(["the"], rf"the{S}(?P<year>{w.YEAR}){S}(?:period|quarter)")
def _the_1988_period(m: re.Match[str], c: Context) -> Reading | None:
    if c.period is not None and c.period.op == "numbered" and isinstance(c.period.arguments[1], int):
        return "DATE", T("numbered", (c.period.arguments[0], c.period.arguments[1], int(m["year"])))
    return "DATE", T("date", (int(m["year"]),))
