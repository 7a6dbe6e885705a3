"""Which pairs of claims a record lists: all of a small fact, and the heads of the states of a large one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from consilience.stages.facts.questions import Answer

WHOLE = 24  # claims of one fact up to which each pair is listed: 276 pairs
MOST_HEADS = 16  # heads of a larger fact that are compared with each other: 120 pairs


def heads(order: Sequence[Answer], origin: Mapping[str, str]) -> list[Answer]:
    """Return the claims that stand for a fact: all of a small one, else the first of each figure, day and origin.

    Of more than MOST_HEADS states those that most claims share stand for all, in the order given.
    """
    if len(order) <= WHOLE:
        return list(order)
    states = _states(order, origin)
    chief = sorted(states.values(), key=len, reverse=True)[:MOST_HEADS]  # sorted() keeps the order of equals
    held = {state[0].claim for state in chief}
    return [row for row in order if row.claim in held]


def pairs_within(order: Sequence[Answer], origin: Mapping[str, str]) -> list[tuple[Answer, Answer]]:
    """Return the pairs of one fact that are related, the first in `order` first: near-linear in its claims.

    Each claim of a large fact is related to the head of its state, the heads to each other, and the head of a state
    that few share to the next one.
    """
    if len(order) <= WHOLE:
        return list(combinations(order, 2))
    states = _states(order, origin)
    pairs = {(state[0].claim, row.claim): (state[0], row) for state in states.values() for row in state[1:]}
    first = [state[0] for state in states.values()]
    for a, b in [*combinations(heads(order, origin), 2), *pairwise(first)]:
        pairs[a.claim, b.claim] = a, b
    position = {row.claim: i for i, row in enumerate(order)}
    return [pairs[key] for key in sorted(pairs, key=lambda key: (position[key[0]], position[key[1]]))]


def _states(order: Sequence[Answer], origin: Mapping[str, str]) -> dict[tuple[object, ...], list[Answer]]:
    states: dict[tuple[object, ...], list[Answer]] = {}
    for row in order:
        day = row.published if row.days is None else row.days
        states.setdefault((row.low, row.high, row.soft, day, origin.get(row.claim), row.modality), []).append(row)
    return states
