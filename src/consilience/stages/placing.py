"""Which reports tell one story: each is held against those before it, in order of their dates.

A report joins the story of the earlier report that it is most like, where it is as like that story's earlier reports
on the mean; else it begins a story of its own. Where a report lies depends on the reports themselves, never on the
order in which they came in, and a further report moves only what hangs on it.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from consilience.model.sketch import UNIT, Placed
from consilience.stages.sketch import TERMS, nearness
from consilience.text.weights import cosine

FEWEST = 12  # terms: what is shorter tells too little to be held for more alike than it is
# Likeness by their keys alone from which two reports are compared: as good as 0.04 for fewer comparisons, whose number
# grows with the record; 0.06 parted reports of one event in wire copy (relations of one labelled set 0.77 to 0.50).
GLIMPSE = 0.05
MET = 5000  # reports kept ready for another comparison: some 15 kB each
LIKE = 0.08  # likeness from which a report may belong to the story of an earlier one
SAME_STORY = 0.06  # mean likeness; best B-cubed F1 on 174 news reports and 68 of crises alike, swept 0.05 to 0.11


class Shelf(Protocol):
    """Where reports lie: a store."""

    def near(self, report: Placed, *, least: int) -> Sequence[str]:
        """Return the reports (ids), placed or not, whose keys' product with those of `report` is `least` or more."""
        ...

    def drawn(self, documents: Sequence[str]) -> Sequence[Placed]:
        """Return reports by their ids."""
        ...

    def members(self, parcel: str) -> Sequence[Placed]:
        """Return the reports in a parcel."""
        ...

    def following(self, parcel: str) -> Sequence[Placed]:
        """Return the reports whose parent lies in a parcel."""
        ...


class Likeness:
    """How much two reports tell of one event, 0 to 1: the cosine of their terms, less as their dates part.

    Two accounts of an event in a few lines each have few words to share: they count as more alike than they are. The
    terms of each report are kept ready, by its id.
    """

    def __init__(self) -> None:
        self._terms: dict[str, dict[str, int]] = {}

    def __call__(self, report: Placed, other: Placed) -> float:
        product = cosine(self._terms_of(report), self._terms_of(other)) / UNIT**2
        fewest = max(min(len(report.sketch.terms), len(other.sketch.terms)), FEWEST)
        return min(1.0, product * nearness(report.published, other.published) / math.sqrt(fewest / TERMS))

    def _terms_of(self, report: Placed) -> dict[str, int]:
        if report.id not in self._terms:
            self._terms[report.id] = dict(report.sketch.terms)
        return self._terms[report.id]


def belongs(report: Placed, earlier: Sequence[Placed], likeness: Likeness) -> bool:
    """Return whether a report tells the story of which those `earlier` tell: it is like them on the mean."""
    return sum(sorted(likeness(report, other) for other in earlier)) / len(earlier) >= SAME_STORY


def place(new: Sequence[Placed], shelf: Shelf) -> list[Placed]:
    """Return `new`, and the older reports that they move, as they now lie.

    Reports that are to be placed another time are later than all of `new`.
    """
    placing = _Placing(shelf)
    placing.add(new)
    placing.settle()
    return placing.moved()


