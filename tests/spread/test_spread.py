"""A run over a cluster of two workers makes what one process makes."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pyarrow import parquet

import given
from clusters import executors
from consilience import Settings, Workspace
from consilience.cli import tables
from consilience.errors import InputError
from consilience.spread.components import components
from consilience.spread.run import spread_reports
from consilience.spread.scratch import Scratch
from consilience.spread.tables import REJECTIONS, TABLES
from consilience.spread.taking import take
from consilience.stages.groups.components import components as found_alone
from consilience.store.sqlite import SqliteStore

Lines = dict[str, list[str]]
WINDOW = 14  # reports: those of three days
FIRST_FILES = 4_000  # bytes: JSON Lines and the table are read first, then the rest
PATIENCE = 600  # seconds: on a machine with much else to do


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return given.write(tmp_path_factory.mktemp("given"))


@pytest.fixture(scope="module")
def alone(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A record that one process has made."""
    return Workspace.open(tmp_path_factory.mktemp("alone") / "crisis.db").add(reports).run()


@dataclass(frozen=True)
class Run:
    """A run over the cluster, and the workers that were killed meanwhile."""

    folder: Path
    killed: list[int]


@pytest.fixture(scope="module")
def run(cluster: Any, reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run, of which one worker is killed while it reads, another while it derives."""
    held = Run(tmp_path_factory.mktemp("run"), [])
    begun = (held.folder / "harvests" / "part=0" / "_temporary", held.folder / "work" / "told" / "_temporary")
    killer = threading.Thread(target=_kill_when, args=(begun, held.killed))
    killer.start()
    spread(reports, held.folder)
    killer.join()
    return held


def spread(reports: Path, folder: Path) -> dict[str, int]:
    """Read and derive `reports` over the cluster that is there, in several rounds and windows."""
    return spread_reports([reports], str(folder), Settings(), window=WINDOW, batch=FIRST_FILES)


def _kill_when(begun: tuple[Path, ...], killed: list[int]) -> None:
    """Kill a worker each time that one of `begun` comes to be."""
    for path in begun:
        patience = time.monotonic() + PATIENCE
        while not path.exists() and time.monotonic() < patience:
            time.sleep(0.02)
        for pid in executors()[:1]:
            os.kill(pid, signal.SIGKILL)
            killed.append(pid)


def told(workspace: Workspace) -> Lines:
    """Return the exports of a record, line by line, with the columns of a run."""
    rows = {name: tables.ROWS[name](workspace) for name in ("claims", "facts", "relations", "entities", "stories")}
    origins = [{"claim": claim, "origin": origin} for claim, origin in workspace.record().origins]
    held = {**rows, "origins": origins, "rejections": tables.rejections(workspace)}
    columns = {**TABLES, "rejections": REJECTIONS}
    return {name: [json.dumps({c: row[c] for c in columns[name]}) for row in held[name]] for name in sorted(held)}


def spread_out(folder: Path) -> Lines:
    """Return the tables of a run, line by line, file after file."""
    names = sorted((TABLES.keys() | {"rejections"}) - {"sources"})
    return {
        name: [
            json.dumps(row)
            for path in sorted((folder / name).glob("*.parquet"))
            for row in parquet.read_table(path).to_pylist()
        ]
        for name in names
    }


def test_a_cluster_whose_workers_are_killed_makes_what_one_process_makes(run: Run, alone: Workspace) -> None:
    assert len(run.killed) == 2
    assert len(alone.stories()) > 2
    assert len(alone.rejections()) == 2
    assert spread_out(run.folder) == told(alone)


def test_what_a_run_has_read_makes_the_same_record(run: Run, alone: Workspace, tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "crisis.db")
    tally = take(run.folder, store, size=5)
    assert (tally.new, tally.rejected, store.unplaced()) == (len(alone.sources()), 2, [])
    with Workspace(store) as workspace:
        assert workspace.run().record() == alone.record()


def test_a_record_takes_what_it_lacks(run: Run, alone: Workspace, reports: Path, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "crisis.db") as workspace:
        workspace.add(reports / "c.warc.gz").run()
    store = SqliteStore(tmp_path / "crisis.db")
    tally = take(run.folder, store, size=5)
    assert (tally.held, tally.new) == (8, len(alone.sources()) - 8)
    with Workspace(store) as workspace:
        assert workspace.run().record() == alone.record()


def test_a_run_that_is_done_is_not_done_again(cluster: Any, run: Run, reports: Path, alone: Workspace) -> None:
    (run.folder / "facts" / "_SUCCESS").unlink()
    before = set(run.folder.rglob("*.parquet"))
    counts = spread(reports, run.folder)
    assert counts["claims"] == len(alone.claims())
    assert {path.parent.name for path in set(run.folder.rglob("*.parquet")) - before} == {"facts"}


def test_a_folder_holds_one_run(cluster: Any, run: Run, reports: Path) -> None:
    with pytest.raises(InputError, match="another run"):
        spread(reports / "d.txt", run.folder)


def test_components_are_those_that_one_process_finds(cluster: Any, tmp_path: Path) -> None:
    chance = Random(7)
    chain = [(f"c{n:02}", f"c{n + 1:02}") for n in range(12)]
    loose = [(f"{chance.randrange(40):02}", f"{chance.randrange(40):02}") for _ in range(25)]
    pairs = chance.sample([*chain, *loose], len(chain) + len(loose))
    made = components(cluster.createDataFrame(pairs, "a string, b string"), Scratch(cluster, str(tmp_path)), "held")
    items = sorted({item for pair in pairs for item in pair})
    want = {item: group[0] for group in found_alone(items, pairs) for item in group}
    assert {row.id: row.first for row in made.collect()} == want
