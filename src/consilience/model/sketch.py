"""What is compared of a report to find those that tell the same story, and where it lies among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

UNIT = 1000  # weight of a term that makes up a whole report
KEYS = 20  # heaviest terms of a report, by which others are found


@dataclass(frozen=True, slots=True)
class Sketch:
    """The terms of a report that tell most of its story, the heaviest first, each with its weight in thousandths.

    Weights are those of the report's whole vector of length 1, so that those of a sketch are shorter. They are whole
    numbers, so that a sum of products is the same in whatever order it is made.
    """

    terms: tuple[tuple[str, int], ...] = ()

    @property
    def keys(self) -> tuple[tuple[str, int], ...]:
        """The terms by which the report is found, with their weights."""
        return self.terms[:KEYS]


@dataclass(frozen=True, slots=True)
class Placed:
    """A report (id) among others.

    `parent` is the earlier report that it is most like, `likeness` how much, 0 to 1; `parcel` the first of the reports
    that tell its story. All are "" or 0 before it is placed; the parent of a report like no earlier one stays "".
    """

    id: str
    sketch: Sketch
    published: date | None = None
    parent: str = ""
    likeness: float = 0.0
    parcel: str = ""

    @property
    def order(self) -> tuple[date, str]:
        """By what reports are earlier and later: their own date, those without one last."""
        return self.published or date.max, self.id
