"""The table of a run, for a terminal, the documentation and a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from consilience.evaluate.floors import Floor
from consilience.evaluate.suite.events import Counts, value
from consilience.evaluate.suite.run import ALL, Line, Outcome

EVENT_COLUMNS = (
    "figures",
    "casualties",
    "speaker_named",
    "places",
    "when",
    "actor",
    "alignment",
    "relations",
    "origins",
    "entities",
)
HEADS = ("task", "measure", "ours", "kept", "goal", "floor", "peer", "published")
WIDTHS = (22, 30, 7, 7, 7, 7, 34)


def below(outcome: Outcome, floors: Sequence[Floor]) -> list[str]:
    """Return the names of the lines that lie below their floor."""
    least = {floor.name: floor.least - floor.tolerance for floor in floors}
    return [line.name for line in outcome.lines if line.ours < least.get(line.name, 0.0)]


def lines(outcome: Outcome, floors: Sequence[Floor] = ()) -> list[str]:
    """Return the table for a terminal: the measures of all tasks, then the events one by one."""
    least = {floor.name: floor.least for floor in floors}
    told = [_columns(HEADS)] if outcome.lines else []
    for line in outcome.lines:
        peers = [f"{number(score)} {name}" for name, score in line.peers] or ["-"]
        told.append(_columns((*_cells(line, least.get(line.name)), peers[0], line.published or "-")))
        told += [_columns(("",) * 6 + (peer, "")) for peer in peers[1:]]
    if outcome.events:
        told += ["", f"{'event':{WIDTHS[0]}}" + "".join(f"{name:>15}" for name in EVENT_COLUMNS)]
        told += [
            f"{name:{WIDTHS[0]}}" + "".join(f"{cell:>15}" for cell in _counted(held)) for name, held in outcome.events
        ]
    return told + [f"skipped: {reason}" for reason in outcome.skipped]


def _cells(line: Line, floor: float | None) -> tuple[str, ...]:
    return line.task, line.measure, *map(number, (line.ours, line.kept, line.goal, floor))


def _columns(cells: Sequence[str]) -> str:
    wide = [f"{cell:{width}}" for cell, width in zip(cells, WIDTHS, strict=False)]
    return "".join([*wide, *cells[len(WIDTHS) :]]).rstrip()


def _counted(held: Counts) -> list[str]:
    return [number(value(held[name]) if name in held else None) for name in EVENT_COLUMNS]


def number(share: float | None) -> str:
    """Return a share to three digits, a dash for none.

    >>> number(0.5), number(None)
    ('0.500', '-')
    """
    return "-" if share is None else f"{share:.3f}"


def markdown(outcome: Outcome) -> str:
    """Return the table of all tasks for the documentation."""
    heads = ("task", "measure", "ours", "kept quarter", "goal", "peers", "published")
    rows = [f"| {' | '.join(heads)} |", "| --- | --- | ---: | ---: | ---: | --- | --- |"]
    for line in outcome.lines:
        peers = "; ".join(f"{number(score)} {name}" for name, score in line.peers) or "-"
        cells = (line.task, line.measure, number(line.ours), number(line.kept), number(line.goal), peers)
        rows.append(f"| {' | '.join(cells)} | {line.published or '-'} |")
    return "\n".join(rows)


def group_markdown(outcome: Outcome) -> str:
    """Return the table of the groups of events, pooled, for the documentation."""
    rows = [f"| events | {' | '.join(name.replace('_', ' ') for name in EVENT_COLUMNS)} |"]
    rows.append("| --- " + "| ---: " * len(EVENT_COLUMNS) + "|")
    rows += [f"| {name} | {' | '.join(_counted(held))} |" for name, held in outcome.events if name.startswith(ALL)]
    return "\n".join(rows)


def as_object(outcome: Outcome, floors: Sequence[Floor] = ()) -> Mapping[str, Any]:
    """Return all of a run for a program to read."""
    least = {floor.name: floor.least for floor in floors}
    return {
        "lines": [asdict(line) | {"floor": least.get(line.name)} for line in outcome.lines],
        "events": {name: {key: value(count) for key, count in held.items()} for name, held in outcome.events},
        "skipped": list(outcome.skipped),
        "peers": dict(outcome.versions),
        "below": below(outcome, floors),
    }
