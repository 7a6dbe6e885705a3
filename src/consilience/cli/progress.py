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
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from consilience.intake import weight_of
    from consilience.intake.meter import Meter, metered

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with (
        metered(Meter(weight_of(sources))) as meter,
        Progress(*columns, console=Console(stderr=True), transient=True) as bar,
    ):
        task, begin = bar.add_task(what, total=None), time.monotonic()

        def show(tally: Tally) -> None:
            bar.update(task, description=f"{what}: {told(tally, time.monotonic() - begin, meter.share)}")

        yield show


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


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
