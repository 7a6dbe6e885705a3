"""The file under a SQLite record: opened, made, checked.

It is never opened past SQLite while it may be in use: closing it would drop the locks of this process on it
(https://www.sqlite.org/howtocorrupt.html, 2.2).
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import QueuePool

from consilience.errors import StoreError
from consilience.store import schema
from consilience.store.file_errors import store_errors
from consilience.store.migrations import check_schema, migrate

PATIENCE = 5.0  # seconds to wait for another writer


def connect(path: Path, *, create: bool, readonly: bool) -> tuple[Engine, bool]:
    """Return an engine on the record at `path`, and whether it takes changes."""
    create = create and not readonly
    _check_place(path, create=create)
    writable = not readonly and _takes_changes(path)
    if not writable and _is_empty(path):
        raise StoreError(f"no record can be made at {path}", hint="choose a folder that can be written to")
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: _open(path, writable=writable), poolclass=QueuePool, pool_size=1
    )
    try:
        with store_errors(path):
            _check_record(engine, path, writable=writable, create=create)
    except StoreError:
        engine.dispose()
        raise
    return engine, writable


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a record", hint="name a file, such as crisis.db")
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent}", hint="make it first")
    if path.exists() and not path.is_file():
        raise StoreError(f"{path} is no file", hint="name a file, such as crisis.db")
    if path.exists() and not os.access(path, os.R_OK):
        raise StoreError(f"{path} cannot be opened: Permission denied", hint="check the rights of the file")
    if _is_empty(path) and not create:
        raise _missing(path)


def _missing(path: Path) -> StoreError:
    return StoreError(f"there is no record at {path}", hint=f"make one with: consilience add REPORTS --record {path}")


def _is_empty(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0


def _takes_changes(path: Path) -> bool:
    """Return whether the file can be changed: SQLite also writes what is under way to files beside it."""
    return os.access(path.parent, os.W_OK | os.X_OK) and (not path.exists() or os.access(path, os.W_OK))


def _open(path: Path, *, writable: bool) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}"
    if writable:
        return _prepared(f"{address}?mode=rwc", writable=True)
    try:
        return _prepared(f"{address}?mode=ro", writable=False)
    except sqlite3.OperationalError as error:  # in WAL mode, and the folder cannot hold the index beside it
        changes = path.with_name(f"{path.name}-wal")
        if changes.exists() and changes.stat().st_size:
            raise StoreError(
                f"the latest changes to {path} lie in {changes.name} and cannot be read where nothing can be written",
                hint="copy both files to a folder that can be written to, and name the copy",
            ) from error
        return _prepared(f"{address}?immutable=1", writable=False)


def _prepared(address: str, *, writable: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if writable and connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _check_record(engine: Engine, path: Path, *, writable: bool, create: bool) -> None:
    with engine.connect() as connection:
        if _is_blank(connection):  # new, or left by a process that was killed before it had made the tables
            if not create:
                raise _missing(path)
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            if _is_blank(connection):  # else another process was faster
                _make_tables(connection)
                connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION}")
            connection.commit()
        if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != schema.APPLICATION:
            raise StoreError(f"{path} is a database of another program", hint="name another file for the record")
        if check_schema(_version(connection), str(path), writable=writable):
            return
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if _version(connection) != schema.SCHEMA:  # else another process was faster
            migrate(connection, _make_tables)
        connection.commit()


def _is_blank(connection: Connection) -> bool:
    marks = ("SELECT count(*) FROM sqlite_master", "PRAGMA application_id", "PRAGMA user_version")
    return not any(connection.exec_driver_sql(mark).scalar_one() for mark in marks)


def _make_tables(connection: Connection) -> None:
    schema.TABLES.create_all(connection)
    for statement in schema.SEARCH:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA}")


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
