"""Physical units as reports write them, their SI spelling, and conversion between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.text.figures.factors import FACTORS


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found at [start, end): its name in the record, the role it gives a figure, and its dimension."""

    start: int
    end: int
    name: str
    role: str
    dimension: str


_LENGTHS = {
    "kilometre": "kilometre kilometres kilometer kilometers kilometrs km kms",
    "metre": "metre metres meter meters mtr mtrs",
    "centimetre": "centimetre centimetres centimeter centimeters cm cms",
    "millimetre": "millimetre millimetres millimeter millimeters mm mms",
    "mile": "mile miles mi",
    "foot": "foot feet ft",
    "yard": "yard yards yd yds",
    "inch": "inch inches",
}
_PLAIN = {  # name: (dimension, forms)
    "nautical mile": ("length", "nautical mile|nautical miles|nm|nmi"),
    "fathom": ("length", "fathom|fathoms"),
    "hectare": ("area", "hectare|hectares|ha|hectacres|hectars"),
    "acre": ("area", "acre|acres"),
    "dunam": ("area", "dunam|dunams|dunum|dunums"),
    "knot": ("speed", "knot|knots|kt|kts|kn"),
    "metre per second": ("speed", "m/s|mps"),
    "kilometre per hour": ("speed", "kmh|kph|kmph|km/h|km/hr|kmhr|kms/h|kms/hr"),
    "mile per hour": ("speed", "mph|mi/h"),
    "kilogram": ("mass", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs"),
    "gram": ("mass", "gram|grams|gramme|grammes"),
    "tonne": ("mass", "tonne|tonnes|metric ton|metric tons|metric tonnes|mt"),
    "ton": ("mass", "ton|tons|short ton|short tons|long ton|long tons"),
    "kiloton": ("mass", "kiloton|kilotons|kilotonne|kilotonnes"),
    "pound": ("mass", "pound|pounds|lb|lbs"),
    "ounce": ("mass", "ounce|ounces|oz"),
    "litre": ("volume", "litre|litres|liter|liters|ltr|ltrs"),
    "millilitre": ("volume", "millilitre|millilitres|milliliter|milliliters|ml"),
    "gallon": ("volume", "gallon|gallons"),
    "barrel": ("volume", "barrel|barrels|bbl"),
    "cubic metre per second": ("flow", "cumec|cumecs|m3/s|m³/s"),
    "cubic foot per second": ("flow", "cusec|cusecs|cfs"),
    "kilowatt": ("power", "kilowatt|kilowatts|kw"),
    "megawatt": ("power", "megawatt|megawatts|mw"),
    "gigawatt": ("power", "gigawatt|gigawatts|gw"),
    "megawatt hour": ("energy", "megawatt hour|megawatt hours|mwh"),
    "gigawatt hour": ("energy", "gigawatt hour|gigawatt hours|gwh"),
    "kilovolt": ("voltage", "kilovolt|kilovolts|kv"),
    "volt": ("voltage", "volt|volts"),
    "hectopascal": ("pressure", "hectopascal|hectopascals|hpa|millibar|millibars|mbar|mbars"),
    "degree Celsius": (
        "temperature",
        "°c|º c|ºc|° c|degree celsius|degrees celsius|degrees centigrade|degrees c|celsius|centigrade|deg c",
    ),
    "degree Fahrenheit": ("temperature", "°f|ºf|° f|degree fahrenheit|degrees fahrenheit|degrees f|fahrenheit|deg f"),
    "degree": ("temperature", "degree|degrees|°"),
    "sievert": ("radiation", "sievert|sieverts|sv"),
    "millisievert": ("radiation", "millisievert|millisieverts|msv"),
    "microsievert": ("radiation", "microsievert|microsieverts"),
    "decibel": ("sound", "decibel|decibels"),
}
_PERCENT = {
    "percent": "%|percent|per cent|pct|per-cent|percents|pc|٪|％",
    "percentage point": "percentage point|percentage points",
}
_DURATIONS = {
    "second": "second|seconds|sec|secs",
    "minute": "minute|minutes|min|mins",
    "hour": "hour|hours|hr|hrs",
    "day": "day|days|weekday|weekdays|working days",
    "night": "night|nights",
    "week": "week|weeks|wk|wks|weekend|weekends|fortnight|fortnights",
    "month": "month|months|mth|mths",
    "year": "year|years|yr|yrs|season|seasons",
    "decade": "decade|decades",
    "century": "century|centuries",
}
_AGES = {
    "year": "year old|years old|year olds|years of age|yr old|yrs old|y/o|yo",
    "month": "month old|months old|month olds",
    "week": "week old|weeks old",
    "day": "day old|days old",
}
_STOREYS = "storey|storeys|story|stories|storied|storeyed|floor|floors|deck|decks"

BASES = {  # the unit in which figures of a dimension are compared
    "length": "kilometre",
    "area": "square kilometre",
    "volume": "cubic metre",
    "speed": "kilometre per hour",
    "mass": "tonne",
    "flow": "cubic metre per second",
    "power": "megawatt",
    "energy": "megawatt hour",
    "voltage": "kilovolt",
    "pressure": "hectopascal",
    "temperature": "degree Celsius",
    "radiation": "millisievert",
}


def _forms() -> list[tuple[str, str, str, str]]:
    """Return (form, name, role, dimension) of every spelling, compounds made from their parts."""
    made: list[tuple[str, str, str, str]] = []
    for name, forms in _LENGTHS.items():
        for form in [*forms.split(), *({"metre": ["m"]}.get(name, []))]:
            made.append((form, name, "measure", "length"))
            per = f"{name} per hour"
            made += [
                (f"{form}{tail}", per, "measure", "speed")
                for tail in (" per hour", " an hour", "/hour", " a hour", " per hr")
            ]
            made += [
                (f"{form}{tail}", f"{name} per second", "measure", "speed")
                for tail in (" per second", " a second", "/s")
            ]
            for power, sign, area in (("square", "2", "area"), ("cubic", "3", "volume")):
                heads = (
                    ("square {0}", "sq {0}", "sq. {0}", "sq.{0}", "sq{0}")
                    if sign == "2"
                    else ("cubic {0}", "cu {0}", "cu. {0}")
                )
                tails = [f"{{0}}{sign}", f"{{0}}^{sign}", "{0}²" if sign == "2" else "{0}³", f"{{0}} {sign}"][
                    : 4 if form != "m" else 3
                ]
                shapes = [*heads, *tails, *(["{0} sq", "{0} square"] if sign == "2" else [])]
                made += [(shape.format(form), f"{power} {name}", "measure", area) for shape in shapes]
                if power == "cubic":
                    made += [(f"cubic {form} per second", f"cubic {name} per second", "measure", "flow")]
                    made += [(f"cubic {form} a second", f"cubic {name} per second", "measure", "flow")]
    for name, (dimension, forms) in _PLAIN.items():
        made += [(form, name, "measure", dimension) for form in forms.split("|")]
    made += [(form, name, "percent", "percent") for name, forms in _PERCENT.items() for form in forms.split("|")]
    made += [(form, name, "duration", "duration") for name, forms in _DURATIONS.items() for form in forms.split("|")]
    made += [(form, name, "age", "age") for name, forms in _AGES.items() for form in forms.split("|")]
    made += [(form, "storey", "identifier", "storey") for form in _STOREYS.split("|")]
    made += [("richter", "magnitude", "measure", "magnitude"), ("magnitude", "magnitude", "measure", "magnitude")]
    return made


_HEAD = re.compile(r"(?:[^\S\n]{1,4}|[-‑]|[^\S\n]?[-‑]\s?|[^\S\n]?\n)?([A-Za-z]+|[%°º٪％])")


def _index() -> dict[str, tuple[re.Pattern[str], dict[str, tuple[str, str, str]]]]:
    grouped: dict[str, dict[str, tuple[str, str, str]]] = {}
    for form, name, role, dimension in _forms():
        head = re.match(r"[a-z]+|.", form)
        assert head is not None  # every form begins with a letter or a sign
        tail = form[head.end() :].replace("-", " ")
        grouped.setdefault(head[0], {}).setdefault(tail, (name, role, dimension))
    return {head: (_tails(list(tails)), tails) for head, tails in grouped.items()}


def _tails(tails: list[str]) -> re.Pattern[str]:
    shapes = [re.escape(t).replace(r"\ ", r"[\s-]{1,3}") for t in sorted(tails, key=len, reverse=True)]
    return re.compile(rf"({'|'.join(shapes)})(?!\w)", re.I)


_INDEX = _index()
_ONLY_GLUED = frozenset({"min", "sec", "yo", "mi", "kn", "kt", "mt", "pc"})
_BARREL_BOMB = re.compile(r"[-‑\s]{1,3}(?:bomb|explosive)", re.I)
_CELSIUS = re.compile(r" ?°? ?([CF])(?![\w-])")
_INCH = re.compile(r"(?:[-‑]?in(?![\w])|[^\S\n]in(?=\)|\.?[^\S\n]of[^\S\n](?:rain|snow)))")


def unit_at(text: str, at: int) -> Unit | None:
    """Return the unit that follows the number that ends at `at`, glued, hyphened or spaced.

    >>> unit_at("40 sq. km", 2).name, unit_at("a 175km an hour gust", 5).name
    ('square kilometre', 'kilometre per hour')
    """
    head = _HEAD.match(text, at)
    if not head:
        return None
    word = head[1]
    entry = _INDEX.get(word.lower())
    glued = head.start(1) - at <= (text[at : at + 1] in ("-", "‑"))
    if entry and not (word.lower() == "m" and word != "m"):
        tail = entry[0].match(text, head.end())
        if tail and word.lower() == "barrel" and _BARREL_BOMB.match(text, tail.end()):
            return None
        if tail and (glued or tail[1] or word.lower() not in _ONLY_GLUED):
            name, role, dimension = entry[1][_plain_tail(tail[1])]
            return Unit(head.start(1), tail.end(), name, role, dimension)
    inch = _INCH.match(text, at)
    if inch:
        return Unit(at, inch.end(), "inch", "measure", "length")
    celsius = _CELSIUS.match(text, at) if word in ("C", "F") else None
    if celsius:
        name = "degree Celsius" if celsius[1] == "C" else "degree Fahrenheit"
        return Unit(celsius.start(1), celsius.end(), name, "measure", "temperature")
    return None


def _plain_tail(tail: str) -> str:
    return re.sub(r"[\s-]+", " ", tail.lower())


DIMENSIONS = {name: dimension for _, name, _, dimension in _forms()}


def dimension(unit: str | None) -> str | None:
    """Return what `unit` measures (length, area ...), None where it is no physical unit."""
    return DIMENSIONS.get(unit) if unit else None


def base_unit(unit: str) -> str:
    """Return the unit in which figures of the dimension of `unit` are compared; a counted unit is its own.

    >>> base_unit("acre"), base_unit("household")
    ('square kilometre', 'household')
    """
    return BASES.get(DIMENSIONS.get(unit, ""), unit)


def convert(value: float, unit: str, to: str) -> float:
    """Return `value`, counted in `unit`, in the unit `to`; raises ValueError where the two measure other things.

    >>> round(convert(390, "square mile", "square kilometre"))
    1010
    """
    if unit == to:
        return value
    if dimension(unit) != dimension(to) or not {unit, to} <= FACTORS.keys():
        raise ValueError(f"{unit} cannot be converted to {to}")
    offset, factor = FACTORS[unit]
    base_offset, base_factor = FACTORS[to]
    return (offset + factor * value - base_offset) / base_factor
