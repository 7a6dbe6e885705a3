"""Runs of a command in a process of its own that a signal may end: forked, with the model loaded, or from its start."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine, event

from consilience import reading
from consilience.cli.app import main
from consilience.pipeline import Parts
from consilience.store.sql import SqlStore

STRACE = shutil.which("strace")
CHUNK = {"CONSILIENCE_CHUNK": "3"}  # reports committed together: few, so that there are many commits
SOON = 0.002  # seconds between two looks at a process


class Run(Protocol):
    """Does a command until it ends, is killed, or kills itself at a step of its work."""

    witness: Path | None  # ids of reports whose commit was reported
    steps: int  # of the latest run that ended

    def __call__(self, command: Sequence[str], *, after: float | None = None, step: int | None = None) -> bool:
        """Kill it `after` so many seconds, or at `step`; return whether it was killed. Raises where it fails."""
        ...


class Forked:
    """A command in a fork of this process, whose parser is loaded; its steps are what it asks of the database."""

    def __init__(self, parts: Parts, folder: Path) -> None:
        self._parts, self._folder = parts, folder
        self.witness: Path | None = folder / "witness"
        self.steps = 0

    def __call__(self, command: Sequence[str], *, after: float | None = None, step: int | None = None) -> bool:
        begin = time.monotonic()
        child = os.fork()
        if child == 0:
            self._work(command, step)
        status = _end(lambda: os.waitpid(child, os.WNOHANG), lambda: os.kill(child, signal.SIGKILL), begin, after)
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1, -signal.SIGKILL):
            raise RuntimeError(f"{' '.join(command)} ended with {code}: {(self._folder / 'told').read_text()}")
        if code != -signal.SIGKILL:
            self.steps = int((self._folder / "steps").read_text())
        return code == -signal.SIGKILL

    def _work(self, command: Sequence[str], step: int | None) -> None:
        """Do the command in the child, which never returns."""
        code = 70
        try:
            told = os.open(self._folder / "told", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(told, 1)
            os.dup2(told, 2)
            os.environ.update(CHUNK)
            sys.argv = ["consilience", *command]
            counted = _count_steps(step)
            if self.witness:
                _witness(self.witness)
            reading.load_parts = lambda *_: self._parts
            try:
                main()
            except SystemExit as ended:
                code = int(ended.code or 0)
            sys.stdout.flush()
            (self._folder / "steps").write_text(str(next(counted)))
        finally:
            os._exit(code)


def _count_steps(last: int | None) -> itertools.count[int]:
    """Count the statements and commits of this process, which ends at the `last`."""
    counted = itertools.count(1)

    def hit(*_: object) -> None:
        if next(counted) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "commit"):
        event.listen(Engine, moment, hit)
    return counted


def _witness(path: Path) -> None:
    """Note the ids of reports as soon as their commit is reported."""
    save, file = SqlStore.save, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def saved(self: SqlStore, harvests: Sequence[object], **named: object) -> int:
        new = save(self, harvests, **named)  # type: ignore[arg-type]
        os.write(file, "".join(f"{h.reading.document.id}\n" for h in harvests).encode())  # type: ignore[attr-defined]
        return new

    SqlStore.save = saved  # type: ignore[method-assign,assignment]


class Started:
    """A command as a user gives it; its steps are its writes to files, which strace counts."""

    def __init__(self, jobs: int, folder: Path) -> None:
        self._jobs, self._log = jobs, folder / "writes"
        self.witness: Path | None = None  # nobody sees its commits
        self.steps = 0

    def __call__(self, command: Sequence[str], *, after: float | None = None, step: int | None = None) -> bool:
        traced = _traced(self._log, step) if step is not None else []
        begin = time.monotonic()
        run = subprocess.Popen(
            [*traced, sys.executable, "-m", "consilience.cli", *command, "--jobs", str(self._jobs)],
            env={**os.environ, **CHUNK}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        _end(lambda: (run.poll() is not None, 0), run.kill, begin, after)
        told = run.communicate()[1].decode()
        killed = run.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
        if not killed and run.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(command)} ended with {run.returncode}: {told}")
        if traced and not killed:
            self.steps = len(self._log.read_text().splitlines())
        return killed


def can_trace() -> bool:
    """Return whether strace is there and may look at a process."""
    tried = [STRACE or "strace", "-qq", "-o", os.devnull, "true"]
    return STRACE is not None and subprocess.run(tried, capture_output=True, check=False).returncode == 0


def _traced(log: Path, write: int) -> list[str]:
    """Return what kills a command at its `write`th write, or at none where that is 0."""
    injected = ["-e", f"inject=pwrite64:signal=KILL:when={write}"] if write else []
    return [STRACE or "strace", "-qq", "-o", str(log), "-e", "trace=pwrite64", *injected]


def _end(look: Callable[[], tuple[int, int]], kill: Callable[[], None], begin: float, after: float | None) -> int:
    """Wait until a process has ended, kill it when its time is over, and return its status."""
    while True:
        ended, status = look()
        if ended:
            return status
        if after is not None and time.monotonic() - begin >= after:
            kill()
            after = None
        time.sleep(SOON)
