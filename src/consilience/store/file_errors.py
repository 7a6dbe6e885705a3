"""Errors of SQLite, told in our words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from consilience.errors import StoreError

MAGIC = b"SQLite format 3\x00"

# By primary result code: https://www.sqlite.org/rescode.html
_SALVAGE = "save what can be read: consilience salvage {path} -o NEW.db"
_AGAIN = "run the command again: what was committed is there"
_WORDS = {
    sqlite3.SQLITE_BUSY: ("{path} is being written by another process", "wait until it is done, or stop it"),
    sqlite3.SQLITE_LOCKED: ("{path} is being written by another process", "wait until it is done, or stop it"),
    sqlite3.SQLITE_READONLY: ("{path} cannot be written", "check the rights of the file and its folder"),
    sqlite3.SQLITE_CANTOPEN: ("{path} cannot be opened", "check the rights of the file and its folder"),
    sqlite3.SQLITE_FULL: (
        "no space is left for {path}",
        f"free space and {_AGAIN}",
    ),
    sqlite3.SQLITE_IOERR: ("the disk under {path} fails: {said}", f"check its space, quota and health, and {_AGAIN}"),
    sqlite3.SQLITE_CORRUPT: (
        "{path} is damaged: {said}",
        "save what can be read: consilience salvage {path} -o NEW.db",
    ),
    sqlite3.SQLITE_NOTADB: ("{path} is damaged: {said}", _SALVAGE),
}
_ELSE = ("{path}: {said}", "the record is as it was before the command")
_PRIMARY = 0xFF  # an extended result code ends in its primary one
_UNKNOWN = ("no such table", "no such column", "UTF-8", "utf-8")  # said by SQLite or Python of what damage has garbled


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn a foreign database error into a StoreError that names the record."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:  # the last where the message itself is garbled
        raise _in_our_words(path, getattr(error, "orig", None) or error) from error


def _in_our_words(path: Path, cause: BaseException) -> StoreError:
    said = str(cause)
    code = (getattr(cause, "sqlite_errorcode", None) or 0) & _PRIMARY
    if code == sqlite3.SQLITE_NOTADB and not _begins_as_database(path):
        return StoreError(
            f"{path} is not a record",
            hint="a record is a file made by: consilience add; if it is one whose beginning is damaged, "
            + _SALVAGE.format(path=path),
        )
    if any(part in said for part in _UNKNOWN):
        code = sqlite3.SQLITE_CORRUPT
    message, hint = _WORDS.get(code, _ELSE)
    return StoreError(message.format(path=path, said=said), hint=hint.format(path=path))


def _begins_as_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC
