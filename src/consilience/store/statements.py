"""What every table is written with and read by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, insert, select

from consilience.store import rows, schema

T = TypeVar("T")
PAGE = 500  # ids named in one statement, and documents whose marks are in memory at once


def pages(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield `ids` in runs of PAGE."""
    return (ids[start : start + PAGE] for start in range(0, len(ids), PAGE))


def grouped(pairs: Iterable[tuple[str, T]]) -> defaultdict[str, list[T]]:
    """Return the items of each key, in the order given."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def fill(connection: Connection, table: Table, values: Sequence[rows.Values]) -> None:
    """Insert rows that all have the columns of the first, past SQLAlchemy's parameters: they take long."""
    if values:
        names = [column.name for column in table.columns if column.name in values[0]]  # as the statement has them
        statement = insert(table).compile(dialect=connection.dialect, column_keys=names)
        connection.exec_driver_sql(str(statement), [tuple(row[name] for name in names) for row in values])


def raise_generation(connection: Connection) -> None:
    """Count a change of documents, harvests, rejections or rulings."""
    set_meta(connection, "generation", str(int(meta(connection, "generation") or 0) + 1))


def meta(connection: Connection, key: str) -> str | None:
    """Return a value that the record keeps about itself."""
    return connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == key))


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Keep a value about the record itself."""
    connection.execute(delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(insert(schema.meta), {"key": key, "value": value})
