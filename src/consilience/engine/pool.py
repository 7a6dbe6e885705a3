"""Work spread over processes of one machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Generic, TypeVar

from consilience.engine.port import Failure
from consilience.engine.process import attempt

Item = TypeVar("Item")
Made = TypeVar("Made")
AHEAD = 4  # items a worker that wait in line: enough to keep it busy, few enough to bound memory

_work: Callable[[Any], Any] | None = None  # one a worker process, set by its initializer


class ProcessPool(Generic[Item, Made]):
    """Runs the work that `prepare` returns in `jobs` processes; `prepare` is called once in each.

    A killed worker breaks the whole pool: then it is built anew and what was under way is tried one by one. An item
    that breaks it once more yields a Failure.
    """

    def __init__(self, prepare: Callable[[], Callable[[Item], Made]], *, jobs: int) -> None:
        self._prepare, self._jobs = prepare, jobs
        self._pool: ProcessPoolExecutor | None = None

    def map(self, items: Iterable[Item]) -> Iterator[Made | Failure]:
        waiting: deque[tuple[int, Item, Future[Made | Failure]]] = deque()
        for index, item in enumerate(items):
            waiting.append((index, item, self._submit(index, item)))
            if len(waiting) >= AHEAD * self._jobs:
                yield self._first(waiting)
        while waiting:
            yield self._first(waiting)

    def close(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _submit(self, index: int, item: Item) -> Future[Made | Failure]:
        if self._pool is None:
            # spawn: a forked child would inherit the parent's locks and its open record
            self._pool = ProcessPoolExecutor(
                self._jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(self._prepare,)
            )
        try:
            return self._pool.submit(_attempt, index, item)
        except BrokenProcessPool as error:
            broken: Future[Made | Failure] = Future()
            broken.set_exception(error)
            return broken

    def _first(self, waiting: deque[tuple[int, Item, Future[Made | Failure]]]) -> Made | Failure:
        index, item, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.close()
        try:
            made = self._submit(index, item).result()
        except BrokenProcessPool as error:
            self.close()
            made = Failure.of(index, error)
        for _ in range(len(waiting)):
            number, other, _lost = waiting.popleft()
            waiting.append((number, other, self._submit(number, other)))
        return made


def _begin(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    global _work
    _work = prepare()


def _attempt(index: int, item: Any) -> Any:
    assert _work is not None
    return attempt(_work, index, item)
