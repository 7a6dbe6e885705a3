"""What every engine holds to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from consilience.engine import Engine, Failure, InProcess, ProcessPool
from consilience.errors import MissingExtra


def half(number: int) -> int:
    """Halve even numbers; 3 is a bug, 5 a missing part, 7 kills its process."""
    if number == 7:
        os._exit(1)
    if number == 5:
        raise MissingExtra("no halves", hint="install halves")
    if number % 2:
        raise ValueError(f"{number} is odd\nand more")
    return number // 2


def prepare() -> Callable[[int], int]:
    return half


@pytest.fixture(params=["process", "pool"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine[int, int]]:
    held: Engine[int, int] = InProcess(prepare) if request.param == "process" else ProcessPool(prepare, jobs=2)
    yield held
    held.close()


def test_results_come_in_the_order_of_the_items(engine: Engine[int, int]) -> None:
    assert list(engine.map(range(0, 40, 2))) == list(range(20))


def test_an_item_that_fails_does_not_stop_the_others(engine: Engine[int, int]) -> None:
    first, failure, last = engine.map([2, 3, 4])
    assert (first, last) == (1, 2)
    assert isinstance(failure, Failure)
    assert failure.index == 1
    assert failure.reason.startswith("ValueError: 3 is odd (test_engine.py")


def test_a_deliberate_error_stops_the_work(engine: Engine[int, int]) -> None:
    with pytest.raises(MissingExtra):
        list(engine.map([5]))


def test_a_pool_outlives_a_killed_worker() -> None:
    pool = ProcessPool(prepare, jobs=2)
    try:
        *rest, killed = sorted(pool.map([2, 4, 7, 6, 8]), key=lambda made: isinstance(made, Failure))
    finally:
        pool.close()
    assert rest == [1, 2, 3, 4]
    assert isinstance(killed, Failure)
