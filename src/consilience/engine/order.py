"""Steps in a line, each with what it reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from consilience.errors import PipelineError

Work = TypeVar("Work")
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Step(Generic[Work, Given]):
    """A stage in its place: a pure function from work to work, given the learned parts.

    `reads` and `writes` name what it needs and what it makes; `version` rises when equal input may give other output.
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Work, Given], Work]


def check_order(steps: Iterable[Step[Work, Given]], *, given: Iterable[str]) -> None:
    """Raise PipelineError where a step reads what neither `given` nor a step before it wrote, or a name comes twice."""
    made, seen = set(given), set[str]()
    for step in steps:
        if step.name in seen:
            raise PipelineError(f"two stages are called {step.name!r}", hint="give each its own name")
        seen.add(step.name)
        lacking = sorted(set(step.reads) - made)
        if lacking:
            raise PipelineError(
                f"stage {step.name!r} reads {', '.join(lacking)}, which no stage before it writes",
                hint=f"put a stage that writes {lacking[0]} before {step.name!r}",
            )
        made |= set(step.writes)
