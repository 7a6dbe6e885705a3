"""A record of an older Consilience opens in this one, and nothing that was given is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import LATER, TASKO
from consilience import Workspace
from consilience.errors import StoreError
from consilience.model.document import Document, Rejection
from consilience.model.ruling import Ruling
from consilience.store import migrations, schema
from consilience.store.codec import dump
from consilience.store.postgres import PostgresStore
from consilience.store.rows import document_row
from consilience.store.sqlite import SqliteStore
from invented import harvest, record

OLD = (Path(__file__).parent / "schema_2.sql").read_text(encoding="utf-8")
REPORTS = [Document("tuesday", LATER, title="Toll of 17"), Document("monday", TASKO, url="https://harbour.example/1")]
REFUSED = Rejection("broken.json", "not JSON", "line 3")
RULINGS = [
    Ruling(
        "accept", "entity", ("1" * 16,), (("Mira Tasko",),), type="person", by="Ines Roth", at="2031-05-08T06:00:00"
    ),
    Ruling("reject", "claim", ("2" * 16,), (("2" * 16,),), by="Ines Roth", at="2031-05-08T07:00:00"),
]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record of schema 2, as another version left it."""
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    connection.executescript(OLD)
    for number, report in enumerate(REPORTS):
        row = document_row(report, version="stages-of-then en_core_web_sm", at=f"2031-05-0{7 + number}T08:00:00")
        _insert(connection, "documents", row)
        _insert(connection, "readings", {"document": report.id, "body": '{"of": "another form"}'})
        _insert(connection, "sources", {"document": report.id, "ordinal": number, "body": "{}"})
    _insert(connection, "rejections", {"id": REFUSED.id, **_parts(REFUSED)})
    for ruling in RULINGS:
        held = {"id": ruling.id, "verb": ruling.verb, "by": ruling.by, "at": ruling.at, "body": dump(ruling)}
        _insert(connection, "rulings", held)
    _insert(connection, "meta", {"key": "generation", "value": "7"})
    connection.commit()
    connection.close()
    return path


def _insert(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def _parts(rejection: Rejection) -> dict[str, object]:
    return {"where": rejection.where, "reason": rejection.reason, "detail": rejection.detail}


def test_all_that_was_given_survives_and_all_that_was_derived_is_gone(old: Path) -> None:
    store = SqliteStore(old)
    assert list(store.documents()) == [REPORTS[1], REPORTS[0]]
    assert store.added() == {REPORTS[0].id: "2031-05-07T08:00:00", REPORTS[1].id: "2031-05-08T08:00:00"}
    assert store.rejections() == (REFUSED,)
    assert store.rulings() == tuple(RULINGS)
    assert store.generation() == 7
    assert store.versions() == {""}
    assert list(store.harvests()) == [] == list(store.derived())
    store.close()


def test_a_migrated_record_has_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for path in (old, new):
        SqliteStore(path).close()
    assert _tables(old) == _tables(new)


def _tables(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    held = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    version = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return [*held, ("version", str(version))]


def test_the_next_run_reads_the_reports_again(old: Path, tmp_path: Path) -> None:
    with Workspace.open(old) as workspace:
        claims = workspace.run().claims()
        assert [outcome.ruling for outcome in workspace.rulings()] == RULINGS
        assert workspace.search("people killed")
    with Workspace.open(tmp_path / "new.db") as fresh:
        fresh._adding.read(REPORTS, fresh._reader())
        assert fresh.claims() == claims


def test_a_migration_that_is_killed_leaves_the_old_record(old: Path) -> None:
    before = _tables(old)
    kill = (
        "import os, sys; from consilience.store import migrations, sqlite\n"
        "migrations.set_counters = lambda connection: os._exit(9)\n"
        "sqlite.SqliteStore(sys.argv[1])"
    )
    done = subprocess.run([sys.executable, "-c", kill, str(old)], env={**os.environ}, check=False, timeout=60)
    assert done.returncode == 9
    assert _tables(old) == before
    store = SqliteStore(old)
    assert len(list(store.documents())) == 2
    store.close()


def test_an_older_record_that_cannot_be_written_says_so(old: Path) -> None:
    with pytest.raises(StoreError, match="reading only") as caught:
        SqliteStore(old, readonly=True)
    assert str(old) in caught.value.hint


def test_a_server_record_is_migrated_too(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = PostgresStore(database)
    held = harvest()
    store.save([held], version="1", at="2031-05-08T08:00:00")
    store.place([replace(report, parcel=report.id) for report in store.unplaced()])
    store.keep(replace(record(held), rejections=()), parcels=[held.reading.document.id], stamp="now")
    store.rule(RULINGS[0])
    store.close()
    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    assert migrations.OLDEST < schema.SCHEMA
    store = PostgresStore(database)
    assert list(store.documents()) == [held.reading.document]
    assert (store.versions(), store.rulings(), store.derived()) == ({""}, (RULINGS[0],), ())
    assert list(store.added().values()) == ["2031-05-08T08:00:00"]
    store.save([held], version="2")
    store.place([replace(report, parcel=report.id) for report in store.unplaced()])
    assert store.naming(["mira tasko"]) == {held.reading.document.id}
    assert store.rule(RULINGS[1])
    assert store.rulings() == tuple(RULINGS)
    store.close()
