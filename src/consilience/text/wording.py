"""English phrases for values of the record: the only place where a line of the brief gets its words."""

from __future__ import annotations

from datetime import date

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
    "child": "children",
    "square kilometre": "square kilometres",
    "aircraft": "aircraft",
    "personnel": "personnel",
    "foot": "feet",
    "percent": "per cent",
}
ENDS_IN_MAN = ("human", "german", "roman", "shaman", "caiman", "ottoman")  # that make a plural with s
# Nouns that mean somebody only beside the one who says them, or that repeat what is counted: they are people.
_OF_THE_SPEAKER = """
    neighbour neighbours neighbor neighbors colleague colleagues friend friends compatriot compatriots countryman
    countrymen comrade comrades brother brothers sister sisters fellow fellows other others more soul souls life lives
    individual individuals human humans body bodies casualty casualties victim victims dead wounded injured killed
    missing fatality fatalities
"""
OF_THE_SPEAKER = frozenset(_OF_THE_SPEAKER.split())
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "UAH": "₴", "ILS": "₪", "PHP": "₱", "NGN": "₦"}
SHORT_UNITS = {
    "millimetre": "mm",
    "centimetre": "cm",
    "metre": "m",
    "kilometre": "km",
    "inch": "in",
    "foot": "ft",
    "mile": "mi",
    "square metre": "m²",
    "square kilometre": "km²",
    "square mile": "sq mi",
    "hectare": "ha",
    "kilometre per hour": "km/h",
    "mile per hour": "mph",
    "metre per second": "m/s",
    "knot": "kn",
    "tonne": "t",
    "kilogram": "kg",
    "percent": "%",
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
    if last.endswith(("s", "men")) or last in {"children", "people", "police", "personnel"}:
        return noun
    if last.endswith("man") and not last.endswith(ENDS_IN_MAN):
        return noun[:-3] + "men"
    if " per " in noun:
        first, per, rest = noun.partition(" per ")
        return plural(first) + per + rest
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh")) else "s")


def singular(noun: str) -> str:
    """Return the singular of a counted noun as reports write it.

    >>> singular("schoolchildren"), singular("policemen"), singular("bodies"), singular("buses"), singular("police")
    ('schoolchild', 'policeman', 'body', 'bus', 'police')
    """
    if noun == "people":
        return "person"
    for end, one in (
        ("children", "child"),
        ("women", "woman"),
        ("men", "man"),
        ("ies", "y"),
        ("xes", "x"),
        ("ses", "s"),
    ):
        if noun.endswith(end):
            return noun.removesuffix(end) + one
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def amount(quantity: Quantity) -> str:
    """Write a quantity with what it counts.

    >>> amount(Quantity(12, None, "at least", "person", "civilians"))
    'at least 12 civilians'
    >>> amount(Quantity(3_700_000, 3_700_000, None, "USD")), amount(Quantity(7.1, 7.1, None, None))
    ('USD 3.7 million', '7.1')
    >>> amount(Quantity(31, 31, None, "person", "neighbours")), amount(Quantity(1, 1, None, "person", "pupils"))
    ('31 people', '1 pupil')
    """
    words = bounds(quantity.low, quantity.high, quantity.hedge)
    unit = quantity.unit
    if unit and len(unit) == 3 and unit.isupper():
        return f"{unit} {words}"
    joint = " of " if words in VAGUE_WORDS.values() else " "
    return f"{words}{joint}{counted_noun(quantity)}".strip()


def counted_noun(quantity: Quantity) -> str:
    """Return what a quantity counts, in the number that it takes: "civilians", "household", "millimetres".

    A noun that means somebody only beside its speaker ("31 of our neighbours") counts as people.
    """
    unit = quantity.unit or ""
    of = quantity.of if unit == "person" else None
    noun = of if of and of.rsplit(" ", 1)[-1].lower() not in OF_THE_SPEAKER else unit
    noun = noun.replace("idp", "IDP") if noun.startswith("idp") else noun
    return singular(noun) if (quantity.low, quantity.high) == (1, 1) else plural(noun)


def compact(quantity: Quantity) -> str:
    """Write a quantity as short as a column of figures needs.

    >>> compact(Quantity(12, None, "at least", "person")), compact(Quantity(60, 60, "about", "person"))
    ('≥ 12', '~60')
    >>> compact(Quantity(178, 178, None, "millimetre")), compact(Quantity(3_700_000, 3_700_000, None, "USD"))
    ('178 mm', '$3.7m')
    """
    low, high, unit = quantity.low, quantity.high, quantity.unit or ""
    if low is None and high is None:
        return ""
    if (low, high) in VAGUE_WORDS:
        return VAGUE_WORDS[low, high]  # type: ignore[index]
    short = SHORT_UNITS.get(unit, "")
    sign = SIGNS.get(unit, f"{unit} " if len(unit) == 3 and unit.isupper() else "")
    soft = "~" if quantity.hedge and low == high else ""
    if high is None:
        told = f"≥ {sign}{_short(low or 0)}"
    elif low is None or (low == 0 and high > 0):
        told = f"≤ {sign}{_short(high)}"
    else:
        told = f"{soft}{sign}{_short(low)}" if low == high else f"{sign}{_short(low)}–{_short(high)}"
    return f"{told}{'' if short == '%' else ' '}{short}".strip()


def _short(value: float) -> str:
    for size, letter in ((1e9, "bn"), (MILLION, "m")):
        if abs(value) >= size:
            return f"{value / size:.3g}{letter}"
    return number(value)


def listing(items: list[str], most: int = 4) -> str:
    """Join names with commas and "and"; beyond `most` say how many more.

    >>> listing(["A", "B", "C"]), listing(list("ABCDEF"), most=3)
    ('A, B and C', 'A, B, C and 3 more')
    """
    if len(items) > most:
        return f"{', '.join(items[:most])} and {len(items) - most} more"
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


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
