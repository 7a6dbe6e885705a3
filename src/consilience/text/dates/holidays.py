"""The grammar of dates: feast days that reports name in place of a date."""

from __future__ import annotations

import re

from consilience.model.time import TimeExpression
from consilience.text.dates import words as w
from consilience.text.dates.grammar import OF_YEAR, Context, Reading, Rule, into, trim, year_of

T = TimeExpression
S = w.S
RULES: list[Rule] = []
rule = into(RULES)

# Feasts on one day of the calendar, the same wherever they are kept.
FIXED = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
# Feasts that move with Easter, by days from Easter Sunday.
MOVING = {"palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter monday": 1}
_NAMES = "|".join(re.escape(name).replace("'", "['’]?").replace(r"\ ", S) for name in (*FIXED, *MOVING))


@rule(
    {name.split("'")[0].split()[0] for name in (*FIXED, *MOVING)} | {"last"},
    rf"(?:last{S})?(?P<feast>{_NAMES})(?:{OF_YEAR}|{S}in{S}(?P<in_year>{w.YEAR}))?",
)
def _feast(m: re.Match[str], c: Context) -> Reading | None:
    name = re.sub(r"\s+", " ", m["feast"].lower().replace("’", "'"))
    name = re.sub(r"\b(year|valentine)s\b", r"\1's", name)
    year = int(m["in_year"]) if m["in_year"] else year_of(m)
    lean = None if year else c.lean
    if name in FIXED:
        return "DATE", T("date", trim(year, *FIXED[name], lean))
    return "DATE", T("easter", trim(MOVING[name], year, lean))
