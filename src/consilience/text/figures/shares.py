"""Shares of a whole: "one in five", "nine out of ten"."""

from __future__ import annotations

import re

from consilience.text.figures.numbers import Number, number_at

_GAP = r"[^\S\n]{1,3}"
MOST_OF_A_SHARE = 100  # "90 in 1,000", but "211,000 in 20 camps" is a count
SHARE = re.compile(
    rf"(?P<tie>{_GAP}(?:in{_GAP}(?:every{_GAP})?|out{_GAP}of{_GAP}(?:every{_GAP})?))"
    rf"(?:(?!(?:19|20)\d\d(?!\d))\d{{1,4}}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?![^\W_]|,\d)"
)


def is_share(text: str, number: Number) -> bool:
    """Tell whether a number is the first half of "one in five"; in "27 in 3 states" it is not."""
    return _whole(text, number) is not None


def _whole(text: str, number: Number) -> Number | None:
    if number.scale != 1 or number.high >= MOST_OF_A_SHARE or number.form in ("zero", "fraction"):
        return None
    tie = SHARE.match(text, number.end)
    whole = number_at(text, tie.end("tie")) if tie else None
    return whole if whole is not None and whole.exact and whole.high > number.high else None
