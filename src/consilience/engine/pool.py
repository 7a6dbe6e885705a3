"""Work spread over processes of one machine."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import Any, Generic, TypeVar

from consilience.engine.port import Failure
from consilience.engine.process import attempt
from consilience.errors import EngineError

Item = TypeVar("Item")
Made = TypeVar("Made")
AHEAD = 4  # items a worker that wait in line: enough to keep it busy, few enough to bound memory
MOST_LOST = 3  # items in a row that each end their process, tried alone: more tell of the machine, not of the items

_work: Callable[[Any], Any] | None = None  # one a worker process, set by its initializer
_unprepared: Exception | None = None  # why there is none


class ProcessPool(Generic[Item, Made]):
    """Runs the work that `prepare` returns in `jobs` processes; `prepare` is called once in each.

    A worker that dies breaks the whole pool: then it is built anew and what was under way is tried again, the first
    item alone. An item that ends its process once more yields a Failure. Raises EngineError where processes die before
    they are given work, or with every item: what the caller committed stays, and the same call goes on from there.
    """

    def __init__(self, prepare: Callable[[], Callable[[Item], Made]], *, jobs: int) -> None:
        self._prepare, self._jobs = prepare, jobs
        self._pool: ProcessPoolExecutor | None = None
        self._lost = 0

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
        try:
            return self._running().submit(_attempt, index, item)
        except BrokenProcessPool as error:
            broken: Future[Made | Failure] = Future()
            broken.set_exception(error)
            return broken

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # spawn: a forked child would inherit the parent's locks and its open record
            self._pool = ProcessPoolExecutor(
                self._jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(self._prepare,)
            )
        return self._pool

    def _first(self, waiting: deque[tuple[int, Item, Future[Made | Failure]]]) -> Made | Failure:
        index, item, future = waiting.popleft()
        try:
            made = future.result()
        except BrokenProcessPool:
            made = self._alone(index, item)
            for _ in range(len(waiting)):
                number, other, _broken = waiting.popleft()
                waiting.append((number, other, self._submit(number, other)))
        else:
            self._lost = 0
        return made

    def _alone(self, index: int, item: Item) -> Made | Failure:
        """Return what becomes of an item that was under way when the pool broke, tried in a new one."""
        self.close()
        try:
            self._running().submit(_ready).result()
        except BrokenProcessPool as error:
            self.close()
            raise EngineError(
                "the processes that do the work end before they are given any",
                hint="give them more memory, or take fewer with --jobs",
            ) from error
        try:
            made = self._submit(index, item).result()
        except BrokenProcessPool as error:
            self.close()
            self._lost += 1
            if self._lost >= MOST_LOST:
                raise EngineError(
                    f"{self._lost} processes ended one after another, each while it worked on another item",
                    hint="look for what ends them, such as too little memory; then run the same command again",
                ) from error
            return Failure.of(index, error)
        self._lost = 0
        return made


def _begin(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    """Make ready for work in a process of its own, which ends with its parent and leaves Ctrl-C to it."""
    global _work, _unprepared
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _work = prepare()
    except Exception as error:  # an initializer that raises would break the pool and hide the reason
        _unprepared = error


def _end_with_parent() -> None:
    """End this process when its parent has: a killed parent can tell nobody, and a parser takes some 400 MB."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _ready() -> None:
    return None


def _attempt(index: int, item: Any) -> Any:
    if _unprepared is not None:
        raise _unprepared
    assert _work is not None
    return attempt(_work, index, item)
