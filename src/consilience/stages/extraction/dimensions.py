"""Figures with a physical unit, in percent or in money: what they measure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from consilience.kinds import Dimension, all_kinds
from consilience.model.reading import Sentence
from consilience.model.values import Figure
from consilience.stages.extraction.lexicon import Words

WINDOW = 12  # words on either side in which a telling word counts
WIDE = 18  # the same for money: "damage to farms in Or, which grows rice, was put at ..."
TOUCHING = 3  # words within which a joined word must begin or end
FORBIDDING = 7


@cache
def _by_unit() -> dict[str, tuple[tuple[str, Dimension], ...]]:
    table: dict[str, list[tuple[str, Dimension]]] = {}
    for kind in all_kinds():
        for dimension in kind.dimensions:
            for unit in dimension.units:
                table.setdefault(unit, []).append((kind.name, dimension))
    return {unit: tuple(rows) for unit, rows in table.items()}


@cache
def _terms(dimension: Dimension) -> tuple[frozenset[str], tuple[tuple[str, ...], ...], frozenset[str]]:
    joined = tuple(tuple(word.replace("-", " ").split()) for word in dimension.joined)
    never = frozenset(dimension.never)
    return frozenset(dimension.near), joined, never


def measured(
    sentence: Sentence, words: Words, figure: Figure, before: Sequence[frozenset[str]] = ()
) -> tuple[str, Dimension, int] | None:
    """Return kind, dimension and the token that tells what `figure` measures; None where nothing does.

    `before` are the words of the sentences just before, which may hold what a dimension needs.
    """
    held = sentence.at(figure.start, figure.end)
    unit = "money" if figure.role == "money" else figure.unit or ""
    if not held or unit not in _by_unit():
        return None
    first = next(i for i, owner in enumerate(words.token) if owner == held[0])
    last = max(i for i, owner in enumerate(words.token) if owner == held[-1])
    best: tuple[float, str, Dimension, int] | None = None
    for kind, dimension in _by_unit()[unit]:
        told = _distance(words, first, last, dimension, before)
        if told is not None and (best is None or told[0] < best[0]):
            best = (told[0], kind, dimension, told[1])
    return (best[1], best[2], words.token[best[3]]) if best else None


def _distance(
    words: Words, first: int, last: int, dimension: Dimension, before: Sequence[frozenset[str]]
) -> tuple[float, int] | None:
    near, joined, never = _terms(dimension)
    reach = WIDE if "money" in dimension.units else WINDOW
    low, high = max(0, first - reach), min(len(words.words), last + 1 + reach)
    if never & set(words.words[max(0, first - FORBIDDING) : last + 1 + FORBIDDING]):
        return None
    if dimension.needs and all(told.isdisjoint(dimension.needs) for told in (words.distinct, *before)):
        return None
    if "magnitude" in dimension.units:
        return 0.0, max(0, first - 1)
    for phrase in joined:
        size = len(phrase)
        for at in range(max(0, first - TOUCHING - size + 1), min(len(words.words), last + 1 + TOUCHING)):
            if words.words[at : at + size] == phrase and (at + size <= first or at > last):
                gap = first - at - size if at < first else at - last - 1
                if gap <= (1 if at > last else 2):
                    return -1.0 + 0.1 * gap, at
    best: tuple[float, int] | None = None
    for at in range(low, high):
        if (words.words[at] in near or " ".join(words.words[at : at + 2]) in near) and not first <= at <= last:
            stops = sum(word in (";", ".", ",") for word in words.words[min(at, last) : max(at, first)])
            cost = (first - at if at < first else at - last) + 4.0 * stops
            if best is None or cost < best[0]:
                best = (cost, at)
    return best
