"""A record on a server: every way in which it can be no good is told in one line with a hint."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import psycopg
import pytest

from consilience import Workspace
from consilience.cli.unfinished import broken_off, noted
from consilience.errors import MissingExtra, StoreError
from consilience.store import server as record_server
from consilience.store.address import open_store
from consilience.store.postgres import PostgresStore
from invented import harvest


def told(address: str, **options: bool) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(address, **options)
    assert caught.value.hint
    return caught.value.message


def test_a_server_that_is_away_is_told_without_the_password() -> None:
    message = told("postgresql://tasko:secret@127.0.0.1:9/crisis")
    assert "cannot be reached" in message
    assert "secret" not in message


@pytest.mark.parametrize("address", ["mysql://host/crisis", "postgresql://host:port/crisis"])
def test_an_address_that_leads_nowhere_is_told(address: str) -> None:
    assert "leads to no record" in (message := told(address)) or "cannot be read" in message


def test_a_missing_database_is_told(server: str) -> None:
    assert "there is no such database" in told(server.replace("/postgres?", "/nowhere?"))


def test_a_missing_user_is_told(server: str) -> None:
    assert "lets this user not in" in told(server.replace("tests@", "nobody@"))


def test_a_missing_schema_is_told(server: str) -> None:
    assert "names no schema" in told(f"{server}&options=-csearch_path%3Dnowhere")


def test_tables_of_another_program_are_left_alone(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("CREATE TABLE documents (bird TEXT)")
    assert "another program" in told(database)


def test_a_missing_record_is_not_made_where_none_was_asked_for(database: str) -> None:
    assert "there is no record" in told(database, create=False)
    assert "there is no record" in told(database, readonly=True)


def test_a_newer_record_asks_for_a_newer_program(database: str) -> None:
    PostgresStore(database).close()
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    assert "newer Consilience" in told(database)


def test_a_record_opened_for_reading_takes_no_changes(database: str) -> None:
    PostgresStore(database).close()
    store = PostgresStore(database, readonly=True)
    assert not store.writable
    with pytest.raises(StoreError, match="cannot be written"):
        store.save([harvest()], version="1")
    store.close()


def test_a_second_writer_is_told_to_wait_while_readers_go_on(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_server, "PATIENCE", 0.05)
    first, second = PostgresStore(database), PostgresStore(database)
    with first.writing():
        with pytest.raises(StoreError, match="written by another process"):
            second.save([harvest()], version="1")
        assert list(second.documents()) == []
    assert second.save([harvest()], version="1") == 1
    first.close()
    second.close()


def test_writers_of_two_records_on_one_server_do_not_wait_for_each_other(
    server: str, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_server, "PATIENCE", 0.05)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA beside")
    one, other = PostgresStore(database), PostgresStore(f"{server}&options=-csearch_path%3Dbeside")
    with one.writing():
        assert other.save([harvest()], version="1") == 1
    one.close()
    other.close()


def test_two_that_make_the_record_at_once_make_one(database: str) -> None:
    made: list[PostgresStore] = []
    threads = [threading.Thread(target=lambda: made.append(PostgresStore(database))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [list(store.documents()) for store in made] == [[]] * 4
    for store in made:
        store.close()


def test_a_lost_connection_is_told_and_loses_nothing_that_was_committed(server: str, database: str) -> None:
    store = PostgresStore(database)
    store.save([harvest("a.txt")], version="1")
    with pytest.raises(StoreError, match="ended the connection"):
        _ask_when_cut_off(store, server)
    assert [report.name for report in store.documents()] == ["a.txt"]
    store.close()


def _ask_when_cut_off(store: PostgresStore, server: str) -> None:
    with store.writing() as held, psycopg.connect(server, autocommit=True) as other:
        (pid,) = held.exec_driver_sql("SELECT pg_backend_pid()").one()
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        held.exec_driver_sql("SELECT 1")


def test_a_batch_that_fails_half_way_leaves_nothing(database: str) -> None:
    store = PostgresStore(database)
    bad = harvest("b.txt")
    with pytest.raises(StoreError):
        store.save([harvest("a.txt"), type(bad)(bad.reading, bad.claims + bad.claims)], version="1")
    assert list(store.documents()) == []
    store.close()


def test_a_server_gives_the_record_that_a_file_gives(database: str, reports: Path, record_file: Path) -> None:
    with Workspace.open(database) as server, Workspace.open(record_file) as file:
        server.add(reports).run()
        assert server.record() == file.record()
        assert server.search("orvelin") == file.search("orvelin") != ()


def test_what_is_being_added_to_a_server_is_noted_without_its_password(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    address = "postgresql://tasko:secret@desk.example/crisis"
    with pytest.raises(KeyboardInterrupt), noted(address, ["reports"], parser="a model"):
        raise KeyboardInterrupt
    assert broken_off(address) == ([str(tmp_path / "reports")], "a model")
    assert not any("secret" in str(path) or "secret" in path.read_text() for path in tmp_path.rglob("*.adding"))


def test_a_role_that_may_only_read_asks_and_is_told_that_it_cannot_write(server: str, database: str) -> None:
    writer = PostgresStore(database)
    writer.save([harvest()], version="1")
    schema = database.rpartition("%3D")[2]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE ROLE reader LOGIN")
        connection.execute(f"GRANT USAGE ON SCHEMA {schema} TO reader")
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO reader")
    store = PostgresStore(database.replace("tests@", "reader@"), create=False)
    assert not store.writable
    assert list(store.harvests()) == [harvest()]
    with pytest.raises(StoreError, match="cannot be written"):
        store.save([harvest("b.txt")], version="1")
    store.close()
    writer.close()


def test_a_driver_that_is_not_installed_is_named_with_the_install_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingExtra) as caught:
        open_store("postgresql://desk.example/crisis")
    assert caught.value.hint == "pip install 'consilience[postgres]'"
