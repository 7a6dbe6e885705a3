"""Workers that are killed, and parents that are."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from consilience.engine import Failure, ProcessPool
from consilience.errors import EngineError
from engine_work import doubled, fatal, fatal_once, stillborn, unable

TESTS = Path(__file__).parent


def children(pid: int) -> list[int]:
    """Return the processes that `pid` started, the tracker of shared memory left out."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (entry / "cmdline").exists():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                started = b"spawn_main" in (entry / "cmdline").read_bytes()
            except (OSError, ValueError):
                continue
            found += [int(entry.name)] if parent == pid and started else []
    return found


def gone(pids: list[int], *, within: float = 20.0) -> bool:
    """Return whether all processes end in time."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.05)
    return False


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed under /proc")


@needs_proc
def test_killed_workers_lose_and_double_nothing() -> None:
    pool = ProcessPool(doubled, jobs=2)
    done = threading.Event()
    chance = random.Random(7)

    def kill() -> None:
        for _ in range(3):
            done.wait(chance.uniform(0.5, 1.5))
            victims = children(os.getpid())
            if not done.is_set() and victims:
                os.kill(chance.choice(victims), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        made = list(pool.map(range(500)))
    finally:
        done.set()
        killer.join()
        pool.close()
    assert made == list(range(0, 1000, 2))


def test_worker_killed_at_an_item_is_tried_again(tmp_path: Path) -> None:
    pool = ProcessPool(partial(fatal_once, tmp_path), jobs=2)
    try:
        assert list(pool.map(range(1, 20))) == [2 * number for number in range(1, 20)]
    finally:
        pool.close()


def test_workers_that_die_one_after_another_end_the_run_with_a_clear_error() -> None:
    pool = ProcessPool(fatal, jobs=1)
    found: list[int | Failure] = []
    with pytest.raises(EngineError, match="one after another") as told:
        found.extend(pool.map(range(9)))
    assert "run the same command again" in told.value.hint
    pool.close()


def test_workers_that_die_before_any_work_end_the_run_with_a_clear_error() -> None:
    pool = ProcessPool(stillborn, jobs=1)
    with pytest.raises(EngineError, match="before they are given any"):
        list(pool.map([1]))
    pool.close()


def test_reason_why_workers_cannot_begin_is_told() -> None:
    pool = ProcessPool(unable, jobs=1)
    with pytest.raises(LookupError, match="the model is gone"):
        list(pool.map([1]))
    pool.close()


PARENT = """
import sys
from functools import partial
from pathlib import Path
from engine_work import pid_told
from consilience.engine import ProcessPool

if __name__ == "__main__":
    pool = ProcessPool(partial(pid_told, Path(sys.argv[1])), jobs=2)
    for made in pool.map(range(100_000)):
        pass
"""


@needs_proc
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_their_parent(tmp_path: Path, how: signal.Signals) -> None:
    (tmp_path / "told").mkdir()
    (tmp_path / "parent.py").write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    parent = subprocess.Popen(
        [sys.executable, tmp_path / "parent.py", tmp_path / "told"], env=environment, stderr=subprocess.PIPE
    )
    until = time.monotonic() + 60
    while len(list((tmp_path / "told").iterdir())) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    workers = [int(path.name) for path in (tmp_path / "told").iterdir()]
    assert len(workers) == 2
    parent.send_signal(how)
    told = parent.communicate(timeout=60)[1].decode()
    assert gone(workers)
    assert told.count("Traceback") <= 1  # of the parent alone: the command line tells Ctrl-C in a line
