"""One record, killed while it grows and brought to its end, held against one that nothing befell."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consilience.cli.unfinished import note_of
from killing.holding import committed, exports, rows
from killing.runs import Run


@dataclass(frozen=True)
class Kill:
    """Where one process was killed, and what of the record was wrong afterwards."""

    sort: str
    phase: str
    wrong: tuple[str, ...] = ()


@dataclass
class Bench:
    """A folder in which records are killed: the reports, the record that they are added to, how whole ones look."""

    folder: Path
    reports: Path
    start: Path | None  # the record to which the reports are added, None for a new one
    whole: tuple[dict[str, str], dict[str, list[str]]] | None = None

    @property
    def record(self) -> Path:
        return self.folder / "crisis.db"

    def clear(self) -> None:
        """Put the record back to where it starts."""
        for path in self.folder.glob("crisis.db*"):
            path.unlink()
        if self.start:
            shutil.copy(self.start, self.record)

    def command(self) -> list[str]:
        """Return what goes on with the record: what a user is told to do, or what was done at first."""
        if note_of(str(self.record)).exists():
            return ["resume", "--record", str(self.record)]
        return ["add", str(self.reports), "--record", str(self.record)]


def learn(bench: Bench, run: Run, *, step: int | None = None) -> None:
    """Note how the record looks that nothing befell. Raises AssertionError where another run made another one."""
    bench.clear()
    run(bench.command(), step=step)
    whole = exports(bench.record), rows(bench.record)
    if bench.whole not in (None, whole):
        raise AssertionError("two runs that nothing befell come to two records")
    bench.whole = whole


def trial(bench: Bench, run: Run, moments: list[dict[str, Any]], *, sort: str, again: Run) -> list[Kill]:
    """Kill the record's process at each of `moments`, go on to the end, and return where that was and what is wrong.

    `again` does the same command once more at the end.
    """
    bench.clear()
    if run.witness:
        run.witness.unlink(missing_ok=True)
    begun = held = committed(bench.record)
    phases, wrong = [], []
    for moment in [*moments, {}]:
        killed = run(bench.command(), **moment)
        now = committed(bench.record)
        wrong += _lost(held, now, run.witness)
        held = now
        if not killed:
            break
        phases.append(_phase(bench, begun, now))
    else:
        raise AssertionError("the last run was killed from elsewhere")
    again(bench.command())
    wrong += _lost(held, committed(bench.record), run.witness) + _differences(bench)
    wrong += [f"{path.name} is left" for path in bench.folder.glob("crisis.db*.adding*")]
    if wrong and not phases:
        raise AssertionError(f"without a kill: {wrong}")
    return [Kill(sort, phase, tuple(wrong)) for phase in phases]


def _phase(bench: Bench, begun: dict[str, Any], now: dict[str, Any]) -> str:
    """Return how far the run was that was killed."""
    assert bench.whole is not None
    if now["documents"] == begun["documents"]:
        return "start"
    if len(now["documents"]) < len(bench.whole[1]["documents"]):
        return "reading"
    return "deriving" if now["open"] else "end"


def _lost(before: dict[str, Any], after: dict[str, Any], witness: Path | None) -> list[str]:
    """Tell what was committed and is no more, or is there anew."""
    told = [
        f"report {id} is lost or added anew"
        for id, at in before["documents"].items()
        if after["documents"].get(id) != at
    ]
    if before["rulings"] and before["rulings"] != after["rulings"]:
        told.append("rulings are lost or in another order")
    if witness and witness.exists():
        reported = witness.read_text().split("\n")[:-1]
        told += [f"report {id} was committed and is lost" for id in reported if id not in after["documents"]]
        if len(reported) != len(set(reported)):
            told.append("a report was read twice")
    return told


def _differences(bench: Bench) -> list[str]:
    assert bench.whole is not None
    printed, held = bench.whole
    try:
        told = [f"{name} are not the same" for name, text in exports(bench.record).items() if text != printed[name]]
        return told + [
            f"the rows of {name} are not" for name, lines in rows(bench.record).items() if lines != held[name]
        ]
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
