"""Make the table of unit factors, src/consilience/text/figures/factors.py, from Pint.

    python tools/make_units.py

Run by hand when a unit is added to text/figures/units.py; Pint takes half a second to load, the table nothing.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pint

from consilience.text.figures import units

OUT = Path(__file__).parents[1] / "src/consilience/text/figures/factors.py"
SPECIAL = {  # what Pint spells otherwise
    "decade": "ten_years",
    "degree Celsius": "degC",
    "degree Fahrenheit": "degF",
    "degree": "degC",
    "ton": "short_ton",
    "nautical mile": "nautical_mile",
    "barrel": "oil_barrel",
    "kiloton": "kilotonne",
    "megawatt hour": "megawatt * hour",
    "gigawatt hour": "gigawatt * hour",
}
TIMES = {"age": "day", "duration": "hour"}  # never converted for comparison, and yet convertible
HEAD = '''"""Physical units in the unit of their dimension: (offset, factor) for offset + factor * value.

Written by tools/make_units.py from Pint %s.
"""

FACTORS = {
'''


def pint_name(unit: str) -> str:
    """Return how Pint writes `unit`.

    >>> pint_name("cubic foot per second")
    'foot ** 3 / second'
    """
    words = unit.split()
    if words[0] in ("square", "cubic"):
        powered = f"{words[1]} ** {2 if words[0] == 'square' else 3}"
        return " ".join([powered, *("/" if w == "per" else w for w in words[2:])])
    return SPECIAL.get(unit, unit.replace(" per ", " / "))


def main() -> None:
    registry = pint.UnitRegistry(non_int_type=Fraction)  # exact
    registry.define("dunam = 1000 * meter ** 2")
    registry.define("night = 1 * day")
    registry.define("ten_years = 10 * year")  # a decade is a logarithmic unit there
    rows = []
    for unit, dimension in sorted(units.DIMENSIONS.items()):
        base = {**units.BASES, **TIMES}.get(dimension)
        if base:
            zero, one = (
                registry.Quantity(n, pint_name(unit)).to(pint_name(base)).magnitude for n in (Fraction(0), Fraction(1))
            )
            rows.append(f'    "{unit}": ({float(zero)}, {float(one - zero)}),\n')
    OUT.write_text(HEAD % pint.__version__ + "".join(rows) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
