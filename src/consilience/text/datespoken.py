"""The grammar of dates, continued: days of the week, today and its like, offsets, durations, sets, times."""

from __future__ import annotations

import re

from consilience.model.time import TimeExpression
from consilience.text import datewords as w
from consilience.text.daterules import _NUMBER_WORDS, _PART_WORDS, _THIS, _UNIT_WORDS, _WEEKDAY_WORDS, Context, Reading, _rule, _trim

T = TimeExpression
S = w.S
_DAY_PART = r"(?P<when>morning|afternoon|evening|night)"
TODAY = T("offset", ("day", 0))


def _timed(day: TimeExpression, part: str | None) -> Reading:
    if not part:
        return "DATE", day
    return "TIME", T("part", (w.DAY_PARTS[part.lower()], day))


# --- days of the week, today ----------------------------------------------------------------------------------


@_rule(
    _WEEKDAY_WORDS | _THIS | {"early", "late", "later", "every", "each", "mid"},
    rf"(?P<set>(?:every|each){S})?(?:(?:early|late|later|mid)(?:{S}(?:on{S})?|-))?(?P<shift>(?:last|next|this(?:{S}(?:past|coming))?|the{S}following|the{S}previous|past|coming){S})?"
    rf"(?P<day>{w.WEEKDAY})(?P<many>s)?(?:{S}(?:{_DAY_PART}|the{S}(?P<nth>\d{{1,2}})(?:st|nd|rd|th)))?(?P<plural>s)?",
)
def _weekday(m: re.Match[str], c: Context) -> Reading | None:
    number, part = w.WEEKDAYS[m["day"].lower()], m["when"]
    if m["set"] or m["many"] or m["plural"]:
        at = f"T{w.DAY_PARTS[part.lower()]}" if part else ""
        return "SET", T("set", (f"XXXX-WXX-{number + 1}{at}",))
    if m["nth"]:
        return "DATE", T("date", _trim(None, None, int(m["nth"]), c.lean))
    shift = re.sub(r"\s+", " ", m["shift"] or "").strip().lower()
    if shift in ("the following", "the previous") and c.last is not None:
        return _timed(T("weekday", (number, "next" if shift == "the following" else "last", c.last)), part)
    direction = {"last": "last", "this past": "last", "past": "last", "the previous": "last", "next": "next", "coming": "next"}.get(shift)
    if shift == "this":
        direction = c.lean or "this"
    if shift in ("this coming", "the following"):
        direction = "next"
    return _timed(T("weekday", _trim(number, direction or c.lean)), part)


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tonite": 0}


@_rule(
    {"today", "tonight", "yesterday", "tomorrow", "early", "late", "earlier", "later"},
    rf"(?:(?:early|late|earlier|later){S})?(?P<day>today|tonight|yesterday|tomorrow)(?:{S}{_DAY_PART})?",
)
def _deictic(m: re.Match[str], c: Context) -> Reading | None:
    day = T("offset", ("day", _DEICTIC[m["day"].lower()]))
    return _timed(day, "night" if m["day"].lower() == "tonight" else m["when"])


