"""How far a command has come, on a terminal: reports, rate, and the time that is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consilience.reading import Tally

Show = Callable[["Tally"], None]
SOONEST = 2.0  # seconds before which a rate says little
LEAST = 0.005  # share of the input before which the time left says little


@contextmanager
def progress(what: str, sources: Sequence[str] = ()) -> Iterator[Show | None]:
    """Yield what shows how far `what` has come, None where nobody looks; the size of `sources` tells the time left."""
    with _bar(what) as describe:
        if describe is None:
            yield None
            return
        from consilience.intake import weight_of
        from consilience.intake.meter import Meter, metered

        begin = time.monotonic()
        with metered(Meter(weight_of(sources))) as meter:
            yield lambda tally: describe(told(tally, time.monotonic() - begin, meter.share))


@contextmanager
def counted(what: str, unit: str) -> Iterator[Callable[[int, int], None] | None]:
    """Yield what shows how many of how many are done, None where nobody looks."""
    with _bar(what) as describe:
        if describe is None:
            yield None
            return
        begin = time.monotonic()
        yield lambda done, of: describe(told_of(done, of, unit, time.monotonic() - begin))


@contextmanager
def _bar(what: str) -> Iterator[Callable[[str], None] | None]:
    """Yield what changes the line on the terminal, None where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda line: bar.update(task, description=f"{what}: {line}")


def told(tally: Tally, seconds: float, share: float | None) -> str:
    """Return in a line what was read in `seconds`, at what rate, and how long the rest will take.

    >>> from consilience.reading import Tally
    >>> told(Tally(met=1200, new=1200, claims=9000), 60.0, 0.25)
    '1,200 reports, 9,000 claims, 20.0 reports/s, 25% done, 3:00 left'
    """
    parts = [f"{tally.met:,} reports", f"{tally.claims:,} claims"]
    if seconds >= SOONEST:
        parts.append(f"{tally.met / seconds:.1f} reports/s")
    if share is not None and share >= LEAST:
        parts.append(f"{share:.0%} done")
        if seconds >= SOONEST:
            parts.append(f"{_clock(seconds / share - seconds)} left")
    return ", ".join(parts)


def told_of(done: int, of: int, unit: str, seconds: float) -> str:
    """Return in a line how many were done in `seconds`, at what rate, and how long the rest will take.

    >>> told_of(1200, 4800, "stories", 60.0)
    '1,200 of 4,800 stories, 20.0 stories/s, 3:00 left'
    """
    parts = [f"{done:,} of {of:,} {unit}"]
    if seconds >= SOONEST and done:
        parts += [f"{done / seconds:.1f} {unit}/s", f"{_clock(seconds / done * (of - done))} left"]
    return ", ".join(parts)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
