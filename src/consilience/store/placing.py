"""Where reports lie: the tables by which those that may tell one story are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    delete,
    select,
    text,
    update,
)

from consilience.model.harvest import Harvest
from consilience.model.sketch import Placed
from consilience.store import rows, schema
from consilience.store.derived import drop_derived
from consilience.store.statements import fill, pages


def draw(connection: Connection, harvests: Sequence[Harvest]) -> None:
    """Keep the sketches of `harvests` and the keys by which they are found."""
    fill(connection, schema.sketches, [rows.sketch_row(harvest) for harvest in harvests])
    fill(connection, schema.keys, [row for harvest in harvests for row in rows.key_rows(harvest)])


def take_out(connection: Connection, documents: Sequence[str]) -> None:
    """Forget the sketches of `documents`, which are read anew, and where all documents lie: any may hang on these."""
    table = schema.documents
    connection.execute(update(table).where(table.c.parcel.is_not(None)).values(parcel=None, parent=None, likeness=None))
    for derived in (*schema.DERIVED, schema.parcels):
        connection.execute(delete(derived))
    for page in pages(documents):
        for marks in (schema.sketches, schema.keys):
            connection.execute(delete(marks).where(marks.c.document.in_(page)))


def unplaced(connection: Connection, most: int | None = None) -> list[Placed]:
    """Return the reports that lie in no parcel, or so many of them as `most`, the earliest first."""
    table = schema.documents
    order = table.c.published.is_(None), table.c.published, table.c.id
    there = select(table.c.id).where(table.c.parcel.is_(None)).order_by(*order).limit(most)
    return sorted(placed(connection, table.c.id.in_(there)), key=lambda report: report.order)


def placed(connection: Connection, asked: ColumnElement[bool]) -> list[Placed]:
    """Return the reports for which `asked` holds, as they lie, by id."""
    table = schema.documents
    columns = table.c.id, table.c.published, table.c.parent, table.c.likeness, table.c.parcel, schema.sketches.c.body
    query: Select[Any] = select(*columns).join(schema.sketches).where(asked).order_by(table.c.id)
    return [rows.placed_of(row) for row in connection.execute(query)]


def near(connection: Connection, report: Placed, *, least: int) -> list[str]:
    """Return the reports (ids) whose keys' product with those of `report` is `least` or more."""
    keys = report.sketch.keys
    if not keys:
        return []
    asked = ", ".join(f"(CAST(:term{i} AS TEXT), CAST(:weight{i} AS INTEGER))" for i in range(len(keys)))
    query = text(
        f"WITH asked(term, weight) AS (VALUES {asked}) SELECT keys.document FROM asked"
        " JOIN keys ON keys.term = asked.term GROUP BY keys.document"
        " HAVING SUM(keys.weight * asked.weight) >= :least"
    )
    terms = {f"term{i}": rows.bounded(term) for i, (term, _) in enumerate(keys)}
    weights = {f"weight{i}": weight for i, (_, weight) in enumerate(keys)}
    return sorted(connection.scalars(query, {**terms, **weights, "least": least}))


def members_of(parcel: str) -> ColumnElement[bool]:
    """Ask for the reports in a parcel."""
    return schema.documents.c.parcel == parcel


def following(parcel: str) -> ColumnElement[bool]:
    """Ask for the reports whose parent lies in a parcel."""
    there = select(schema.documents.c.id).where(schema.documents.c.parcel == parcel)
    return schema.documents.c.parent.in_(there)


def place(connection: Connection, reports: Sequence[Placed]) -> None:
    """Put reports where they lie; what was derived from the parcels that they leave or join is gone."""
    table = schema.documents
    left = {
        parcel
        for page in pages([report.id for report in reports])
        for parcel in connection.scalars(select(table.c.parcel).where(table.c.id.in_(page)).distinct())
        if parcel
    }
    touched = sorted(left.union(report.parcel for report in reports))
    connection.execute(
        update(table)
        .where(table.c.id == bindparam("report"))
        .values(parent=bindparam("of"), likeness=bindparam("by"), parcel=bindparam("home")),
        [{"report": r.id, "of": r.parent, "by": r.likeness, "home": r.parcel} for r in reports],
    )
    _drop(connection, touched)
    for page in pages(touched):
        there = connection.scalars(select(table.c.parcel).where(table.c.parcel.in_(page)).distinct())
        fill(connection, schema.parcels, [{"id": parcel, "stamp": ""} for parcel in sorted(there)])


def homes(connection: Connection, parcels: Sequence[str]) -> dict[str, str]:
    """Return the parcel of each document (id) in `parcels`."""
    table = schema.documents
    return {
        row.id: row.parcel
        for page in pages(parcels)
        for row in connection.execute(select(table.c.id, table.c.parcel).where(table.c.parcel.in_(page)))
    }


def is_open(connection: Connection, parcels: Sequence[str], lying: Mapping[str, str]) -> bool:
    """Return whether `parcels` still hold the documents `lying` there, and nobody has derived them."""
    table = schema.parcels
    stamps = [
        stamp
        for page in pages(parcels)
        for stamp in connection.scalars(select(table.c.stamp).where(table.c.id.in_(page)))
    ]
    return stamps == [""] * len(parcels) and homes(connection, parcels) == lying


def telling(connection: Connection, claims: Sequence[str]) -> frozenset[str]:
    """Return the parcels of the reports in which `claims` (ids) were read."""
    joined = select(schema.documents.c.parcel).join(schema.claims, schema.claims.c.document == schema.documents.c.id)
    found = (connection.scalars(joined.where(schema.claims.c.id.in_(page))) for page in pages(claims))
    return frozenset(parcel for page in found for parcel in page if parcel)


def _drop(connection: Connection, parcels: Sequence[str]) -> None:
    drop_derived(connection, parcels)
    for page in pages(parcels):
        connection.execute(delete(schema.parcels).where(schema.parcels.c.id.in_(page)))
