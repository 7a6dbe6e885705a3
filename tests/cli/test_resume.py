"""An add that is broken off, and what goes on with it."""

from __future__ import annotations

import io
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from consilience.cli.unfinished import broken_off, note_of, noted
from consilience.errors import InputError
from consilience.intake import payloads, weight_of
from consilience.intake.meter import Meter, metered

MANY = 60  # reports, of which some are read when the run is broken off
SENTENCE = "At least {n} people were killed when flood {n} reached Orvelin on Monday, Governor Mira Tasko said."


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of reports."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MANY):
        text = " ".join(SENTENCE.format(n=number + other) for other in range(5))
        (folder / f"{number:03}.txt").write_text(f"date 2031-05-06 {text}")
    return folder


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "consilience.cli", *map(str, words)]


def reports_in(record: Path) -> int:
    if not record.exists():
        return 0
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def stopped(how: signal.Signals, record: Path, many: Path, jobs: int) -> tuple[int, str]:
    """Begin to add, send a signal once something is committed, and return the exit code and what was told."""
    environment = {**os.environ, "CONSILIENCE_CHUNK": "4"}
    run = subprocess.Popen(
        command("add", many, "--record", record, "--jobs", str(jobs)),
        env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    until = time.monotonic() + 120
    while not reports_in(record) and run.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(run.pid, how) if how is signal.SIGINT else run.send_signal(how)
    told = run.communicate(timeout=120)[1].decode()
    return run.returncode, told


def claims(record: Path) -> list[str]:
    done = subprocess.run(command("claims", "--record", record), capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize(("how", "jobs"), [(signal.SIGINT, 1), (signal.SIGINT, 2), (signal.SIGKILL, 2)])
def test_add_that_is_broken_off_goes_on_and_comes_to_the_same(
    tmp_path: Path, many: Path, how: signal.Signals, jobs: int
) -> None:
    record, whole = tmp_path / "crisis.db", tmp_path / "whole.db"
    code, told = stopped(how, record, many, jobs)
    held = reports_in(record)
    assert 0 < held < MANY
    with sqlite3.connect(record) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if how is signal.SIGINT:
        assert code == 130
        assert "Traceback" not in told
        assert f"go on with: consilience resume --record {record}" in told
        assert "what was committed stays in the record" in told
        assert told.rstrip().endswith("stopped")
    resumed = subprocess.run(command("resume", "--record", record), capture_output=True, text=True, check=True)
    assert f"{MANY - held} reports read" in resumed.stdout
    assert not note_of(str(record)).exists()
    subprocess.run(command("add", many, "--record", whole), capture_output=True, check=True)
    assert claims(record) == claims(whole)
    again = subprocess.run(command("resume", "--record", record), capture_output=True, text=True, check=False)
    assert again.returncode == 2
    assert "nothing that was being added" in again.stderr


def breaks_off(record: str, sources: Sequence[str]) -> None:
    with pytest.raises(KeyboardInterrupt), noted(record, list(sources), parser="a"):
        raise KeyboardInterrupt


def test_what_an_earlier_run_left_stays_noted(tmp_path: Path) -> None:
    record = str(tmp_path / "crisis.db")
    breaks_off(record, ["first"])
    with noted(record, ["second"], parser="a"):
        assert [Path(source).name for source in broken_off(record)[0]] == ["first", "second"]
    assert [Path(source).name for source in broken_off(record)[0]] == ["first"]
    with noted(record, ["first"], parser="a"):
        pass
    assert not note_of(record).exists()


def test_wrong_sources_and_pipes_leave_no_note(tmp_path: Path) -> None:
    record = str(tmp_path / "crisis.db")
    with pytest.raises(InputError, match="is not there"), noted(record, ["nowhere"], parser="a"):
        raise InputError("it is not there")
    breaks_off(record, ["-"])
    assert not note_of(record).exists()
    note_of(record).write_text("[]")
    with pytest.raises(InputError, match="cannot be read"):
        broken_off(record)


def test_meter_tells_how_much_is_read(many: Path, tmp_path: Path) -> None:
    lines = tmp_path / "crawl.jsonl"
    lines.write_bytes(b'{"text": "The dam broke."}\n' * 200_000)
    assert weight_of([many]) == sum(path.stat().st_size for path in many.iterdir())
    assert weight_of([many, "-"]) == 0
    meter = Meter(weight_of([many, lines]))
    with metered(meter):
        shares = [meter.share for _ in payloads([many, lines])]
    assert shares == sorted(shares)
    assert shares[0] < 0.01 < shares[MANY + 2] < 0.9
    assert meter.share == 1.0
    with metered(Meter(0)) as unknown:
        list(payloads(["-"], stdin=io.BytesIO(b"The dam broke.")))
    assert unknown.share is None
