"""Points in time of a story."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.values import TimeSpan


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """What one fact tells of one stretch of days: its claims (ids) from the earliest told to the latest.

    `span` is when it happened. One without a claim has no place in a timeline.
    """

    story: str
    span: TimeSpan
    fact: str
    claims: tuple[str, ...]

    @property
    def day(self) -> str:
        """The ISO form of the span: a day, a month, or from/to."""
        return self.span.iso()
