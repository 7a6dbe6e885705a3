"""Labelled claims, and how a claim of the record is matched with one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consilience.errors import InputError, UnreadableInput
from consilience.text.figures.units import convert, dimension

Row = dict[str, Any]
LONGEST_EVIDENCE = 350  # characters: longer evidence proves nothing
TOLERANCE = 0.01  # of the larger figure: rounding in a conversion
BOTH, HALF = 2, 1  # bounds of a figure that agree
REQUIRED = ("doc", "start", "end", "kind", "measure")


@dataclass(frozen=True, slots=True)
class Match:
    """A predicted and a labelled claim (rows by index) of one report; `exact` where both bounds agree."""

    predicted: int
    gold: int
    exact: bool


def read_gold(path: Path) -> tuple[Row, ...]:
    """Return the labelled claims in the JSON Lines file at `path`.

    Raises UnreadableInput where it cannot be opened, InputError where a line is no labelled claim.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"{path} cannot be read: {error}", hint="name a file of labelled claims") from error
    return tuple(_row(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip())


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"{where} is not JSON: {error}", hint="one JSON object a line") from error
    lacking = [name for name in REQUIRED if not isinstance(row, dict) or name not in row]
    if lacking:
        raise InputError(f"{where} lacks {', '.join(lacking)}", hint="see docs/reference/record.md")
    return {"low": None, "high": None, "unit": None, **row}


def match(predicted: Sequence[Row], gold: Sequence[Row]) -> list[Match]:
    """Pair claims one to one: same report and kind, evidence that overlaps, and for a figure at least one bound.

    Greedy: exact figures first, then the same measure, then the longest overlap.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(gold):
        places[row["doc"], row["kind"]].append(index)
    edges = []
    for i, row in enumerate(predicted):
        if row["end"] - row["start"] > LONGEST_EVIDENCE:
            continue
        for j in places[row["doc"], row["kind"]]:
            overlap = min(row["end"], gold[j]["end"]) - max(row["start"], gold[j]["start"])
            agreement = _agreement(row, gold[j]) if overlap > 0 else 0
            if agreement:
                edges.append((agreement == BOTH, row["measure"] == gold[j]["measure"], overlap, -i, -j))
    used_predicted, used_gold, pairs = set(), set(), []
    for exact, _measure, _overlap, i, j in sorted(edges, reverse=True):
        if i not in used_predicted and j not in used_gold:
            used_predicted.add(i)
            used_gold.add(j)
            pairs.append(Match(-i, -j, exact))
    return sorted(pairs, key=lambda pair: (pair.gold, pair.predicted))


def _agreement(predicted: Row, gold: Row) -> int:
    if gold["low"] is None:
        return BOTH if predicted["low"] is None else HALF
    lows, highs = (
        close(in_unit(predicted[bound], predicted["unit"], gold["unit"]), gold[bound]) for bound in ("low", "high")
    )
    if lows and highs:
        return BOTH
    return HALF if lows or (highs and gold["high"] is not None) else 0


def in_unit(value: float | None, unit: str | None, target: str | None) -> float | None:
    """Return `value` in `target` where the two units measure one thing, else as it is."""
    if value is None or unit is None or target is None or unit == target:
        return value
    return convert(value, unit, target) if dimension(unit) and dimension(unit) == dimension(target) else value


def close(a: float | None, b: float | None) -> bool:
    """Return whether two bounds agree within the tolerance; an open bound agrees with an open one only."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= TOLERANCE * max(abs(a), abs(b), 1e-9)


def has_figure(row: Row) -> bool:
    """Return whether a claim carries a figure."""
    return row["low"] is not None


def documents_of(rows: Iterable[Row]) -> frozenset[str]:
    """Return the reports that `rows` speak of."""
    return frozenset(row["doc"] for row in rows)
