"""What moved in a record between two moments."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.brief import Citation

SORTS = (
    "correction",  # a source took back or put right its own figure
    "dispute_opened",
    "dispute_closed",
    "figure_moved",
    "origin_joined",  # one more independent source stands behind the fact
    "new_fact",
)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that moved: its sort, the fact, what was and what is, why, and the claims that brought it."""

    sort: str
    fact: str
    story: str
    label: str
    before: str
    after: str
    why: str
    citations: tuple[Citation, ...]
