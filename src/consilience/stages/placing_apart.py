"""Placing taken apart, so that many machines can share it: parents pair by pair, then homes tree by tree.

Which earlier report a report is most like depends on pairs alone. Whether it then joins that one's story depends on
what lies in the story by then, and so on nothing but the reports that hang together through parents: a tree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from consilience.model.sketch import UNIT, Placed
from consilience.stages.placing import GLIMPSE, LIKE, Likeness, belongs

LEAST_PRODUCT = round(GLIMPSE * UNIT**2)  # of the keys of two reports that are compared


def with_parent(report: Placed, earlier: Iterable[Placed]) -> Placed:
    """Return `report` with the one that it is most like among those `earlier` whose keys have LEAST_PRODUCT with its.

    >>> from consilience.model.sketch import Sketch
    >>> first, second = (Placed(id, Sketch((("ferry", 700), ("quay", 700)))) for id in "ab")
    >>> with_parent(second, [first]).parent
    'a'
    """
    like = ((Likeness()(report, other), other.id) for other in earlier)  # none is met again: nothing is kept ready
    value, parent = max((found for found in like if found[0] >= LIKE), default=(0.0, ""))
    return replace(report, parent=parent, likeness=value)


def placed_in_order(tree: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the reports of `tree` that lie in no parcel yet where they belong, whatever order they come in.

    `tree` holds whole trees of reports with their parents, each in a parcel or none, and of those that lie in a parcel
    that one of the others may join, all.
    """
    likeness = Likeness()
    home: dict[str, str] = {}
    members: dict[str, list[Placed]] = defaultdict(list)
    for report in sorted(tree, key=lambda report: report.order):
        lies = report.parcel or _home(report, home, members, likeness)
        home[report.id] = lies
        members[lies].append(report)
        if not report.parcel:
            yield replace(report, parcel=lies)


def _home(report: Placed, home: dict[str, str], members: dict[str, list[Placed]], likeness: Likeness) -> str:
    if not report.parent:
        return report.id
    parcel = home[report.parent]
    return parcel if belongs(report, members[parcel], likeness) else report.id
