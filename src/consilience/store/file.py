"""The file under a SQLite record: opened, checked, and its errors told in our words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from consilience.errors import StoreError
from consilience.store import schema
from consilience.store.migrations import check_schema, migrate

MAGIC = b"SQLite format 3\x00"
PATIENCE = 5.0  # seconds to wait for another writer


def connect(path: Path, *, create: bool, readonly: bool) -> tuple[Engine, bool]:
    """Return an engine on the record at `path`, and whether it takes changes."""
    new = not path.exists() or path.stat().st_size == 0
    _check_file(path, new=new, create=create and not readonly)
    writable = not readonly and _is_writable(path, new=new)
    if new and not writable:
        raise StoreError(f"no record can be made at {path}", hint="choose a folder that can be written to")
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: _open(path, writable=writable), poolclass=QueuePool, pool_size=1
    )
    with store_errors(path):
        if new:
            _make(engine)
        _check_record(engine, path, writable=writable)
    return engine, writable


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn a foreign database error into a StoreError that names the record."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        told = str(getattr(error, "orig", None) or error)
        if "locked" in told or "busy" in told:
            raise StoreError(
                f"{path} is being written by another process", hint="wait until it is done, or stop it"
            ) from error
        if "readonly" in told:
            raise StoreError(f"{path} cannot be written", hint="check the rights of the file and its folder") from error
        if "not a database" in told or "malformed" in told:
            raise StoreError(f"{path} is damaged: {told}", hint="restore a copy, or add the reports again") from error
        if "full" in told:
            raise StoreError(f"no space is left for {path}", hint="free space and run the command again") from error
        raise StoreError(f"{path}: {told}", hint="the record is as it was before the command") from error


def _check_file(path: Path, *, new: bool, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a record", hint="name a file, such as crisis.db")
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent}", hint="make it first")
    if new and not create:
        raise StoreError(
            f"there is no record at {path}", hint=f"make one with: consilience add REPORTS --record {path}"
        )
    if not new:
        try:
            with path.open("rb") as file:
                head = file.read(len(MAGIC))
        except OSError as error:
            raise StoreError(
                f"{path} cannot be opened: {error.strerror}", hint="check the rights of the file"
            ) from error
        if head != MAGIC:
            raise StoreError(f"{path} is not a record", hint="a record is a file made by: consilience add")


def _is_writable(path: Path, *, new: bool) -> bool:
    try:
        if new:
            path.touch()
            return True
        with path.open("r+b"):
            return True
    except OSError:
        return False


def _open(path: Path, *, writable: bool) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}"
    if writable:
        return _prepared(f"{address}?mode=rw", writable=True)
    try:
        return _prepared(f"{address}?mode=ro", writable=False)
    except sqlite3.OperationalError:  # a record in WAL mode whose folder cannot hold the index beside it
        return _prepared(f"{address}?immutable=1", writable=False)


def _prepared(address: str, *, writable: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    if writable:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # in WAL mode safe against a killed process
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return connection


def _make(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _make_tables(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION}")
        connection.commit()


def _make_tables(connection: Connection) -> None:
    schema.TABLES.create_all(connection)
    for statement in schema.SEARCH:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA}")


def _check_record(engine: Engine, path: Path, *, writable: bool) -> None:
    with engine.connect() as connection:
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != schema.APPLICATION:
            raise StoreError(f"{path} is a database of another program", hint="name another file for the record")
        if check_schema(_version(connection), str(path), writable=writable):
            return
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if _version(connection) != schema.SCHEMA:  # else another process was faster
            migrate(connection, _make_tables)
        connection.commit()


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
