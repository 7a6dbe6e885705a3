"""Every way in which a file can be no good record is told in one line with a hint."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from consilience.errors import StoreError
from consilience.store import file as record_file
from consilience.store.sqlite import SqliteStore
from invented import harvest, record


def told(path: Path, **options: bool) -> str:
    with pytest.raises(StoreError) as caught:
        SqliteStore(path, **options)
    assert caught.value.hint
    return caught.value.message


def test_a_text_file_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Twelve dead in Orvelin, says the governor.")
    assert "is not a record" in told(path)
    assert path.read_text().startswith("Twelve")


def test_a_database_of_another_program_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    assert "another program" in told(path)


def test_a_damaged_record_is_told(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    store = SqliteStore(path)
    store.save([harvest()], version="1")
    store.close()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 4000)
    assert "damaged" in told(path)


def test_an_older_record_says_so(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    SqliteStore(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert "older Consilience" in told(path)


def test_a_newer_record_asks_for_a_newer_program(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    SqliteStore(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert "newer Consilience" in told(path)


def test_a_missing_record_is_not_made_where_none_was_asked_for(tmp_path: Path) -> None:
    assert "there is no record" in told(tmp_path / "record.db", create=False)
    assert not (tmp_path / "record.db").exists()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    assert "is a folder" in told(tmp_path)


def test_a_record_in_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert "there is no folder" in told(tmp_path / "nowhere" / "record.db")


def test_a_record_opened_for_reading_takes_no_changes(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    SqliteStore(path).close()
    store = SqliteStore(path, readonly=True)
    assert not store.writable
    with pytest.raises(StoreError, match="cannot be written"):
        store.save([harvest()], version="1")
    store.close()


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_file, "PATIENCE", 0.05)
    path = tmp_path / "record.db"
    first, second = SqliteStore(path), SqliteStore(path)
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="written by another process"):
        second.save([harvest()], version="1")
    lock.execute("ROLLBACK")
    lock.close()
    assert second.save([harvest()], version="1") == 1
    first.close()
    second.close()


def test_readers_see_the_last_commit_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    writer, reader = SqliteStore(path), SqliteStore(path, readonly=True)
    seen: list[int] = []

    def read() -> None:
        seen.append(len(list(reader.documents())))

    writer.save([harvest("a.txt")], version="1")
    with writer.writing():  # a transaction under way
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    assert seen == [1]
    writer.close()
    reader.close()


def test_a_batch_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db")
    bad = harvest("b.txt")
    twice = type(bad)(bad.reading, bad.claims + bad.claims)
    with pytest.raises(StoreError):
        store.save([harvest("a.txt"), twice], version="1")
    assert list(store.documents()) == []
    store.close()


def test_new_documents_leave_the_derived_tables_to_be_made_again(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "record.db")
    store.save([harvest()], version="1")
    id = harvest().reading.document.id
    store.place([replace(report, parcel=id) for report in store.unplaced()])
    store.keep(record(harvest()), parcels=[id], stamp="now")
    store.save([harvest()], version="2")
    assert store.derived() == ()
    store.close()
