"""Values that carry their own uncertainty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as its words allow: bounds, hedge, unit, and what is counted.

    `low`..`high` as RECORD.md's table: "at least 12" is 12..None, "up to 12" is 0..12.
    `unit` is singular in SI spelling, a counted class (person, household, drone ...), "percent",
    or an ISO 4217 code. `of` is who or what is counted where narrower than the unit.
    """

    low: float | None
    high: float | None
    hedge: str | None = None
    unit: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text before anyone knows what it counts.

    [start, end) covers hedge, number, scale word and unit; [number_start, number_end) the number with its
    scale word. `role` says what sort of number it is: "count" (may count things), "measure" (has a physical
    unit), "money", "percent", or a sort that never makes a claim of its own: "date", "time", "age",
    "ordinal", "duration", "identifier", "score", "times" (how often), "fraction" ("one in five"), "bracketed" (a
    conversion in brackets of the figure before). A magnitude has the unit "magnitude" here, which the record leaves
    out.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    low: float
    high: float | None
    role: str
    hedge: str | None = None
    unit: str | None = None
    head: str | None = None  # the noun that a hyphen ties to the number: "member" of "a 12-member crew"


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan:
    """Days [start, end] that something covers.

    `precision` is day, month, year, or a longer stretch: week, weekend, quarter, half, season, decade, century,
    interval. Of a longer stretch `from_precision` and `to_precision` (day, month or year) tell how exactly
    each end is known.
    """

    start: date
    end: date
    precision: str = "day"
    from_precision: str = "day"
    to_precision: str = "day"

    def iso(self) -> str:
        """Return the ISO 8601 form that an export holds: a day, a month, a year, or from/to.

        >>> TimeSpan(date(2011, 3, 1), date(2016, 10, 13), "interval", "month", "day").iso()
        '2011-03/2016-10-13'
        """
        if self.precision in ("day", "month", "year"):
            return _iso(self.start, self.precision)
        return f"{_iso(self.start, self.from_precision)}/{_iso(self.end, self.to_precision)}"

    @classmethod
    def of(cls, iso: str) -> TimeSpan:
        """Return the days that `iso` names: the inverse of `iso()`. Raises ValueError for any other form.

        >>> TimeSpan.of("2011-02").end
        datetime.date(2011, 2, 28)
        """
        first, _, last = iso.partition("/")
        start, from_precision = _first_day(first)
        end, to_precision = _first_day(last or first)
        close = _last_day(end, to_precision)
        if close < start:
            raise ValueError(f"{iso!r} ends before it begins")
        precision = "interval" if last else from_precision
        return cls(start, close, precision, from_precision, to_precision)


def _iso(day: date, precision: str) -> str:
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]


def _first_day(iso: str) -> tuple[date, str]:
    precision = {4: "year", 7: "month", 10: "day"}.get(len(iso))
    if precision is None:
        raise ValueError(f"{iso!r} is no day, month or year")
    return date.fromisoformat(iso + "-01-01"[len(iso) - 4 :] if precision != "day" else iso), precision


def _last_day(first: date, precision: str) -> date:
    if precision == "day":
        return first
    following = date(first.year + 1, 1, 1) if precision == "year" else first.replace(day=1) + timedelta(days=31)
    return following.replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere a claim speaks of.

    `kind` is country, region (first level), district, settlement, natural, facility or area. `gid` is the
    GeoNames id where the gazetteer knows it, else None: then the place is named, unresolved, and lies
    inside `region` and `country` as far as the report tells. Coordinates are WGS 84 degrees.
    """

    name: str
    kind: str
    country: str | None = None  # ISO 3166-1 alpha-2
    region: str | None = None  # canonical name of the first-level division
    lat: float | None = None
    lon: float | None = None
    gid: int | None = None
    precision: str = "unresolved"  # point, region, country or unresolved
    population: int = 0


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, body, group or state, by canonical name; `kind` is person, organisation, group or state."""

    name: str
    kind: str = "organisation"
    role: str | None = None  # governor, spokesman, president ...
