"""Python's search for cycles of garbage, held back while work goes on that makes none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Hold back the cycle collector, unless something else has: values that never change form no cycles.

    What no reference leads to is freed at once all the same. 4 to 6 ms a report (docs/explanation/speed.md).

    >>> with unswept():
    ...     gc.isenabled()
    False
    """
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()
