"""The words that dates are made of."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
UNITS = (
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
)
SYMBOLS = {  # TIMEX3 durations
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "D",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "noon": "12:00",
    "midday": "MI",
    "midnight": "24:00",
    "nighttime": "NI",
}
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {word: value for value, word in enumerate(_SMALL)} | {word: 10 * value for value, word in enumerate(_TENS, 2)}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

# Pieces of patterns; all are compiled without regard to case. S never crosses an empty line.
S = r"[^\S\n]{0,8}\n?[^\S\n]{0,8}(?<=\s)"
SHORT_MONTH = r"(?:jan|febr?|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
LONG_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
MONTH = rf"(?:{LONG_MONTH}(?![a-z])|{SHORT_MONTH}\b\.?)"
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)\b\.?)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d])"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
UNIT = rf"(?:{'|'.join(sorted(UNITS, key=len, reverse=True)).replace('century', 'centur(?:y|ies)')})"
_LONG_FIRST = "|".join(sorted(_SMALL[1:], key=len, reverse=True))
SPELLED = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|{_LONG_FIRST})"
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d)?(?:{S}1/2)?|{SPELLED}|an?{S}couple{S}(?:of{S})?|an?{S}few|several|few|many"
    rf"|an?{S}hundred|half{S}an?|an?)"
)
PART = (
    rf"(?:(?:the{S})?(?:very{S})?(?:early|mid|late|later|earlier|middle|beginning|start|end|first{S}half"
    rf"|second{S}half|sometime)"
    rf"(?:{S}(?:of|in|on|part{S}of|by))?(?:{S}the)?)(?:{S}|-)"
)


def number_of(words: str) -> float | None:
    """Return the number that `words` say, None where they are vague ("several").

    >>> number_of("twenty-four"), number_of("a couple of"), number_of("several")
    (24.0, 2.0, None)
    """
    plain = re.sub(r"[\s-]+", " ", words.lower()).strip()
    if plain[:1].isdigit():
        return float(plain.split()[0]) + (0.5 if plain.endswith("1/2") else 0)
    if plain.startswith("half"):
        return 0.5
    if "couple" in plain:
        return 2.0
    if plain in ("a", "an"):
        return 1.0
    if plain in ("a hundred", "an hundred"):
        return 100.0
    values = [NUMBERS.get(word) for word in plain.split()]
    return None if not values or None in values else float(sum(value for value in values if value is not None))


def unit_of(word: str) -> str:
    """Return the unit in the singular."""
    plain = word.lower()
    if plain.startswith("centur"):
        return "century"
    return plain if plain in UNITS else plain.removesuffix("s")
