"""The door of every engine."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
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
        """Describe `error` by its type, the first line of its message, and where it was raised."""
        told = (str(error).splitlines() or [""])[0][:200]
        frames = traceback.extract_tb(error.__traceback__)
        at = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
        return cls(index, f"{type(error).__name__}: {told}{at}")


class Engine(Protocol[Item, Made]):
    """Does one piece of work to many items."""

    def map(self, items: Iterable[Item]) -> Iterator[Made | Failure]:
        """Yield what the work makes of each item, in order; an item on which it fails yields a Failure."""
        ...

    def close(self) -> None:
        """End the engine's processes."""
        ...
