"""What is compared of a report to find those that tell the same story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

KEYS = 24  # heaviest terms of a report by which others are found


@dataclass(frozen=True, slots=True)
class Sketch:
    """The terms of a report that tell most of its story, the heaviest first, each with its weight.

    Weights are those of the report's whole vector of length 1, so that those of a sketch are shorter.
    """

    terms: tuple[tuple[str, float], ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The terms by which the report is found."""
        return tuple(term for term, _ in self.terms[:KEYS])


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report (id) as it is placed: its sketch, its own date, and its parcel, "" before it has one."""

    id: str
    sketch: Sketch
    published: date | None = None
    parcel: str = ""
