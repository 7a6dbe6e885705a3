"""One SQLite file that many may read while one writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

from consilience.store.file import connect
from consilience.store.file_errors import store_errors
from consilience.store.sql import SqlStore
from consilience.store.words import densest, fields_of


class SqliteStore(SqlStore):
    """A record in the file at `path`, made where it is missing and `create` allows it.

    One of an older schema is brought up to this one. Raises StoreError where the file is no record, of a newer
    Consilience, locked, or not to be opened.
    """

    def __init__(self, path: str | Path, *, create: bool = True, readonly: bool = False) -> None:
        self.path = Path(path)
        self.address = str(path)
        self._engine, self.writable = connect(self.path, create=create, readonly=readonly)

    def naming(self, spellings: Iterable[str]) -> frozenset[str]:
        query = text(
            "SELECT DISTINCT documents.parcel FROM document_search"
            " JOIN documents ON documents.arrival = document_search.rowid WHERE document_search MATCH :phrase"
        )
        with self.reading() as connection:
            found = (connection.scalars(query, {"phrase": _phrase(spelling)}) for spelling in spellings)
            return frozenset(parcel for parcels in found for parcel in parcels if parcel)

    def search(self, words: str) -> tuple[str, ...]:
        asked = " ".join(map(_phrase, words.split()))
        if not asked:
            return ()
        query = text(
            "SELECT claims.id, claims.quote, claims.speaker FROM claim_search"
            " JOIN claims ON claims.number = claim_search.rowid WHERE claim_search MATCH :phrase"
        )
        with self.reading() as connection:
            found = connection.execute(query, {"phrase": asked}).all()
        return densest((row.id, fields_of(row.quote, row.speaker)) for row in found)

    @contextmanager
    def beginning(self) -> Iterator[Connection]:
        with store_errors(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")  # one view for all that is asked
            yield connection

    @contextmanager
    def writing(self, *, lasting: bool = True) -> Iterator[Connection]:
        with store_errors(self.path), self._engine.connect() as connection:
            # NORMAL leaves it to a later change to put this one on the disk; either is safe against a killed process
            connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # take the lock now: a later upgrade could not wait for it
            yield connection
            connection.commit()


def _phrase(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
