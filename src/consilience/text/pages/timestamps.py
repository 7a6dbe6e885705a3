"""Publication dates as metadata and addresses write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST, LATEST = 1900, 2200  # years outside are misprints, page numbers or the zero date of some database
MILLISECONDS = 1e11  # an epoch above this (the year 5138 in seconds) counts milliseconds

_MONTH_NAMES = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september"
    "|oct october|nov november|dec december"
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()}
_ISO = re.compile(
    r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})"
    r"(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.I,
)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|$)", re.I)
_COMPACT_ADDRESS = re.compile(r"[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The local date as printed, and the moment in UTC where the zone is printed too."""

    day: date
    moment: datetime | None = None


def read_stamp(value: object) -> Stamp | None:
    """Return the date that a metadata field means: ISO 8601, RFC 2822, an epoch, or English words.

    >>> read_stamp("2031-03-04T23:30:00-05:00").day
    datetime.date(2031, 3, 4)
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _epoch(float(value))
    if not isinstance(value, str) or len(value) > 200:
        return None
    words = value.strip()
    if re.fullmatch(r"\d{10}|\d{13}", words):
        return _epoch(float(words))
    return _iso(words) or _rfc2822(words) or _worded(words)


def day_in_address(url: str) -> date | None:
    """Return the day that the path of an address holds, None where it holds none.

    >>> day_in_address("https://example.org/2031/03/04/flood.html")
    datetime.date(2031, 3, 4)
    """
    path = re.sub(r"^[a-z]+://[^/]*", "", url, count=1, flags=re.I)
    for pattern in (_ADDRESS, _COMPACT_ADDRESS):
        for match in pattern.finditer(path):
            month = _MONTHS.get(match[2].lower()) or (int(match[2]) if match[2].isdigit() else 0)
            if day := _day(int(match[1]), month, int(match[3])):
                return day
    return None


def _day(year: int, month: int, day: int) -> date | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _epoch(seconds: float) -> Stamp | None:
    if seconds > MILLISECONDS:
        seconds /= 1000
    try:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
    return Stamp(moment.date(), moment) if 1990 <= moment.year <= LATEST else None


def _iso(words: str) -> Stamp | None:
    match = _ISO.match(words)
    if not match or words[match.end() : match.end() + 1].isdigit():
        return None
    day = _day(int(match[1]), int(match[2]), int(match[3]))
    if not day:
        return None
    zone = match[7]
    if not match[4] or not zone:
        return Stamp(day)
    offset = timedelta()
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[-2:] if len(zone) > 3 else 0)
        offset = timedelta(minutes=minutes if zone[0] == "+" else -minutes)
    try:
        local = datetime(day.year, day.month, day.day, int(match[4]), int(match[5]), int(match[6] or 0), tzinfo=UTC)
        return Stamp(day, local - offset)
    except (ValueError, OverflowError):
        return Stamp(day)


def _rfc2822(words: str) -> Stamp | None:
    try:
        moment = parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if not EARLIEST <= moment.year <= LATEST:
        return None
    return Stamp(moment.date(), moment.astimezone(UTC) if moment.tzinfo else None)


def _worded(words: str) -> Stamp | None:
    if match := _DAY_FIRST.search(words):
        day, month, year = match[1], match[2], match[3]
    elif match := _MONTH_FIRST.search(words):
        month, day, year = match[1], match[2], match[3]
    else:
        return None
    found = _day(int(year), _MONTHS.get(month.lower(), 0), int(day))
    return Stamp(found) if found else None
