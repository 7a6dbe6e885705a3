"""From a record of an older schema to one of this schema, in the transaction of the caller.

What analysts and the world gave is carried over; all else is derived from it, and is made anew.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Table, inspect, update

from consilience.errors import StoreError
from consilience.store import schema
from consilience.store.statements import set_counters

OLDEST = 2  # schema 1 knew no moments of adding and no rulings, and was never released
CARRIED = (schema.meta, schema.documents, schema.rejections, schema.rulings)


def check_schema(found: int, address: str, *, writable: bool) -> bool:
    """Return whether a record of the schema `found` is one of this schema; else it is to be migrated.

    Raises StoreError where it cannot be.
    """
    if found == schema.SCHEMA:
        return True
    if found > schema.SCHEMA:
        raise StoreError(
            f"{address} was made by a newer Consilience (schema {found}, this one knows {schema.SCHEMA})",
            hint="pip install --upgrade consilience",
        )
    told = f"{address} was made by an older Consilience (schema {found}, this one writes {schema.SCHEMA})"
    if found < OLDEST:
        raise StoreError(told, hint="add the reports to a new record")
    if not writable:
        raise StoreError(
            f"{told} and is open for reading only", hint=f"bring it up to date: consilience stories --record {address}"
        )
    return False


def migrate(connection: Connection, make_tables: Callable[[Connection], None]) -> None:
    """Carry documents, rejections and rulings over into the tables that `make_tables` makes.

    Documents are marked as read by no stages, so that the next run reads them again: the parts of a reading may have
    changed with the schema.
    """
    quote = connection.dialect.identifier_preparer.quote
    held = {table: _shared(connection, table) for table in CARRIED}
    for table, names in held.items():
        columns = ", ".join(map(quote, names))
        connection.exec_driver_sql(f"CREATE TABLE carried_{table.name} AS SELECT {columns} FROM {table.name}")
    for name in (*schema.SEARCH_TABLES, *(table.name for table in reversed(schema.TABLES.sorted_tables))):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {quote(name)}")
    make_tables(connection)
    for table, names in held.items():
        columns = ", ".join(map(quote, names))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM carried_{table.name}")
        connection.exec_driver_sql(f"DROP TABLE carried_{table.name}")
    connection.execute(update(schema.documents).values(version="", parcel=None, parent=None, likeness=None))
    set_counters(connection)


def _shared(connection: Connection, table: Table) -> list[str]:
    """Return the columns that a table has in the record and in this schema."""
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    return [column.name for column in table.columns if column.name in there]
