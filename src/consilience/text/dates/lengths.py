"""The grammar of dates: so many days ago, lengths, sets, times of day, vague words."""

from __future__ import annotations

import re

from consilience.model.time import TimeExpression
from consilience.text.dates import words as w
from consilience.text.dates.grammar import (
    DEICTIC,
    NUMBER_WORDS,
    TODAY,
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

# --- so many days ---------------------------------------------------------------------------------------------

_ABOUT = (
    rf"(?:(?:about|around|nearly|almost|over|under|some|roughly|at{S}least|at{S}most|more{S}than|less{S}than"
    rf"|fewer{S}than|no{S}more{S}than|up{S}to|just(?:{S}over|{S}under)?){S})?"
)
_ABOUT_WORDS = frozenset(
    [
        "about",
        "around",
        "nearly",
        "almost",
        "over",
        "under",
        "some",
        "roughly",
        "at",
        "more",
        "less",
        "fewer",
        "no",
        "up",
        "just",
        "within",
    ]
)
_LENGTH = (
    rf"(?P<number>{w.NUMBER})(?P<half>{S}and{S}a{S}half)?(?P<join>[\s-]|{S})"
    rf"(?:(?:trading|working|business|consecutive|straight|more|full){S})?(?P<unit>{w.UNIT}s?)(?P<after>{S}and{S}a{S}half)?"
)


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
        small, per = {"year": ("M", 12), "hour": ("M", 60), "minute": ("S", 60), "day": ("TH", 24), "week": ("D", 7)}[
            unit
        ]
        rest = f"{round(count % 1 * per)}{small}" if unit != "day" else f"T{round(count % 1 * per)}H"
        return unit, f"P{'T' if clock else ''}{f'{int(count)}{sign}' if count >= 1 else ''}{rest}", count
    return unit, f"P{'T' if clock else ''}{count:g}{sign}", count


@rule(
    NUMBER_WORDS | _ABOUT_WORDS,
    rf"{_ABOUT}{_LENGTH}\s{{0,4}}(?P<side>ago|earlier|later|hence|from{S}now|previously|(?:before|after)(?=\s*(?:[,.;:)]|$)))(?!{S}than\b)",
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


@rule(
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


@rule(
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


@rule(
    NUMBER_WORDS | _ABOUT_WORDS | {"the"},
    rf"{_ABOUT}(?:the{S})?{_LENGTH}(?P<old>[\s-]old)?",
)
def _duration(m: re.Match[str], c: Context) -> Reading | None:
    if m["old"] or m["unit"].lower() == "second" or (m["number"].lower() in ("a", "an") and not _measured(m, c)):
        return None
    return "DURATION", T("duration", (_length(m)[1],))


def _measured(m: re.Match[str], c: Context) -> bool:
    """Tell whether "a week", "a year" is a length here, not a rate ("80 cents a year")."""
    before = c.text[max(0, m.start() - 12) : m.start()]
    return bool(m["half"] or m["after"]) or bool(
        re.search(
            r"\b(?:for|in|within|after|over|about|nearly|almost|than|least|every)\s+$",
            before + " " if m[0][0] not in "aA" else before,
            re.I,
        )
    )


# --- sets, times, vague words ---------------------------------------------------------------------------------

_RATES = {
    "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "monthly": "P1M", "fortnightly": "P2W",
}  # fmt: skip


@rule(["every", "each"], rf"(?:every|each)(?:{S}(?P<number>{w.NUMBER}|other))?{S}(?P<unit>{w.UNIT}s?)")
def _every(m: re.Match[str], c: Context) -> Reading | None:
    unit = w.unit_of(m["unit"])
    count = 2.0 if (m["number"] or "").lower() == "other" else w.number_of(m["number"]) if m["number"] else 1.0
    symbol = w.SYMBOLS[unit]
    return "SET", T("set", (f"P{'T' if symbol[0] == 'T' else ''}{'X' if count is None else f'{count:g}'}{symbol[-1]}",))


@rule(_RATES, "|".join(_RATES))
def _rate(m: re.Match[str], c: Context) -> Reading | None:
    return "SET", T("set", (_RATES[m[0].lower()],))


_ZONE = rf"(?:{S}?\(?(?:GMT|UTC|BST|EST|EDT|CST|CDT|PST|PDT|CET|EET|MSK|local{S}time)\)?)?"
_ELSEWHERE = rf"(?:{S}?\((?:[0-2]?\d[:.]?[0-5]\d{S})(?:GMT|UTC)\))?"  # "11.47 p.m. (1802 GMT) on Friday"
_CLOCK = (
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?{S}?(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
    rf"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)"
    rf"|(?P<gmt>[0-2]\d[0-5]\d)(?={S}?(?:GMT|UTC|hours|local))|(?P<word>noon|midnight|midday))"
)


@rule(
    {"#", "noon", "midnight", "midday", "around", "about", "shortly"},
    rf"(?:(?:around|about|shortly{S}(?:before|after)){S})?{_CLOCK}{_ZONE}{_ELSEWHERE}(?:,?{S}(?:on{S})?(?P<day>today|yesterday|tomorrow|{w.WEEKDAY}(?!s)|(?P<month>{w.MONTH}){S}(?P<date>{w.DAY})(?!\d)))?",
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
        return T(
            "date", trim(None, w.MONTHS[m["month"].lower().rstrip(".")], int(re.sub(r"\D", "", m["date"])), c.lean)
        )
    word = (m["day"] or "").lower()
    if word in DEICTIC:
        return T("offset", ("day", DEICTIC[word]))
    if word in w.WEEKDAYS:
        return T("weekday", trim(w.WEEKDAYS[word], c.lean))
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


@rule(
    {words.split()[0] for words in _VAGUE},
    "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(_VAGUE, key=len, reverse=True)),
)
def _vague(m: re.Match[str], c: Context) -> Reading | None:
    words = re.sub(r"\s+", " ", m[0].lower())
    if words in _UNMARKED:
        return None
    return "DATE", T("vague", (_VAGUE[words],))
