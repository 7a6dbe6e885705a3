"""The frame of all measurements: time of the processor and of the clock, peak memory, and where results are kept."""

from __future__ import annotations

import json
import multiprocessing
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Row = dict[str, Any]
RESULTS = Path(__file__).parent / "results"
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass
class Watch:
    """Seconds that a stretch of work took: by the clock, and of the processors in this process and its children."""

    clock: float = 0.0
    processor: float = 0.0


@contextmanager
def watched() -> Iterator[Watch]:
    """Time what is done inside; other work on the machine touches the processor's time least."""
    watch, clock, processor = Watch(), time.perf_counter(), _processor()
    yield watch
    watch.clock, watch.processor = time.perf_counter() - clock, _processor() - processor


def _processor() -> float:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    running = sum(_of_child(child.pid) for child in multiprocessing.active_children())
    return time.process_time() + ended.ru_utime + ended.ru_stime + running


def _of_child(pid: int | None) -> float:
    """Return the processor's seconds of a running child; 0 where the system does not tell as Linux does."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def apart(work: Callable[..., T], *arguments: Any) -> tuple[T, int]:
    """Return what `work` returns in a fresh process, and the peak memory of that process and its largest child, MB."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (work, arguments))


def _measured(work: Callable[..., T], arguments: tuple[Any, ...]) -> tuple[T, int]:
    made = work(*arguments)
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    unit = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    return made, round(max(own, child) / unit)


def machine() -> Row:
    """Return what the figures depend on: processor, cores, system and libraries; no name of a host or user."""
    return {
        "processor": _model(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "libraries": {name: metadata.version(name) for name in ("consilience", "spacy", "numpy", "SQLAlchemy")},
    }


def _model() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def kind(held: Row) -> str:
    """Return the name that results of a machine are kept under.

    >>> kind({"processor": "AMD EPYC 7B13 64-Core Processor", "cores": 2})
    'amd-epyc-7b13-64-core-processor-2-cores'
    """
    words = "".join(c if c.isalnum() else " " for c in held["processor"].lower()).split()
    return "-".join([*words, str(held["cores"]), "cores"])


def keep(what: str, measured: Any, *, quick: bool = False) -> None:
    """Keep what was measured among the results of this machine, and print it; a quick run is only printed."""
    print(json.dumps({what: measured}), flush=True)
    if quick:
        return
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{kind(machine())}.json"
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    load = round(os.getloadavg()[0], 1)  # of other work on the machine as well
    held["machine"] = machine()
    held[what] = {"on": f"{datetime.now(UTC):%Y-%m-%d}", "load": load, "measured": measured}
    path.write_text(json.dumps(dict(sorted(held.items())), indent=1) + "\n", encoding="utf-8")
