"""Figures that repeat the one before them in another unit."""

from __future__ import annotations

import re

from consilience.model.values import Figure
from consilience.text.figures.units import dimension

_OR_AS = re.compile(r",?[^\S\n](?:or|that is|i\.e\.,?)[^\S\n]$|[^\S\n]?[/=][^\S\n]?$")


def converts(text: str, start: int, role: str, unit: str | None, last: Figure) -> bool:
    """Tell whether a figure repeats the one before it in another unit: "40 km (25 miles)", "40 km, or 25 miles"."""
    same = last.role == role == "money" or (role == "measure" and dimension(last.unit) == dimension(unit) is not None)
    if not same or last.unit == unit or start - last.end > 40:
        return False
    gap = text[last.end : start]
    return gap.rstrip()[-1:] in ("(", "[") or bool(_OR_AS.search(gap) and len(gap) < 8)
