"""What an engine makes, beside what it was made of."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeVar

from consilience.engine.port import Engine, Failure

Item = TypeVar("Item")
Made = TypeVar("Made")


def paired(engine: Engine[Item, Made], items: Iterable[Item]) -> Iterator[tuple[Item, Made | Failure]]:
    """Yield each item with what `engine` makes of it, in order; only those under way are held."""
    under_way: deque[Item] = deque()

    def noted() -> Iterator[Item]:
        for item in items:
            under_way.append(item)
            yield item

    for made in engine.map(noted()):
        yield under_way.popleft(), made