@_rule(["the", "day"], rf"(?:the{S})?day{S}(?P<side>before{S}yesterday|after{S}tomorrow)")
def _two_days(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("offset", ("day", -2 if m["side"].lower().startswith("before") else 2))


@_rule(
    ["this", "last", "early", "late", "earlier", "later", "overnight", "mid"],
    rf"(?:(?:early|late|earlier|later|mid){S})?(?P<shift>this|last){S}(?P<when>morning|afternoon|evening|night)",
)
def _this_morning(m: re.Match[str], c: Context) -> Reading | None:
    if m["shift"].lower() == "last" and m["when"].lower() == "morning":
        return None
    return _timed(T("offset", ("day", 0 if m["shift"].lower() == "this" else -1)), m["when"])


@_rule(["overnight"], "overnight")
def _overnight(m: re.Match[str], c: Context) -> Reading | None:
    return "TIME", T("overnight")


@_rule(["the", "early", "mid", "late"], rf"(?:in{S}|during{S})?(?:(?:early|late)(?:{S}in)?{S})?the{S}(?P<when>morning|afternoon|evening|night)(?!{S}(?:of|before|after|sky))")
def _the_morning(m: re.Match[str], c: Context) -> Reading | None:
    if not re.search(r"\b(?:in|during|through|throughout|of)\s+$", c.text[max(0, m.start() - 12) : m.start()], re.I):
        return None
    return _timed(c.last if c.last is not None and c.last.op in ("weekday", "date", "offset") else TODAY, m["when"])


# --- this week, last month ------------------------------------------------------------------------------------

_PERIOD = r"(?P<unit>week|month|quarter|year|decade|weekend|century)"
_SHIFTS = {
    "this": 0, "current": 0, "present": 0, "this past": -1, "this coming": 1, "last": -1, "past": -1, "previous": -1,
    "next": 1, "coming": 1, "following": 1, "same": 0, "that": 0, "latest": 0,
}  # fmt: skip


@_rule(
    _PART_WORDS | _THIS | {"mid", "latest"},
    rf"(?P<part>{w.PART})?(?:the{S})?(?P<shift>this(?:{S}(?:past|coming))?|current|present|last|past|previous|next|coming|following|same|that|latest){S}"
    rf"(?:full{S}|fiscal{S}|calendar{S}|financial{S})?{_PERIOD}(?!['’]s{S}(?:first|second|third|fourth))",
)
def _this_week(m: re.Match[str], c: Context) -> Reading | None:
    shift, unit = re.sub(r"\s+", " ", m["shift"].lower()), w.unit_of(m["unit"])
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


@_rule(
    ["the", "start", "beginning", "end", "earlier", "later", "late", "early"],
    rf"(?:(?:the{S})?(?P<edge>start|beginning|end|earlier|later|late|early){S}(?:of|in){S})(?:the{S})?(?P<unit>day|week|month|year|decade)(?!-|{S}\w+ed\b)",
)
def _edge_of(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", _parted_period(m["edge"], T("offset", (w.unit_of(m["unit"]), 0)))


@_rule(["the", "over", "weekend"], rf"(?:the{S})?weekend")
def _weekend(m: re.Match[str], c: Context) -> Reading | None:
    return "DATE", T("offset", ("weekend", 1 if c.lean == "future" else -1))


@_rule(
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


@_rule(["year"], r"year[-\s](?P<side>earlier|ago)(?:[-\s](?:period|quarter))?")
@_rule(["the", "a"], rf"(?:the|a|the{S}comparable){S}year[-\s](?P<side>earlier|ago)(?:{S}(?:third{S}|first{S}|second{S}|fourth{S})?(?:period|quarter|nine{S}months))?")
def _year_ago(m: re.Match[str], c: Context) -> Reading | None:
    base = c.period if c.period is not None else T("offset", ("year", 0))
    return "DATE", T("offset", ("year", -1, base))


@_rule(["the"], rf"the{S}(?:latest{S}|current{S})?(?P<unit>quarter|period)(?!{S}(?:of|from|between|ago))")
def _the_quarter(m: re.Match[str], c: Context) -> Reading | None:
    if c.period is not None and c.period.op == "numbered":
        return "DATE", c.period
    return ("DATE", T("offset", ("quarter", -1))) if m["unit"].lower() == "quarter" or "latest" in m[0].lower() else None


@_rule(["the"], rf"the{S}(?P<year>{w.YEAR}){S}(?:period|quarter)")
def _the_1988_period(m: re.Match[str], c: Context) -> Reading | None:
    if c.period is not None and c.period.op == "numbered" and isinstance(c.period.arguments[1], int):
        return "DATE", T("numbered", (c.period.arguments[0], c.period.arguments[1], int(m["year"])))
    return "DATE", T("date", (int(m["year"]),))


# --- so many days ---------------------------------------------------------------------------------------------

_ABOUT = rf"(?:(?:about|around|nearly|almost|over|under|some|roughly|at{S}least|at{S}most|more{S}than|less{S}than|fewer{S}than|no{S}more{S}than|up{S}to|just(?:{S}over|{S}under)?){S})?"
_ABOUT_WORDS = frozenset("about around nearly almost over under some roughly at more less fewer no up just within".split())
_LENGTH = rf"(?P<number>{w.NUMBER})(?P<half>{S}and{S}a{S}half)?(?P<join>[\s-]|{S})(?:trading{S}|working{S}|business{S}|consecutive{S}|straight{S}|more{S}|full{S})?(?P<unit>{w.UNIT}s?)(?P<after>{S}and{S}a{S}half)?"


def _length(m: re.Match[str]) -> tuple[str, str, float | None]:
    """Return the unit, the TIMEX3 duration, and the count where it is known."""
    unit, count = w.unit_of(m["unit"]), w.number_of(m["number"])
    if count is not None and (m["half"] or m["after"]):
        count += 0.5
    symbol = w.SYMBOLS[unit]
    clock = symbol.startswith("T")
    sign = symbol[-1]
    if unit == "fortnight" and count is not None:
        count *= 2
    if count is None:
        return unit, f"P{'T' if clock else ''}X{sign}", None
    if count % 1 and unit in ("year", "hour", "minute", "day", "week"):
        small, per = {"year": ("M", 12), "hour": ("M", 60), "minute": ("S", 60), "day": ("TH", 24), "week": ("D", 7)}[unit]
        rest = f"{round(count % 1 * per)}{small}" if unit != "day" else f"T{round(count % 1 * per)}H"
        return unit, f"P{'T' if clock else ''}{f'{int(count)}{sign}' if count >= 1 else ''}{rest}", count
    return unit, f"P{'T' if clock else ''}{count:g}{sign}", count


@_rule(
    _NUMBER_WORDS | _ABOUT_WORDS,
    rf"{_ABOUT}{_LENGTH}\s{{0,4}}(?P<side>ago|earlier|later|before|after|hence|from{S}now|previously)(?!{S}(?:than|the|a|an|his|her|their|its|this|that|it|he|she|they)\b)",
)
def _ago(m: re.Match[str], c: Context) -> Reading | None:
    unit, value, count = _length(m)
    side = m["side"].lower()
    sign = 1 if side in ("later", "after", "hence") or side.startswith("from") else -1
    if count is None:
        return "DATE", T("vague", ("PAST_REF" if sign < 0 else "FUTURE_REF",))
    if unit in ("second", "minute", "hour"):
        day = T("part", (f"-{value}", TODAY)) if count < 12 else T("past", (unit, round(count), value))
        return ("DATE", day) if side == "ago" else ("DURATION", T("duration", (value,)))
    steps = (unit, sign * round(count)) if count % 1 == 0 or unit != "year" else ("month", sign * round(count * 12))
    if side == "ago" or side.startswith("from"):
        if unit == "year" and count == 1 and c.period is not None and c.period.op == "numbered":
            return "DATE", T("offset", ("year", -1, c.period))
        return "DATE", T("ago", steps)
    base = c.period if unit in ("year", "quarter", "month") and c.period is not None else c.last
    return "DATE", T("offset", (*steps, base if base is not None else TODAY))


@_rule(
    ["the", "past", "last", "at", "within", "over", "in", "next", "coming", "recent", "for"],
    rf"(?:(?:at{S}least|within|over){S})?(?:the{S})?(?P<which>last|past|previous|preceding|next|coming|following|first|final|latest){S}{_LENGTH}",
)
def _past_days(m: re.Match[str], c: Context) -> Reading | None:
    unit, value, count = _length(m)
    which = m["which"].lower()
    if which in ("first", "final", "latest") or count is None:
        return "DURATION", T("duration", (value,))
    steps = round(count) if count % 1 == 0 else max(1, round(count))
    return "DURATION", T("past", (unit, -steps if which in ("next", "coming", "following") else steps, value))


@_rule(
    ["recent", "the", "coming", "past", "more"],
    rf"(?:the{S})?(?P<which>recent|coming|past(?:{S}(?:few|several))?|last(?:{S}few)|next(?:{S}few)|early){S}(?P<unit>minutes|hours|days|weeks|months|quarters|years|decades)",
)
def _recent(m: re.Match[str], c: Context) -> Reading | None:
    unit = w.unit_of(m["unit"])
    if unit in ("minute", "hour"):
        return "DURATION", T("duration", (f"PTX{w.SYMBOLS[unit][-1]}",))
    if unit in ("day",):
        return "DATE", T("vague", ("FUTURE_REF" if m["which"].lower() == "coming" else "PAST_REF",))
    return "DURATION", T("duration", (f"PX{w.SYMBOLS[unit]}",))


@_rule(
    _NUMBER_WORDS | _ABOUT_WORDS | {"the"},
    rf"{_ABOUT}(?:the{S})?{_LENGTH}(?P<old>[\s-]old)?",
)
def _duration(m: re.Match[str], c: Context) -> Reading | None:
    if m["old"] or m["unit"].lower() == "second" or (m["number"].lower() in ("a", "an") and not _measured(m, c)):
        return None
    return "DURATION", T("duration", (_length(m)[1],))


def _measured(m: re.Match[str], c: Context) -> bool:
    """Tell whether "a week", "a year" is a length here, not a rate ("80 cents a year")."""
    before = c.text[max(0, m.start() - 12) : m.start()]
    return bool(m["half"] or m["after"]) or bool(re.search(r"\b(?:for|in|within|after|over|about|nearly|almost|than|least|every)\s+$", before + " " if m[0][0] not in "aA" else before, re.I))


# --- sets, times, vague words ---------------------------------------------------------------------------------

_RATES = {
    "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "monthly": "P1M", "fortnightly": "P2W",
}  # fmt: skip


@_rule(["every", "each"], rf"(?:every|each)(?:{S}(?P<number>{w.NUMBER}|other))?{S}(?P<unit>{w.UNIT}s?)")
def _every(m: re.Match[str], c: Context) -> Reading | None:
    unit = w.unit_of(m["unit"])
    count = 2.0 if (m["number"] or "").lower() == "other" else w.number_of(m["number"]) if m["number"] else 1.0
    symbol = w.SYMBOLS[unit]
    return "SET", T("set", (f"P{'T' if symbol[0] == 'T' else ''}{'X' if count is None else f'{count:g}'}{symbol[-1]}",))


@_rule(_RATES, "|".join(_RATES))
def _rate(m: re.Match[str], c: Context) -> Reading | None:
    return "SET", T("set", (_RATES[m[0].lower()],))


_ZONE = rf"(?:{S}?\(?(?:GMT|UTC|BST|EST|EDT|CST|CDT|PST|PDT|CET|EET|MSK|local{S}time)\)?)?"
_CLOCK = rf"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?{S}?(?P<half>a\.?m\b\.?|p\.?m\b\.?)|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)|(?P<gmt>[0-2]\d[0-5]\d)(?={S}?(?:GMT|UTC|hours|local))|(?P<word>noon|midnight|midday))"


@_rule(
    {"#", "noon", "midnight", "midday", "around", "about", "shortly"},
    rf"(?:(?:around|about|shortly{S}(?:before|after)){S})?{_CLOCK}{_ZONE}(?:,?{S}(?:on{S})?(?P<day>today|yesterday|tomorrow|{w.WEEKDAY}(?!s)|(?P<month>{w.MONTH}){S}(?P<date>{w.DAY})(?!\d)))?",
)
def _clock(m: re.Match[str], c: Context) -> Reading | None:
    day = _clock_day(m, c)
    if m["word"]:
        return "TIME", T("part", (w.DAY_PARTS[m["word"].lower()], day))
    if m["gmt"]:
        return "TIME", T("part", (f"{m['gmt'][:2]}:{m['gmt'][2:]}", day))
    hour, minute = int(m["hour"] or m["hour24"]), m["minute"] or m["minute24"]
    if m["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"][0] in "pP" else 0)
    return "TIME", T("part", (f"{hour:02d}:{minute or '00'}", day))


def _clock_day(m: re.Match[str], c: Context) -> TimeExpression:
    if m["month"]:
        return T("date", _trim(None, w.MONTHS[m["month"].lower().rstrip(".")], int(re.sub(r"\D", "", m["date"])), c.lean))
    word = (m["day"] or "").lower()
    if word in _DEICTIC:
        return T("offset", ("day", _DEICTIC[word]))
    if word in w.WEEKDAYS:
        return T("weekday", _trim(w.WEEKDAYS[word], c.lean))
    return c.last if c.last is not None and c.last.op in ("weekday", "date", "offset", "part") else TODAY


_VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF", "presently": "PRESENT_REF",
    "right now": "PRESENT_REF", "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "at the moment": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF",
    "so far": "PRESENT_REF", "until now": "PRESENT_REF",
    "soon": "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "in future": "FUTURE_REF",
    "the coming": "FUTURE_REF",
}  # fmt: skip
_UNMARKED = ("so far", "until now", "the coming")  # no TIMEX3 of its own


@_rule(
    {words.split()[0] for words in _VAGUE},
    "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(_VAGUE, key=len, reverse=True)),
)
def _vague(m: re.Match[str], c: Context) -> Reading | None:
    words = re.sub(r"\s+", " ", m[0].lower())
    if words in _UNMARKED:
        return None
    return "DATE", T("vague", (_VAGUE[words],))
