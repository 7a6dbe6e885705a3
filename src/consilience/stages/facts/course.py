"""The course of a figure: its states in order, what superseded what, and whether it has fallen silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from consilience.model.fact import Relation
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import as_of
from consilience.text.wording import day

# Outlets tell a running crisis daily, aid bodies at least weekly: what nobody tells for longer is no longer followed.
SILENT = timedelta(days=7)


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


def silence(heard: date | None, latest: date | None) -> str:
    """Return that nothing has been heard for long, "" where the last word is near the record's latest report.

    The record's own days decide, never the clock: a record of last year reads the same today.
    """
    if heard is None or latest is None or latest - heard < SILENT:
        return ""
    return f"nothing heard since {day(heard.isoformat())}; the latest report is of {day(latest.isoformat())}"
