"""A record copied from one store to another, row by row, with nothing changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table, delete, func, select

from consilience.errors import StoreError
from consilience.store import rows, schema
from consilience.store.sql import SqlStore
from consilience.store.statements import PAGE, set_counters

_GIVEN = (schema.documents, schema.rejections, schema.rulings)
_OWN = ("schema",)  # keys of `meta` that are the store's, not the record's


def copy_record(source: SqlStore, target: SqlStore) -> dict[str, int]:
    """Copy all that `source` holds into `target`, which is empty, in one transaction; return the rows of each table.

    `source` is read as it is at the start, whatever is added to it meanwhile. Raises StoreError where `target` holds
    a record.
    """
    copied = {}
    with source.reading() as there, target.writing() as here:
        if any(here.scalar(select(func.count()).select_from(table)) for table in _GIVEN):
            raise StoreError(f"{target.address} holds a record already", hint="copy to a new one")
        here.execute(delete(schema.meta).where(schema.meta.c.key.not_in(_OWN)))
        for table in schema.TABLES.sorted_tables:
            copied[table.name] = 0
            for page in _pages(there, table):
                target.insert(here, table, page)
                copied[table.name] += len(page)
        set_counters(here)
    return copied


def _pages(connection: Connection, table: Table) -> Iterator[Sequence[rows.Values]]:
    query = select(table).order_by(*table.primary_key)
    if table is schema.meta:
        query = query.where(table.c.key.not_in(_OWN))
    streamed = connection.execute(query, execution_options={"yield_per": PAGE})
    for part in streamed.mappings().partitions():
        yield [dict(row) for row in part]
