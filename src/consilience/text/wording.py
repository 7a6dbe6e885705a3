"""English phrases for values of the record: the only place where a line of the brief gets its words."""

from __future__ import annotations

from datetime import date

from consilience.model.claim import Claim
from consilience.model.values import Quantity
from consilience.text.figures.numbers import VAGUE_BASES

SIGNIFICANT = 3  # digits of a converted bound: more would claim what no report said
MILLION = 1_000_000  # above this a figure is written "2.6 million", unless digits would be lost
VAGUE_WORDS: dict[tuple[float, float], str] = {(low, high): word for word, (low, high) in VAGUE_BASES.items()}
VAGUE_WORDS |= {
    (20_000, 99_999): "tens of thousands",
    (200_000, 999_999): "hundreds of thousands",
}
PLURALS = {
    "person": "people",
    "square kilometre": "square kilometres",
    "aircraft": "aircraft",
    "personnel": "personnel",
    "foot": "feet",
    "percent": "per cent",
}
MONTHS = "January February March April May June July August September October November December".split()


def number(value: float) -> str:
    """Write a number as a newsroom does: separators, and millions in words where no digit is lost.

    >>> number(121000), number(2_600_000), number(7.1)
    ('121,000', '2.6 million', '7.1')
    """
    if abs(value) >= MILLION and round(value / MILLION, 2) * MILLION == value:
        return f"{value / MILLION:,.2f}".rstrip("0").rstrip(".") + " million"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def bounds(low: float | None, high: float | None, hedge: str | None = None) -> str:
    """Write the bounds of a figure with the hedge that the words gave.

    >>> bounds(12, None), bounds(0, 10000), bounds(1, 3), bounds(390, 390, "about"), bounds(24, 99)
    ('at least 12', 'up to 10,000', '1 to 3', 'about 390', 'dozens')
    """
    word = (hedge or "").lower()
    if low is None:
        return "an unstated number" if high is None else f"up to {number(high)}"
    if high is None:
        return f"{word if word in FLOORS else 'at least'} {number(low)}"
    if low == high:
        if low == 0:
            return "no"
        return f"{word} {number(low)}" if word and word not in FLOORS else number(low)
    if (low, high) in VAGUE_WORDS:
        return VAGUE_WORDS[low, high]
    return f"up to {number(high)}" if low == 0 else f"{number(low)} to {number(high)}"


FLOORS = ("at least", "more than", "over", "no fewer than", "no less than", "upwards of", "above")


def rounded(value: float | None) -> float | None:
    """Round what a conversion of units made uneven; whole numbers stay.

    >>> rounded(13.7795), rounded(1013.0), rounded(None)
    (13.8, 1013.0, None)
    """
    return value if value is None or float(value).is_integer() else float(f"{value:.{SIGNIFICANT}g}")


def plural(noun: str) -> str:
    """Return the plural of a unit or counted noun.

    >>> plural("household"), plural("person"), plural("assault"), plural("city"), plural("children")
    ('households', 'people', 'assaults', 'cities', 'children')
    """
    if not noun or noun in PLURALS:
        return PLURALS.get(noun, "")
    last = noun.rsplit(" ", 1)[-1]
    if last.endswith("s") or last in {"children", "women", "men", "people", "police"}:
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh")) else "s")


def amount(quantity: Quantity) -> str:
    """Write a quantity with what it counts.

    >>> amount(Quantity(12, None, "at least", "person", "civilians"))
    'at least 12 civilians'
    >>> amount(Quantity(3_700_000, 3_700_000, None, "USD")), amount(Quantity(7.1, 7.1, None, None))
    ('USD 3.7 million', '7.1')
    """
    words = bounds(quantity.low, quantity.high, quantity.hedge)
    unit = quantity.unit
    if unit and len(unit) == 3 and unit.isupper():
        return f"{unit} {words}"
    counted = plural(quantity.of if quantity.of and unit == "person" else unit or "")
    if unit and unit != "person" and (quantity.low, quantity.high) == (1, 1):
        counted = unit
    if unit == "person" and not quantity.of and (quantity.low, quantity.high) == (1, 1):
        counted = "person"
    joint = " of " if words in VAGUE_WORDS.values() else " "
    return f"{words}{joint}{counted}".strip()


def listing(items: list[str], most: int = 4) -> str:
    """Join names with commas and "and"; beyond `most` say how many more.

    >>> listing(["A", "B", "C"]), listing(list("ABCDEF"), most=3)
    ('A, B and C', 'A, B, C and 3 more')
    """
    if len(items) > most:
        return f"{', '.join(items[:most])} and {len(items) - most} more"
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def where(claim: Claim) -> str:
    """Return " in A and B", empty where the claim names no place."""
    names = [place.name for place in claim.places]
    return f" in {listing(names)}" if names else ""


def day(iso: str | None) -> str:
    """Write an ISO day, month, year or from/to for a reader.

    >>> day("2024-08-14"), day("2024-08"), day("2024-08-06/2024-08-14")
    ('14 August 2024', 'August 2024', '6 to 14 August 2024')
    """
    if not iso:
        return "date not told"
    if "/" in iso:
        return _stretch(*iso.split("/", 1))
    parts = iso.split("-")
    if len(parts) == 3:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 2 else iso


def _stretch(first: str, last: str) -> str:
    if len(first) == len(last) == 10:
        a, b = date.fromisoformat(first), date.fromisoformat(last)
        if (a.year, a.month) == (b.year, b.month):
            return f"{a.day} to {day(last)}"
        if a.year == b.year:
            return f"{a.day} {MONTHS[a.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"
