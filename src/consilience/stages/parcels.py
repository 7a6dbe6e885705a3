"""Parcels: reports that hang together through likenesses, each parcel derived without the others.

No story crosses a parcel. Whether two reports are linked depends on these two alone, so a further report joins
parcels and parts none, and whatever order reports come in, the parcels are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from consilience.model.sketch import Drawn
from consilience.stages.groups.components import components
from consilience.stages.sketch import likeness

VERSION = "1"
LINKED = 0.1  # likeness from which two reports may tell one story; below it stories are seldom one
SHARED = 2  # keys that two linked reports have in common


def linked(a: Drawn, b: Drawn) -> bool:
    """Return whether two reports lie in one parcel."""
    if len(set(a.sketch.keys).intersection(b.sketch.keys)) < SHARED:
        return False
    return likeness(a.sketch, b.sketch, a.published, b.published) >= LINKED


def place(reports: Sequence[Drawn], near: Callable[[Drawn], Iterable[Drawn]]) -> dict[str, list[str]]:
    """Return the parcels that `reports` make or join, by name: the ids of reports and names of parcels that are in it.

    `near` finds the reports, placed or not, that share SHARED keys or more with a given one. A parcel bears the least
    id of its reports as its name.
    """
    pairs = [
        (report.id, other.parcel or other.id)
        for report in reports
        for other in near(report)
        if other.id != report.id and linked(report, other)
    ]
    nodes = sorted({report.id for report in reports} | {node for pair in pairs for node in pair})
    return {part[0]: part for part in components(nodes, pairs)}
