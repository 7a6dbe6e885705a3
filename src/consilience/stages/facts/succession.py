"""Facts whose figure a later count of the same source has replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from consilience.stages.facts.questions import Answer

Rows = Sequence[Answer]


def succeeded(aligned: Sequence[Rows], origin: Mapping[str, str]) -> dict[int, Answer]:
    """Return for each question (by number) that a later one replaces the claim that does so.

    That is a total over days that its own sources carried on: "71 killed since Tuesday", and a day later 84. The two
    count the same, in one place, from the same day; only the end has moved, and the figure has not fallen.
    """
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, rows in enumerate(aligned):
        chief = _chief(rows)
        if chief is not None and chief.days is not None:
            where = tuple(sorted(place.name for place in chief.places))
            key = chief.family, chief.unit, chief.group, chief.stage, chief.actor, where, chief.days[0]
            alike[key].append(number)
    found: dict[int, Answer] = {}
    for numbers in alike.values():
        for number in numbers:
            later = [_chief(aligned[other]) for other in numbers if other != number]
            sources = {origin.get(row.claim) for row in aligned[number]}
            mine = _chief(aligned[number])
            heirs = [row for row in later if row and mine and _goes_on(mine, row) and origin.get(row.claim) in sources]
            if heirs and len(sources) == 1:
                found[number] = max(heirs, key=lambda row: (row.days, row.low, row.claim))
    return found


def _chief(rows: Rows) -> Answer | None:
    """Return the claim with the most places and the latest end, None where none has a figure and days."""
    dated = [row for row in rows if row.days is not None and row.low is not None and row.modality == "asserted"]
    return max(dated, key=lambda row: (row.days, row.low, row.claim)) if dated else None


def _goes_on(a: Answer, b: Answer) -> bool:
    if a.days is None or b.days is None or a.low is None or b.low is None:
        return False
    return a.days[0] == b.days[0] and a.days[1] < b.days[1] and b.low >= a.low and a.low > 0
