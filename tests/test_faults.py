"""Full disks, files that take no changes, damage, clocks set back, Ctrl-C: each is told, and nothing is lost."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from calling import run
from conftest import LATER, TASKO
from consilience import Workspace
from consilience.cli.unfinished import note_of
from consilience.errors import StoreError
from consilience.store import file as opening
from consilience.store.sqlite import SqliteStore

PAGE = 4096
RIGHTS = "-dac_override,-dac_read_search"  # what lets root pass over the rights of files
SETPRIV = shutil.which("setpriv")
NOON = datetime(2031, 5, 8, 12, tzinfo=UTC)
FILL = "Water stood in the streets of the lower town until the evening. "
LISTS = "stories claims facts relations entities timeline sources noise rejections rulings".split()


def call(*words: str | Path, obeying: bool = False, **named: Any) -> tuple[int, str, str]:
    """Return exit code, output and errors of a command in a process of its own, which may have to obey rights."""
    before = [SETPRIV, "--bounding-set", RIGHTS, "--inh-caps", "-all"] if obeying and not os.geteuid() else []
    command = [*before, sys.executable, "-m", "consilience.cli", *words]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, **named)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.fixture
def own(record_file: Path, tmp_path: Path) -> Path:
    """A record that a test may change, in a folder of its own."""
    (tmp_path / "own").mkdir()
    return Path(shutil.copy(record_file, tmp_path / "own" / "crisis.db"))


@pytest.fixture(scope="module")
def long_reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports that each take some pages of a record."""
    folder = tmp_path_factory.mktemp("long")
    for day in range(1, 6):
        (folder / f"{day}.txt").write_text(f"date 2031-05-{day:02} {TASKO} {FILL * 60} {LATER}", encoding="utf-8")
    return folder


@pytest.mark.parametrize("room", [0, 9, 30])
def test_a_full_disk_is_told_and_the_record_goes_on_from_there(
    tmp_path: Path, long_reports: Path, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "crisis.db"
    SqliteStore(path).close()
    most = path.stat().st_size // PAGE + room
    prepare = opening._prepared

    def bounded(address: str, *, writable: bool) -> sqlite3.Connection:
        connection = prepare(address, writable=writable)
        connection.execute(f"PRAGMA max_page_count = {most}")
        return connection

    with monkeypatch.context() as full:
        full.setattr(opening, "_prepared", bounded)
        with pytest.raises(StoreError, match="no space is left") as told, Workspace.open(path, chunk=1) as workspace:
            workspace.add(long_reports).run()
    assert "what was committed is there" in told.value.hint
    assert sound(path)
    with Workspace.open(path) as workspace, Workspace.memory() as whole:
        assert workspace.add(long_reports).record() == whole.add(long_reports).record()


def test_a_file_that_may_grow_no_further_is_told(tmp_path: Path, reports: Path, record_file: Path) -> None:
    path = tmp_path / "crisis.db"
    SqliteStore(path).close()
    bound = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (60_000, 60_000))
    code, _, errors = call("add", reports, "--record", path, preexec_fn=bound)
    assert code == 2
    assert f"error: the disk under {path} fails" in errors
    assert f"go on with: consilience resume --record {path}" in errors
    assert sound(path)
    assert call("resume", "--record", path)[0] == 1  # one of the inputs is no report
    with Workspace.open(path, readonly=True) as workspace, Workspace.open(record_file, readonly=True) as whole:
        assert workspace.record() == whole.record()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 400 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may make a small disk")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_a_real_disk_that_is_full_is_told(disk: Path, reports: Path, record_file: Path) -> None:
    path = disk / "crisis.db"
    code, _, errors = call("add", reports, "--record", path)
    assert code == 2
    assert f"error: no space is left for {path}" in errors
    subprocess.run(["mount", "-o", "remount,size=8m", disk], check=True)
    assert call("add", reports, "--record", path)[0] == 1
    assert not note_of(str(path)).exists()
    with Workspace.open(path, readonly=True) as workspace, Workspace.open(record_file, readonly=True) as whole:
        assert workspace.record() == whole.record()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_answer_that_finds_no_space_is_told(record_file: Path) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "consilience.cli", "claims", "--record", str(record_file)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "bug" not in done.stderr


@pytest.mark.skipif(not os.geteuid() and SETPRIV is None, reason="root passes over rights, and setpriv is missing")
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
def test_a_record_that_takes_no_changes_is_read_and_says_so_to_who_writes(
    own: Path, reports: Path, record_file: Path, file: int, folder: int
) -> None:
    own.chmod(file)
    own.parent.chmod(folder)
    try:
        code, told, _ = call("claims", "--record", own, obeying=True)
        assert (code, told) == call("claims", "--record", record_file)[:2]
        code, _, errors = call("add", reports, "--record", own, obeying=True)
        assert (code, errors.splitlines()[0]) == (2, f"error: {own} cannot be written")
        claim = told.split('"id": "')[1][:16]
        assert "reading only" in call("reject", claim, "--by", "Ines Roth", "--record", own, obeying=True)[2]
        assert not note_of(str(own)).exists()
    finally:
        own.parent.chmod(0o755)