class _Placing:
    """The reports that are touched while new ones find their place."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._held: dict[str, Placed] = {}
        self._before: dict[str, Placed] = {}  # as they lay
        self._met: dict[str, Placed] = {}  # looked at beside them
        self._members: dict[str, set[str]] = defaultdict(set)
        self._children: dict[str, set[str]] = defaultdict(set)
        self._whole: set[str] = set()  # parcels of which all reports, and all that follow them, are held
        self._likeness = Likeness()
        self._open: list[tuple[object, str]] = []  # reports to be placed, the earliest first
        self._asked: set[str] = set()

    def add(self, new: Sequence[Placed]) -> None:
        """Find the parents of `new`, and the older reports that are more like one of them than like their own."""
        fresh = {report.id for report in new}
        for report in new:
            self._take(report)
        for report in new:
            like = [(self._likeness(report, other), other) for other in self._near(report)]
            like = [(value, other) for value, other in like if value >= LIKE]
            before = [(value, other.id) for value, other in like if other.order < report.order]
            value, parent = max(before, default=(0.0, ""))
            self._put(replace(self._held[report.id], parent=parent, likeness=value))
            self._ask(report.id)
            for value, other in like:
                now = self._held.get(other.id, other)
                if now.order > report.order and now.id not in fresh and (value, report.id) > (now.likeness, now.parent):
                    self._load(now.parcel)
                    self._put(replace(self._held[now.id], parent=report.id, likeness=value))
                    self._ask(now.id)

    def settle(self) -> None:
        """Place what is to be placed, the earliest first; what hangs on a report that moves is placed again."""
        while self._open:
            _, id = heapq.heappop(self._open)
            self._asked.discard(id)
            report = self._held[id]
            home = self._home(report)
            if home == report.parcel:
                continue
            hanging = self._hanging(report.parcel) | self._hanging(home)
            self._put(replace(report, parcel=home))
            for other in hanging | self._children[id]:
                if self._held[other].order > report.order:
                    self._ask(other)

    def moved(self) -> list[Placed]:
        """Return the reports that do not lie as they lay, by id."""
        return [report for id, report in sorted(self._held.items()) if report != self._before[id]]

    def _home(self, report: Placed) -> str:
        if not report.parent:
            return report.id
        home = self._held[report.parent].parcel if report.parent in self._held else self._fetch(report.parent).parcel
        self._load(home)
        earlier = [self._held[id] for id in self._members[home] if self._held[id].order < report.order]
        return home if belongs(report, earlier, self._likeness) else report.id

    def _hanging(self, parcel: str) -> set[str]:
        """Return the reports whose parent lies in a parcel."""
        self._load(parcel)
        return {child for id in self._members[parcel] for child in self._children[id]} if parcel else set()

    def _near(self, report: Placed) -> list[Placed]:
        """Return the reports that may be like `report`, but for those that are to be placed another time."""
        found = [id for id in self._shelf.near(report, least=round(GLIMPSE * UNIT**2)) if id != report.id]
        if len(self._met) > MET:
            self._met, self._likeness = {}, Likeness()
        strange = [id for id in found if id not in self._held and id not in self._met]
        self._met.update((other.id, other) for other in (self._shelf.drawn(strange) if strange else ()))
        near = (self._held.get(id) or self._met[id] for id in found)
        return [other for other in near if other.parcel or other.id in self._held]

    def _fetch(self, id: str) -> Placed:
        (report,) = self._shelf.drawn([id])
        self._load(report.parcel)
        return self._held[id]

    def _load(self, parcel: str) -> None:
        if parcel and parcel not in self._whole:
            self._whole.add(parcel)
            for report in (*self._shelf.members(parcel), *self._shelf.following(parcel)):
                if report.id not in self._held:
                    self._take(report)

    def _take(self, report: Placed) -> None:
        self._before[report.id] = report
        self._held[report.id] = report
        self._members[report.parcel].add(report.id)
        self._children[report.parent].add(report.id)

    def _put(self, report: Placed) -> None:
        was = self._held[report.id]
        self._members[was.parcel].discard(report.id)
        self._children[was.parent].discard(report.id)
        self._held[report.id] = report
        self._members[report.parcel].add(report.id)
        self._children[report.parent].add(report.id)

    def _ask(self, id: str) -> None:
        if id not in self._asked:
            self._asked.add(id)
            heapq.heappush(self._open, (self._held[id].order, id))


class Pile:
    """Reports in memory, none of them placed."""

    def __init__(self, reports: Iterable[Placed]) -> None:
        self._reports = {report.id: report for report in reports}
        self._holders: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for report in self._reports.values():
            for term, weight in report.sketch.keys:
                self._holders[term].append((report.id, weight))

    def near(self, report: Placed, *, least: int) -> list[str]:
        products: dict[str, int] = defaultdict(int)
        for term, weight in report.sketch.keys:
            for id, other in self._holders.get(term, ()):
                products[id] += weight * other
        return sorted(id for id, product in products.items() if product >= least)

    def drawn(self, documents: Sequence[str]) -> list[Placed]:
        return [self._reports[id] for id in documents]

    def members(self, parcel: str) -> list[Placed]:
        return []

    def following(self, parcel: str) -> list[Placed]:
        return []
