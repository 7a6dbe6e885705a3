"""All work in the caller's own process."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from consilience.engine.port import Failure
from consilience.engine.sweeping import unswept
from consilience.errors import ConsilienceError

Item = TypeVar("Item")
Made = TypeVar("Made")
log = logging.getLogger(__name__)


class InProcess(Generic[Item, Made]):
    """Runs the work that `prepare` returns; `prepare` is called once, at the first item."""

    def __init__(self, prepare: Callable[[], Callable[[Item], Made]]) -> None:
        self._prepare = prepare
        self._work: Callable[[Item], Made] | None = None

    def map(self, items: Iterable[Item]) -> Iterator[Made | Failure]:
        for index, item in enumerate(items):
            self._work = self._work or self._prepare()
            yield attempt(self._work, index, item)

    def close(self) -> None:
        return None


def attempt(work: Callable[[Item], Made], index: int, item: Item) -> Made | Failure:
    """Return what `work` makes of `item`, a Failure where it raises what nobody meant to raise."""
    try:
        with unswept():
            return work(item)
    except ConsilienceError:  # a deliberate error is about the set-up, not about this one item
        raise
    except Exception as error:
        log.debug("work on item %d failed", index, exc_info=True)
        return Failure.of(index, error)
