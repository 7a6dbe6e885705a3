"""How far the reading of files has come."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(slots=True)
class Meter:
    """Bytes of the files that are read, as they lie on the disk: all of them, and those that are done."""

    total: int = 0
    done: int = 0
    under_way: BinaryIO | None = None

    @property
    def share(self) -> float | None:
        """The part that is read, 0..1; None where it cannot be told, as of a pipe."""
        if not self.total:
            return None
        try:
            at = self.under_way.tell() if self.under_way and not self.under_way.closed else 0
        except (OSError, ValueError):
            at = 0
        return min(1.0, (self.done + at) / self.total)

    @contextmanager
    def reading(self, stream: BinaryIO) -> Iterator[None]:
        """Count `stream` as under way, and as done afterwards."""
        self.under_way = stream
        try:
            yield
        finally:
            self.done += os.fstat(stream.fileno()).st_size
            self.under_way = None


METER: ContextVar[Meter | None] = ContextVar("meter", default=None)


@contextmanager
def metered(meter: Meter) -> Iterator[Meter]:
    """Have all reading within the body tell `meter` how far it is."""
    token = METER.set(meter)
    try:
        yield meter
    finally:
        METER.reset(token)


def size_of(paths: Iterable[Path]) -> int:
    """Return the bytes of files on the disk; what cannot be asked counts as nothing."""
    total = 0
    for path in paths:
        try:
            total += path.stat().st_size
        except OSError:
            continue
    return total
