"""Where reports lie: the tables by which those that may tell one story are found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, text, update

from consilience.model.harvest import Harvest
from consilience.model.sketch import Drawn
from consilience.store import rows, schema
from consilience.store.derived import drop_derived
from consilience.store.statements import fill, pages


def draw(connection: Connection, harvests: Sequence[Harvest]) -> None:
    """Keep the sketches of `harvests` and the terms by which they are found."""
    fill(connection, schema.sketches, [rows.sketch_row(harvest) for harvest in harvests])
    fill(connection, schema.keys, [row for harvest in harvests for row in rows.key_rows(harvest)])


def take_out(connection: Connection, documents: Sequence[str]) -> None:
    """Forget the sketches of `documents` and the parcels that they lie in: the rest of these may fall apart."""
    table = schema.documents
    held = {
        parcel
        for page in pages(documents)
        for parcel in connection.scalars(select(table.c.parcel).where(table.c.id.in_(page)))
        if parcel
    }
    _forget(connection, sorted(held))
    for page in pages(documents):
        for marks in (schema.sketches, schema.keys):
            connection.execute(delete(marks).where(marks.c.document.in_(page)))


def unplaced(connection: Connection) -> list[Drawn]:
    """Return the reports that lie in no parcel, by id."""
    query = _drawn().where(schema.documents.c.parcel.is_(None)).order_by(schema.documents.c.id)
    return [rows.drawn_of(row) for row in connection.execute(query)]


def near(connection: Connection, report: Drawn, *, shared: int) -> list[Drawn]:
    """Return the reports that have `shared` keys or more in common with `report`, by id."""
    keys = schema.keys
    query = (
        select(keys.c.document)
        .where(keys.c.term.in_(report.sketch.keys))
        .group_by(keys.c.document)
        .having(func.count() >= shared)
    )
    ids = sorted(connection.scalars(query))
    found = [
        rows.drawn_of(row)
        for page in pages(ids)
        for row in connection.execute(_drawn().where(schema.documents.c.id.in_(page)))
    ]
    return sorted(found, key=lambda drawn: drawn.id)


def place(connection: Connection, parcels: Mapping[str, Sequence[str]]) -> None:
    """Put the reports (ids) and older parcels of each parcel into it; all of these are to be derived anew."""
    table = schema.documents
    for parcel, members in sorted(parcels.items()):
        for page in pages(members):
            connection.execute(
                update(table).where(table.c.parcel.in_(page) | table.c.id.in_(page)).values(parcel=parcel)
            )
        _drop(connection, members)
        connection.execute(insert(schema.parcels), {"id": parcel, "stamp": ""})


def homes(connection: Connection, claims: Sequence[str]) -> frozenset[str]:
    """Return the parcels of the reports in which `claims` (ids) were read."""
    joined = select(schema.documents.c.parcel).join(schema.claims, schema.claims.c.document == schema.documents.c.id)
    found = (connection.scalars(joined.where(schema.claims.c.id.in_(page))) for page in pages(claims))
    return frozenset(parcel for page in found for parcel in page if parcel)


def naming(connection: Connection, spellings: Iterable[str]) -> frozenset[str]:
    """Return the parcels of the reports whose words hold one of `spellings`."""
    query = text(
        "SELECT DISTINCT documents.parcel FROM document_search"
        " JOIN documents ON documents.arrival = document_search.rowid WHERE document_search MATCH :phrase"
    )
    asked = ('"' + spelling.replace('"', '""') + '"' for spelling in spellings)
    return frozenset(parcel for phrase in asked for parcel in connection.scalars(query, {"phrase": phrase}) if parcel)


def _drawn() -> Select[Any]:
    table = schema.documents
    return select(table.c.id, table.c.published, table.c.parcel, schema.sketches.c.body).join(schema.sketches)


def _forget(connection: Connection, parcels: Sequence[str]) -> None:
    table = schema.documents
    for page in pages(parcels):
        connection.execute(update(table).where(table.c.parcel.in_(page)).values(parcel=None))
    _drop(connection, parcels)


def _drop(connection: Connection, parcels: Sequence[str]) -> None:
    drop_derived(connection, parcels)
    for page in pages(parcels):
        connection.execute(delete(schema.parcels).where(schema.parcels.c.id.in_(page)))
