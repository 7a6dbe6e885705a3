"""Units and their conversion."""

from __future__ import annotations

import pytest

from consilience.text.figures.units import DIMENSIONS, _forms, base_unit, convert, dimension, unit_at


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (390, "square mile", "square kilometre", 1010.1),
        (1, "square kilometre", "hectare", 100),
        (1, "acre", "square metre", 4046.86),
        (1, "mile", "kilometre", 1.609344),
        (1, "nautical mile", "kilometre", 1.852),
        (12, "inch", "centimetre", 30.48),
        (100, "kilometre per hour", "mile per hour", 62.137),
        (1, "knot", "kilometre per hour", 1.852),
        (100, "degree Celsius", "degree Fahrenheit", 212),
        (2, "tonne", "kilogram", 2000),
        (1, "cubic metre per second", "cubic foot per second", 35.3147),
    ],
)
def test_value_is_converted(value: float, unit: str, to: str, expected: float) -> None:
    assert convert(value, unit, to) == pytest.approx(expected, rel=1e-4)


def test_every_unit_converts_to_its_base_and_back() -> None:
    for unit in DIMENSIONS:
        assert convert(convert(7.0, unit, base_unit(unit)), base_unit(unit), unit) == pytest.approx(7.0), unit


def test_units_of_two_dimensions_do_not_convert() -> None:
    with pytest.raises(ValueError, match="cannot be converted"):
        convert(1, "mile", "hectare")


def test_counted_unit_is_its_own_base() -> None:
    assert base_unit("household") == "household"
    assert dimension("household") is None


def test_every_spelling_is_read_back() -> None:
    for form, name, _, _ in _forms():
        glued = form in ("min", "sec", "yo", "mi", "kn", "kt", "mt", "pc", "°") or form[0] in "°º%٪％"
        found = unit_at(f"12{'' if glued else ' '}{form} ", 2)
        assert found is not None, form
        assert found.name == name, form


def test_word_that_only_looks_like_a_unit_is_none() -> None:
    for text in ("12 in hospital", "12 minors", "12 meters-readers"[:9], "12 mines", "12 hands", "12 M", "12 accounts"):
        found = unit_at(text, 2)
        assert found is None or found.name == "metre", text
