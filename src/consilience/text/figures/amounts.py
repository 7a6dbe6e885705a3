"""A number with the unit or currency around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.text.figures.money import currency_after, currency_before
from consilience.text.figures.numbers import PART_AFTER, Number, number_at
from consilience.text.figures.numberwords import FRACTIONS
from consilience.text.figures.units import Unit, unit_at

_OF = re.compile(r"[^\S\n]{1,3}of(?=[^\S\n])")
# Of what a part is told: "half of them", "a third of homes", "half the town", but "half of it", "a third of a mile".
_PARTED = re.compile(
    r"\s{1,3}(?:of\s{1,3}(?:the|th[eo]se|them|whom|which|us|its|their|his|her|our|all|(?:[A-Z]\w+\s){0,3}[A-Z]\w+['’]s"
    r"|\w+s|people|children)"
    r"|all\s(?:of\s)?the|the|its|their|all|those|these)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the unit around it; [start, end) covers a currency sign before it too."""

    start: int
    end: int
    number: Number
    role: str
    unit: str | None


def amount_at(text: str, at: int, *, money: bool = False, floor: int = 0) -> Amount | None:
    """Return the number at `at` with its unit, None where none stands there; a sign before `floor` is not its own."""
    currency = currency_before(text, at) if text[at].isdigit() else None
    currency = currency if currency and currency[0] >= floor else None
    number = number_at(text, at, money=money or currency is not None)
    if number is None:
        return None
    if currency:
        after = currency_after(text, number.end, value=number.high)
        end = after[0] if after and after[1] == currency[1] else number.end
        return Amount(currency[0], end, number, "money", currency[1])
    paid = currency_after(text, number.end, value=number.high)
    if paid:
        return Amount(at, paid[0], number, "money", paid[1])
    unit = unit_at(text, number.end) or _unit_after_of(text, number)
    if unit and not (number.form == "zero" and unit.role == "duration"):
        return _with_half(text, Amount(at, unit.end, number, unit.role, unit.name))
    if number.form == "fraction" and _PARTED.match(text, number.end):
        return Amount(at, number.end, _hundredfold(number), "percent", "percent")
    role = "fraction" if number.form == "fraction" else "count"
    return Amount(at, number.end, number, role, None)


def _hundredfold(number: Number) -> Number:
    """Return a part of a whole in percent, to one decimal place."""
    return replace(number, low=round(100 * number.low, 1), high=round(100 * number.high, 1))


def _with_half(text: str, amount: Amount) -> Amount:
    """Return "a foot and a half" as one amount."""
    part = PART_AFTER.match(text, amount.end) if amount.role == "measure" and amount.number.exact else None
    if part is None:
        return amount
    value = amount.number.low + FRACTIONS[part[1].lower()]
    return replace(amount, end=part.end(), number=replace(amount.number, low=value, high=value))


def _unit_after_of(text: str, number: Number) -> Unit | None:
    """Return the unit of "hundreds of square miles"."""
    of = _OF.match(text, number.end) if number.form == "vague" else None
    unit = unit_at(text, of.end()) if of else None
    return unit if unit and unit.role == "measure" else None
