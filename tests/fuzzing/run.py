"""The loop: an input by its number, the check within a bound of time, and what failed."""

from __future__ import annotations

import random
import signal
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from fuzzing.targets import TARGETS

SLOWEST = 10.0  # processor seconds of one input; the slowest that are well take under 2


class Hang(Exception):
    """An input on which a check took longer than the bound."""


@dataclass(frozen=True)
class Fault:
    """An input that failed: its number and target, the kind of error and where it was raised."""

    number: int
    target: str
    error: str
    where: str
    given: str | bytes

    @property
    def kind(self) -> tuple[str, str]:
        """What tells one bug from another."""
        return self.error.split(":")[0], self.where


def names() -> list[str]:
    """Return the targets, each as often as its share."""
    return [name for name, target in TARGETS.items() for _ in range(target.share)]


def given(number: int, seed: int, *, only: str | None = None) -> tuple[str, Any]:
    """Return the target and the input of `number`: the same in every run."""
    chance = random.Random(f"{seed} {number}")
    name = only or chance.choice(names())
    return name, TARGETS[name].make(chance)


def attempt(number: int, name: str, item: Any, *, bound: float = SLOWEST) -> Fault | None:
    """Return what is wrong with what `name` makes of `item`, None where all holds."""
    try:
        with within(bound):
            TARGETS[name].check(item)
    except Exception as error:
        return fault(number, name, item, error)
    return None


def fault(number: int, name: str, item: Any, error: Exception) -> Fault:
    """Describe `error` by the innermost line of the package that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if "consilience" in frame.filename] or frames
    if isinstance(error, AssertionError):
        inside = frames
    last = inside[-1]
    told = f"{type(error).__name__}: {str(error)[:300]}"
    return Fault(number, name, told, f"{Path(last.filename).name}:{last.lineno} {last.name}", item)


@contextmanager
def within(bound: float) -> Iterator[None]:
    """Raise Hang where the body takes more than `bound` processor seconds."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Hang(f"over {bound} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, bound)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def faults(numbers: Iterable[int], seed: int, *, only: str | None = None) -> Iterator[tuple[str, float, Fault | None]]:
    """Yield the target, the processor seconds and the fault, if any, of each input."""
    for number in numbers:
        name, item = given(number, seed, only=only)
        begin = time.process_time()
        found = attempt(number, name, item)
        yield name, time.process_time() - begin, found


def shortened(found: Fault, *, tries: int = 400) -> str | bytes:
    """Return a shorter input that fails in the same place, by cutting pieces out."""
    item: Any = found.given
    size = max(1, len(item) // 2)
    while tries and size:
        at = 0
        while at < len(item) and tries:
            smaller = item[:at] + item[at + size :]
            tries -= 1
            again = attempt(found.number, found.target, smaller) if smaller else None
            if again and again.kind == found.kind:
                item = smaller
            else:
                at += size
        size //= 2
    return item
