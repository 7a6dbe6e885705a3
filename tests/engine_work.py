"""Work for the tests of engines, in a module that worker processes can import."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

KILLED_AFTER = 0.05  # seconds


def doubled() -> Callable[[int], int]:
    """Return work that takes a moment."""
    return _double


def _double(number: int) -> int:
    time.sleep(0.01)
    return 2 * number


def fatal_once(folder: Path) -> Callable[[int], int]:
    """Return work whose process is killed from outside, once an item that 7 divides."""
    return partial(_fatal_once, folder)


def _fatal_once(folder: Path, number: int) -> int:
    mark = folder / str(number)
    if number % 7 == 0 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def fatal() -> Callable[[int], int]:
    """Return work that always kills its process."""
    return _fatal


def _fatal(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def stillborn() -> Callable[[int], int]:
    """Kill the process before it has any work."""
    os.kill(os.getpid(), signal.SIGKILL)
    return _double


def unable() -> Callable[[int], int]:
    """Fail to prepare."""
    raise LookupError("the model is gone")


def pid_told(folder: Path) -> Callable[[int], int]:
    """Return work that leaves the number of its process in `folder`."""
    (folder / str(os.getpid())).touch()
    return _double
