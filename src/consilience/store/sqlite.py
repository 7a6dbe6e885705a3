"""One SQLite file that many may read while one writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select, text, true, update

from consilience.model.claim import Claim
from consilience.model.document import Document, Noise, Rejection
from consilience.model.fact import DuplicateGroup, Entity, Fact, Relation, Story
from consilience.model.harvest import Harvest
from consilience.model.record import Record, Source
from consilience.model.ruling import Outcome, Ruling
from consilience.store import rows, schema
from consilience.store.codec import load
from consilience.store.file import connect, store_errors
from consilience.store.revisions import revision_pairs

T = TypeVar("T")
PAGE = 500  # documents whose marks are in memory at once while the record is read


class SqliteStore:
    """A record in the file at `path`, made where it is missing and `create` allows it.

    Raises StoreError where the file is no record, of a newer Consilience, locked, or not to be opened.
    """

    def __init__(self, path: str | Path, *, create: bool = True, readonly: bool = False) -> None:
        self.path = Path(path)
        self._engine, self.writable = connect(self.path, create=create, readonly=readonly)

    def known(self, version: str) -> frozenset[str]:
        query = select(schema.documents.c.id).where(schema.documents.c.version == version)
        with self._read() as connection:
            return frozenset(connection.scalars(query))

    def versions(self) -> frozenset[str]:
        with self._read() as connection:
            return frozenset(connection.scalars(select(schema.documents.c.version).distinct()))

    def outdated(self, version: str) -> Iterator[Document]:
        return self._documents(schema.documents.c.version != version)

    def documents(self) -> Iterator[Document]:
        return self._documents(true())

    def _documents(self, asked: ColumnElement[bool]) -> Iterator[Document]:
        table = schema.documents
        with self._read() as connection:
            ids = list(connection.scalars(_by_name(select(table.c.id)).where(asked)))
        for page in _pages(ids):
            with self._read() as connection:
                found = connection.execute(_by_name(select(table)).where(table.c.id.in_(page))).all()
            yield from map(rows.document_of, found)

    def save(self, harvests: Sequence[Harvest], *, version: str, at: str = "") -> int:
        held = {harvest.reading.document.id: harvest for harvest in harvests}
        table = schema.documents
        with self._write() as connection:
            old = set(connection.scalars(select(table.c.id).where(table.c.id.in_(held))))
            fresh = [h for document, h in held.items() if document not in old]
            _fill(connection, table, [rows.document_row(h.reading.document, version=version, at=at) for h in fresh])
            if old:
                _drop_derived(connection)
                connection.execute(update(table).where(table.c.id.in_(old)).values(version=version))
                for marks in (schema.claims, schema.noise, schema.readings):
                    connection.execute(delete(marks).where(marks.c.document.in_(old)))
            _fill(connection, schema.readings, [rows.reading_row(h.reading) for h in held.values()])
            _fill(connection, schema.noise, [row for h in held.values() for row in rows.noise_rows(h.reading)])
            _fill(connection, schema.claims, [row for h in held.values() for row in rows.claim_rows(h)])
            if held:
                _raise_generation(connection)
        return len(fresh)

    def reject(self, rejections: Iterable[Rejection]) -> int:
        held = {rejection.id: rejection for rejection in rejections}
        table = schema.rejections
        with self._write() as connection:
            old = set(connection.scalars(select(table.c.id).where(table.c.id.in_(held))))
            fresh = [r for r in held.values() if r.id not in old]
            _fill(
                connection,
                table,
                [{"id": r.id, "where": r.where, "reason": r.reason, "detail": r.detail} for r in fresh],
            )
            if fresh:
                _raise_generation(connection)
        return len(fresh)

    def harvests(self) -> Iterator[Harvest]:
        table = schema.documents
        with self._read() as connection:
            ids = list(connection.scalars(_by_name(select(table.c.id))))
        for page in _pages(ids):
            yield from self._harvests(page)

    def _harvests(self, page: Sequence[str]) -> list[Harvest]:
        table, claims, noise = schema.documents, schema.claims, schema.noise
        with self._read() as connection:
            found = connection.execute(
                _by_name(select(table, schema.readings.c.body).join(schema.readings)).where(table.c.id.in_(page))
            ).all()
            marks = _grouped(
                (row.document, Noise(row.start, row.end, row.reason))
                for row in connection.execute(
                    select(noise).where(noise.c.document.in_(page)).order_by(noise.c.start, noise.c.end)
                )
            )
            made = _grouped(
                (row.document, rows.claim_of(row.body))
                for row in connection.execute(
                    select(claims.c.document, claims.c.body)
                    .where(claims.c.document.in_(page))
                    .order_by(claims.c.ordinal)
                )
            )
        return [
            Harvest(rows.reading_of(row.body, rows.document_of(row), marks[row.id]), tuple(made[row.id]))
            for row in found
        ]

    def rejections(self) -> tuple[Rejection, ...]:
        with self._read() as connection:
            found = connection.execute(select(schema.rejections)).all()
        return tuple(sorted(Rejection(row.where, row.reason, row.detail) for row in found))

    def revisions(self) -> tuple[tuple[str, str], ...]:
        with self._read() as connection:
            found = connection.execute(select(schema.documents).order_by(schema.documents.c.arrival)).all()
        return revision_pairs(map(rows.document_of, found))

    def rule(self, ruling: Ruling) -> bool:
        table = schema.rulings
        with self._write() as connection:
            if connection.scalar(select(table.c.id).where(table.c.id == ruling.id)):
                return False
            _fill(connection, table, [rows.ruling_row(ruling)])
            _raise_generation(connection)
        return True

    def unrule(self, id: str) -> bool:
        with self._write() as connection:
            gone = connection.execute(delete(schema.rulings).where(schema.rulings.c.id == id)).rowcount
            if gone:
                _raise_generation(connection)
        return bool(gone)

    def rulings(self) -> tuple[Ruling, ...]:
        query = select(schema.rulings.c.body).order_by(schema.rulings.c.number)
        with self._read() as connection:
            return tuple(load(Ruling, body) for body in connection.scalars(query))

    def added(self) -> dict[str, str]:
        table = schema.documents
        with self._read() as connection:
            return {row.id: row.added for row in connection.execute(select(table.c.id, table.c.added))}

    def generation(self) -> int:
        with self._read() as connection:
            return int(_meta(connection, "generation") or 0)

    def derived(self, fingerprint: str) -> Record | None:
        with self._read() as connection:
            if _meta(connection, "derived") != fingerprint:
                return None
            documents = {row.id: rows.document_of(row) for row in connection.execute(select(schema.documents))}
            noise = _grouped(
                (row.document, Noise(row.start, row.end, row.reason))
                for row in connection.execute(select(schema.noise).order_by(schema.noise.c.start, schema.noise.c.end))
            )
            origins = connection.execute(
                select(schema.resolved.c.claim, schema.resolved.c.origin).order_by(schema.resolved.c.claim)
            ).all()
            related = connection.execute(select(schema.relations).order_by(schema.relations.c.ordinal)).all()
            sources = [
                _source(row.body, documents[row.document], noise[row.document])
                for row in connection.execute(select(schema.sources).order_by(schema.sources.c.ordinal))
            ]
            return Record(
                sources=tuple(sources),
                claims=_bodies(connection, schema.resolved, Claim),
                facts=_bodies(connection, schema.facts, Fact),
                relations=tuple(Relation(row.a, row.b, row.relation, row.why) for row in related),
                entities=_bodies(connection, schema.entities, Entity),
                stories=_bodies(connection, schema.stories, Story),
                groups=_bodies(connection, schema.duplicate_groups, DuplicateGroup),
                rejections=tuple(
                    sorted(
                        Rejection(r.where, r.reason, r.detail) for r in connection.execute(select(schema.rejections))
                    )
                ),
                origins=tuple((row.claim, row.origin) for row in origins if row.origin is not None),
                rulings=_bodies(connection, schema.outcomes, Outcome),
            )

    def keep(self, record: Record, *, fingerprint: str) -> None:
        with self._write() as connection:
            _drop_derived(connection)
            for table, values in rows.derived_rows(record):
                _fill(connection, table, values)
            _set_meta(connection, "derived", fingerprint)

    def search(self, words: str) -> tuple[str, ...]:
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        if not phrase:
            return ()
        query = text(
            "SELECT claims.id FROM claim_search JOIN claims ON claims.number = claim_search.rowid"
            " WHERE claim_search MATCH :phrase ORDER BY rank, claims.id"
        )
        with self._read() as connection:
            return tuple(connection.scalars(query, {"phrase": phrase}))

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with store_errors(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with store_errors(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # take the lock now: a later upgrade could not wait for it
            yield connection
            connection.commit()


def _by_name(query: Select[Any]) -> Select[Any]:
    return query.order_by(schema.documents.c.name, schema.documents.c.id)


def _pages(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + PAGE] for start in range(0, len(ids), PAGE))


def _grouped(pairs: Iterable[tuple[str, T]]) -> defaultdict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def _source(body: str, document: Document, noise: Sequence[Noise]) -> Source:
    held = load(Source, body)
    return Source(document, held.reported, held.dated_by, held.date_reason, tuple(noise), held.unread)


def _bodies(connection: Connection, table: Any, kind: type[T]) -> tuple[T, ...]:
    return tuple(load(kind, body) for body in connection.scalars(select(table.c.body).order_by(table.c.ordinal)))


def _fill(connection: Connection, table: Any, values: Sequence[rows.Values]) -> None:
    """Insert rows that all have the columns of the first, past SQLAlchemy's parameters: they take long."""
    if values:
        names = [column.name for column in table.columns if column.name in values[0]]  # as the statement has them
        statement = insert(table).compile(dialect=connection.dialect, column_keys=names)
        connection.exec_driver_sql(str(statement), [tuple(row[name] for name in names) for row in values])


def _drop_derived(connection: Connection) -> None:
    for table in schema.DERIVED:
        connection.execute(delete(table))
    _set_meta(connection, "derived", "")


def _raise_generation(connection: Connection) -> None:
    _set_meta(connection, "generation", str(int(_meta(connection, "generation") or 0) + 1))


def _meta(connection: Connection, key: str) -> str | None:
    return connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == key))


def _set_meta(connection: Connection, key: str, value: str) -> None:
    connection.execute(delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(insert(schema.meta), {"key": key, "value": value})