@pytest.mark.skipif(not os.geteuid() and SETPRIV is None, reason="root passes over rights, and setpriv is missing")
def test_changes_beside_a_record_that_cannot_be_read_are_told(own: Path) -> None:
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("INSERT INTO meta VALUES ('key', 'value')")
        connection.commit()
        changes = Path(f"{own}-wal").read_bytes()
    Path(f"{own}-wal").write_bytes(changes)  # as a copy of a record has it that was in use
    own.parent.chmod(0o555)
    try:
        code, _, errors = call("claims", "--record", own, obeying=True)
    finally:
        own.parent.chmod(0o755)
    assert code == 2
    assert "copy both files to a folder that can be written to" in errors
    assert call("claims", "--record", own)[0] == 0


def test_a_record_that_was_not_made_to_the_end_is_made(tmp_path: Path, reports: Path) -> None:
    path = tmp_path / "crisis.db"
    with closing(sqlite3.connect(path)) as connection:  # all that a process leaves that is killed at once
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    assert path.stat().st_size > 0
    with pytest.raises(StoreError, match="there is no record"):
        SqliteStore(path, create=False)
    with Workspace.open(path) as workspace:
        assert workspace.add(reports).tally.new == 2


def test_damage_is_told_and_no_bug(
    own: Path, record_file: Path, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = record_file.read_bytes()
    for seed in range(40):
        chance = random.Random(seed)
        held = bytearray(whole)
        for _ in range(chance.choice((1, 4, 40))):
            place, length = chance.randrange(len(held)), chance.choice((1, 2, 200, PAGE))
            held[place : place + length] = chance.randbytes(length)
        own.write_bytes(held[: chance.choice((None, len(held) // 2))])
        Path(f"{own}-wal").unlink(missing_ok=True)
        command = chance.choice((*([name] for name in LISTS), ["brief", "--format", "md"], ["add", str(reports)]))
        code, _, errors = run(capsys, *command, "--record", own)
        assert code in (0, 1, 2), f"seed {seed}: {errors}"


def test_damaged_text_and_rows_are_told_with_what_saves_the_rest(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(own)) as connection:
        for broken in ("UPDATE resolved SET body = '{'", "UPDATE resolved SET body = CAST(x'ff22' AS TEXT)"):
            connection.execute(broken)
            connection.commit()
            code, _, errors = run(capsys, "claims", "--record", own)
            assert code == 2
            assert "damaged" in errors
            assert "consilience salvage" in errors


def test_a_clock_set_back_puts_nothing_before_what_was_there(own: Path, tmp_path: Path) -> None:
    (tmp_path / "later.txt").write_text(f"date 2031-05-08 {LATER.replace('17', '21')}", encoding="utf-8")
    with Workspace.open(own) as workspace:
        asked = datetime.fromisoformat(workspace._store.latest()) + timedelta(hours=2)
        known = set(workspace._store.added())
        workspace.accept(workspace.claims()[0].id, by="Ines Roth", at=asked)
        ruled = workspace.accept(workspace.claims()[1].id, by="Ines Roth", at=NOON.replace(year=2001))
        assert datetime.fromisoformat(ruled.ruling.at) == asked
        workspace.add(tmp_path / "later.txt", at=NOON.replace(year=2001))
        moments = workspace._store.added()
        assert {datetime.fromisoformat(at) for id, at in moments.items() if id not in known} == {asked}
        assert [change for change in workspace.changes(asked, added=True) if "21" in str(change)]
        assert workspace.changes(asked + timedelta(seconds=1), added=True) == ()
        assert [outcome.ruling.id for outcome in workspace.rulings()][-1] == ruled.ruling.id


def test_a_report_counts_from_when_it_is_committed_not_from_when_adding_began(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter(NOON + timedelta(minutes=minute) for minute in range(9))
    monkeypatch.setattr("consilience.adding.in_utc", lambda at: next(moments).isoformat(timespec="seconds"))
    with Workspace.open(tmp_path / "crisis.db", chunk=1) as workspace:
        workspace.add(reports)
        assert len(set(workspace._store.added().values())) == 2


def test_changes_of_what_was_given_outlast_a_power_cut(own: Path) -> None:
    store = SqliteStore(own)
    for lasting, level in ((True, 2), (False, 1)):
        with store.writing(lasting=lasting) as connection:
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == level
    store.close()


@pytest.mark.parametrize("after", [0.4, 0.8, 1.6])
def test_ctrl_c_ends_any_command_with_a_line(reports: Path, tmp_path: Path, after: float) -> None:
    command = [sys.executable, "-m", "consilience.cli", "brief", str(reports), "-o", str(tmp_path / "brief.html")]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        told = running.communicate(timeout=after)[1]
    except subprocess.TimeoutExpired:
        running.send_signal(signal.SIGINT)
        told = running.communicate(timeout=60)[1]
    assert running.returncode in (1, 130)
    assert "Traceback" not in told
    assert running.returncode == 1 or told.splitlines()[-1] == "stopped"
