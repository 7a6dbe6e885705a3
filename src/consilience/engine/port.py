"""The door of every engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item", contravariant=True)
Made = TypeVar("Made", covariant=True)


@dataclass(frozen=True, slots=True)
class Failure:
    """An item on which the work failed, by its place in the order of items, and why in one line."""

    index: int
    reason: str

    @classmethod
    def of(cls, index: int, error: BaseException) -> Failure:
        """Describe `error` by its type and the first line of its message."""
        told = (str(error).splitlines() or [""])[0][:200]
        return cls(index, f"{type(error).__name__}: {told}" if told else type(error).__name__)


class Engine(Protocol[Item, Made]):
    """Does one piece of work to many items."""

    def map(self, items: Iterable[Item]) -> Iterator[Made | Failure]:
        """Yield what the work makes of each item, in order; an item on which it fails yields a Failure."""
        ...

    def close(self) -> None:
        """End the engine's processes."""
        ...
