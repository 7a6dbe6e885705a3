"""What every SQL record does; how it is opened, locked and searched is its dialect's."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, Table, delete, select, true, update

from consilience.model.document import Document, Noise, Rejection
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.ruling import Ruling
from consilience.model.sketch import Placed, Sketch
from consilience.store import placing, rows, schema
from consilience.store.codec import load
from consilience.store.derived import derived_parts, drop_derived, keep_derived, stamp_parcels
from consilience.store.revisions import revision_pairs
from consilience.store.statements import count, fill, grouped, latest, no_earlier, pages, raise_count


class SqlStore(ABC):
    """A record in the tables of a SQL database."""

    address: str  # as it is told to the user, without a password
    writable: bool
    _engine: Engine
    _view: Connection | None = None  # of a snapshot

    @abstractmethod
    def beginning(self) -> AbstractContextManager[Connection]:
        """Begin to read: the record as it is at this moment, whatever others write."""

    @abstractmethod
    def writing(self, *, lasting: bool = True) -> AbstractContextManager[Connection]:
        """Begin a change: alone, and kept as a whole at its end, or not at all.

        Once it is kept, a power cut takes back a change only where it is not `lasting`, since it can be made anew.
        """

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read the record as it is at this moment, or at that of the snapshot."""
        if self._view is not None:
            yield self._view
            return
        with self.beginning() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        with self.beginning() as connection:
            self._view = connection
            try:
                yield
            finally:
                self._view = None

    @abstractmethod
    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the claims whose evidence holds all `words`, the shortest evidence first."""

    @abstractmethod
    def naming(self, spellings: Iterable[str]) -> frozenset[str]:
        """Return the parcels of the documents whose words hold one of `spellings`, whatever case and accents."""

    def insert(self, connection: Connection, table: Table, values: Sequence[rows.Values]) -> None:
        """Insert rows, and what full-text search needs of them."""
        fill(connection, table, values)

    def known(self, version: str) -> frozenset[str]:
        query = select(schema.documents.c.id).where(schema.documents.c.version == version)
        with self.reading() as connection:
            return frozenset(connection.scalars(query))

    def versions(self) -> frozenset[str]:
        with self.reading() as connection:
            return frozenset(connection.scalars(select(schema.documents.c.version).distinct()))

    def outdated(self, version: str) -> Iterator[Document]:
        return self._documents(schema.documents.c.version != version)

    def documents(self) -> Iterator[Document]:
        return self._documents(true())

    def _documents(self, asked: ColumnElement[bool]) -> Iterator[Document]:
        table = schema.documents
        with self.reading() as connection:
            ids = list(connection.scalars(_by_name(select(table.c.id)).where(asked)))
        for page in pages(ids):
            with self.reading() as connection:
                found = connection.execute(_by_name(select(table)).where(table.c.id.in_(page))).all()
            yield from map(rows.document_of, found)

    def save(self, harvests: Sequence[Harvest], *, version: str, at: str = "") -> int:
        held = {harvest.reading.document.id: harvest for harvest in harvests}
        table = schema.documents
        with self.writing() as connection:
            old = set(connection.scalars(select(table.c.id).where(table.c.id.in_(held))))
            fresh = [h for document, h in held.items() if document not in old]
            moment = no_earlier(connection, at)
            self.insert(
                connection, table, [rows.document_row(h.reading.document, version=version, at=moment) for h in fresh]
            )
            if old:
                placing.take_out(connection, sorted(old))
                raise_count(connection, "moves")
                connection.execute(update(table).where(table.c.id.in_(old)).values(version=version))
                for marks in (schema.claims, schema.noise, schema.readings):
                    connection.execute(delete(marks).where(marks.c.document.in_(old)))
            placing.draw(connection, list(held.values()))
            fill(connection, schema.readings, [rows.reading_row(h.reading) for h in held.values()])
            fill(connection, schema.noise, [row for h in held.values() for row in rows.noise_rows(h.reading)])
            self.insert(connection, schema.claims, [row for h in held.values() for row in rows.claim_rows(h)])
            if held:
                raise_count(connection, "generation")
        return len(fresh)

    def reject(self, rejections: Iterable[Rejection]) -> int:
        held = {rejection.id: rejection for rejection in rejections}
        table = schema.rejections
        with self.writing() as connection:
            old = set(connection.scalars(select(table.c.id).where(table.c.id.in_(held))))
            fresh = [r for r in held.values() if r.id not in old]
            fill(
                connection,
                table,
                [{"id": r.id, "where": r.where, "reason": r.reason, "detail": r.detail} for r in fresh],
            )
            if fresh:
                raise_count(connection, "generation")
        return len(fresh)

    def harvests(self, parcels: Sequence[str] | None = None) -> Iterator[Harvest]:
        table = schema.documents
        asked = true() if parcels is None else table.c.parcel.in_(parcels)
        with self.reading() as connection:
            ids = list(connection.scalars(_by_name(select(table.c.id)).where(asked)))
        for page in pages(ids):
            yield from self._harvests(page)

    def _harvests(self, page: Sequence[str]) -> list[Harvest]:
        table, claims, noise = schema.documents, schema.claims, schema.noise
        with self.reading() as connection:
            found = connection.execute(
                _by_name(
                    select(table, schema.readings.c.body, schema.sketches.c.body.label("sketch"))
                    .join(schema.readings, schema.readings.c.document == table.c.id)
                    .join(schema.sketches, schema.sketches.c.document == table.c.id)
                ).where(table.c.id.in_(page))
            ).all()
            marks = grouped(
                (row.document, Noise(row.start, row.end, row.reason))
                for row in connection.execute(
                    select(noise).where(noise.c.document.in_(page)).order_by(noise.c.start, noise.c.end)
                )
            )
            made = grouped(
                (row.document, rows.claim_of(row.body))
                for row in connection.execute(
                    select(claims.c.document, claims.c.body)
                    .where(claims.c.document.in_(page))
                    .order_by(claims.c.ordinal)
                )
            )
        return [
            Harvest(
                rows.reading_of(row.body, rows.document_of(row), marks[row.id]),
                tuple(made[row.id]),
                load(Sketch, row.sketch),
            )
            for row in found
        ]

    def rejections(self) -> tuple[Rejection, ...]:
        with self.reading() as connection:
            found = connection.execute(select(schema.rejections)).all()
        return tuple(sorted(Rejection(row.where, row.reason, row.detail) for row in found))

    def revisions(self) -> tuple[tuple[str, str], ...]:
        with self.reading() as connection:
            found = connection.execute(select(schema.documents).order_by(schema.documents.c.arrival)).all()
        return revision_pairs(map(rows.document_of, found))

    def rule(self, ruling: Ruling) -> bool:
        table = schema.rulings
        with self.writing() as connection:
            if connection.scalar(select(table.c.id).where(table.c.id == ruling.id)):
                return False
            no_earlier(connection, ruling.at)
            fill(connection, table, [rows.ruling_row(ruling)])
            raise_count(connection, "generation")
        return True

    def unrule(self, id: str) -> bool:
        with self.writing() as connection:
            gone = connection.execute(delete(schema.rulings).where(schema.rulings.c.id == id)).rowcount
            if gone:
                raise_count(connection, "generation")
        return bool(gone)

    def rulings(self) -> tuple[Ruling, ...]:
        query = select(schema.rulings.c.body).order_by(schema.rulings.c.number)
        with self.reading() as connection:
            return tuple(load(Ruling, body) for body in connection.scalars(query))

    def added(self) -> dict[str, str]:
        table = schema.documents
        with self.reading() as connection:
            return {row.id: row.added for row in connection.execute(select(table.c.id, table.c.added))}

    def latest(self) -> str:
        with self.reading() as connection:
            return latest(connection)

    def generation(self) -> int:
        with self.reading() as connection:
            return count(connection, "generation")

    def unplaced(self, most: int | None = None) -> list[Placed]:
        with self.reading() as connection:
            return placing.unplaced(connection, most)

    def near(self, report: Placed, *, least: int) -> list[str]:
        with self.reading() as connection:
            return placing.near(connection, report, least=least)

    def drawn(self, documents: Sequence[str]) -> list[Placed]:
        with self.reading() as connection:
            asked = (schema.documents.c.id.in_(page) for page in pages(documents))
            return [report for page in asked for report in placing.placed(connection, page)]

    def members(self, parcel: str) -> list[Placed]:
        with self.reading() as connection:
            return placing.placed(connection, placing.members_of(parcel))

    def following(self, parcel: str) -> list[Placed]:
        with self.reading() as connection:
            return placing.placed(connection, placing.following(parcel))

    def moves(self) -> int:
        with self.reading() as connection:
            return count(connection, "moves")

    def place(self, reports: Sequence[Placed], *, after: int | None = None) -> bool:
        with self.writing(lasting=False) as connection:
            if after not in (None, count(connection, "moves")):
                return False
            placing.place(connection, reports)
            raise_count(connection, "moves")
        return True

    def parcels(self, *, but: str | None = None) -> dict[str, str]:
        asked = true() if but is None else schema.parcels.c.stamp != but
        query = select(schema.parcels.c.id, schema.parcels.c.stamp).where(asked).order_by(schema.parcels.c.id)
        with self.reading() as connection:
            return {row.id: row.stamp for row in connection.execute(query)}

    def homes(self, parcels: Sequence[str]) -> dict[str, str]:
        with self.reading() as connection:
            return placing.homes(connection, parcels)

    def telling(self, claims: Sequence[str]) -> frozenset[str]:
        with self.reading() as connection:
            return placing.telling(connection, claims)

    def outdate(self, parcels: Sequence[str]) -> None:
        with self.writing(lasting=False) as connection:
            drop_derived(connection, parcels)
            stamp_parcels(connection, parcels, "")

    def keep(
        self, record: Record, *, parcels: Sequence[str], stamp: str, homes: Mapping[str, str] | None = None
    ) -> bool:
        with self.writing(lasting=False) as connection:
            if homes is not None and not placing.is_open(connection, parcels, homes):
                return False
            drop_derived(connection, parcels)
            keep_derived(connection, record, parcels[0])
            stamp_parcels(connection, parcels, stamp)
        return True

    def derived(self) -> tuple[Record, ...]:
        with self.reading() as connection:
            return derived_parts(connection)

    def close(self) -> None:
        self._engine.dispose()


def _by_name(query: Select[Any]) -> Select[Any]:
    return query.order_by(schema.documents.c.name, schema.documents.c.id)
