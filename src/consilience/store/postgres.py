"""A record on a PostgreSQL server: many readers, one writer at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Table, text

from consilience.store import rows
from consilience.store.server import connect, index_words, take_lock
from consilience.store.server_errors import server_errors
from consilience.store.sql import SqlStore
from consilience.store.statements import fill
from consilience.store.words import densest, phrases_of


class PostgresStore(SqlStore):
    """A record in the database at `address`, its tables made where they are missing and `create` allows it.

    Raises StoreError where the server cannot be reached, or the database holds something else, MissingExtra where
    psycopg is not installed.
    """

    def __init__(self, address: str, *, create: bool = True, readonly: bool = False) -> None:
        self._engine, self.writable = connect(address, create=create, readonly=readonly)
        self.address = self._engine.url.render_as_string(hide_password=True).replace("+psycopg", "", 1)

    def insert(self, connection: Connection, table: Table, values: Sequence[rows.Values]) -> None:
        fill(connection, table, values)
        index_words(connection, table, values)

    def naming(self, spellings: Iterable[str]) -> frozenset[str]:
        query = text(
            "SELECT DISTINCT documents.parcel FROM document_words"
            " JOIN documents ON documents.id = document_words.document"
            " WHERE string_to_array(words, ' ') @> CAST(:tokens AS TEXT[]) AND words LIKE :phrase"
        )
        with self.reading() as connection:
            found = (connection.scalars(query, _asked(phrase)) for phrase in phrases_of(spellings))
            return frozenset(parcel for parcels in found for parcel in parcels if parcel)

    def search(self, words: str) -> tuple[str, ...]:
        phrases = phrases_of(words.split())
        if not phrases:
            return ()
        held = " AND ".join(f"words LIKE :phrase{i}" for i in range(len(phrases)))
        query = text(
            "SELECT claim, words FROM claim_words"
            f" WHERE string_to_array(words, ' ') @> CAST(:tokens AS TEXT[]) AND {held}"
        )
        named = {f"phrase{i}": f"%{phrase}%" for i, phrase in enumerate(phrases)}
        with self.reading() as connection:
            found = connection.execute(query, {"tokens": " ".join(phrases).split(), **named}).all()
        return densest((row.claim, row.words) for row in found)

    @contextmanager
    def beginning(self) -> Iterator[Connection]:
        with server_errors(self.address), self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def writing(self, *, lasting: bool = True) -> Iterator[Connection]:
        with server_errors(self.address), self._engine.connect() as connection:
            held = connection.execution_options(postgresql_readonly=not self.writable)
            take_lock(held)
            if not lasting:
                held.exec_driver_sql("SET LOCAL synchronous_commit = off")
            yield held
            held.commit()


def _asked(phrase: str) -> dict[str, object]:
    return {"tokens": phrase.split(), "phrase": f"%{phrase}%"}
