"""The course of a figure: its states in order, and what superseded what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.model.fact import Relation
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import as_of
from consilience.text.wording import day


def history(order: Sequence[Answer]) -> list[Answer]:
    """Return the first claim of each state, in order of the days they were told for; of one day each state once."""
    steps: list[Answer] = []
    opened = set()
    for row in order:
        state = row.low, row.high, as_of(row)
        if row.counted and state not in opened and not (steps and (steps[-1].low, steps[-1].high) == state[:2]):
            steps.append(row)
            opened.add(state)
    return steps


def steps_told(
    states: Sequence[Answer], origin: Mapping[str, str], relations: Sequence[Relation]
) -> tuple[tuple[str, str], ...]:
    """Return for each state its claim, and in words who told it when and what it superseded."""
    stand = {frozenset((r.a, r.b)): r.relation for r in relations}
    found = []
    for i, row in enumerate(states):
        told = as_of(row)
        on = f" on {day(told.isoformat())}" if told else ""
        words = f"{row.told}{on}, {origin[row.claim]}"
        found.append((row.claim, f"{words}: {_moved(row, states[:i], stand)}" if i else f"{words}: first told"))
    return tuple(found)


def _moved(row: Answer, before: Sequence[Answer], stand: Mapping[frozenset[str], str]) -> str:
    """Return how a state stands to the one before it, or to an earlier one that it replaces."""
    last = before[-1]
    relation = stand.get(frozenset((last.claim, row.claim)), "")
    if relation == "conflict":
        return f"stands against {last.told}"
    for sort, words in (("correction", "corrects"), ("update", "supersedes")):
        earlier = [old for old in before if stand.get(frozenset((old.claim, row.claim))) == sort]
        if earlier:
            return f"{words} {earlier[-1].told}"
    return f"fits {last.told}" if relation == "agree" else f"after {last.told}"
