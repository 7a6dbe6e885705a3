"""What every table is written with and read by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, delete, func, insert, select

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
    if not values:
        return
    names = [column.name for column in table.columns if column.name in values[0]]  # as the statement has them
    lines = [tuple(row[name] for name in names) for row in values]
    if connection.dialect.name == "postgresql":
        _copy_in(connection, table, names, lines)
        return
    statement = insert(table).compile(dialect=connection.dialect, column_keys=names)
    connection.exec_driver_sql(str(statement), lines)


def _copy_in(connection: Connection, table: Table, names: Sequence[str], lines: Iterable[tuple[Any, ...]]) -> None:
    quote = connection.dialect.identifier_preparer.quote
    driver: Any = connection.connection.driver_connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {quote(table.name)} ({', '.join(map(quote, names))}) FROM STDIN") as sink,
    ):
        for line in lines:
            sink.write_row(line)


def set_counters(connection: Connection) -> None:
    """Let numbers that a server hands out go on from those in the tables; SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in schema.TABLES.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            last = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, column.name), last, False)))


def count(connection: Connection, key: str) -> int:
    """Return how many changes of a sort were made."""
    return int(meta(connection, key) or 0)


def raise_count(connection: Connection, key: str) -> None:
    """Count a change of a sort."""
    set_meta(connection, key, str(count(connection, key) + 1))


def latest(connection: Connection) -> str:
    """Return the latest moment at which a document or ruling was added, "" where none was."""
    held = meta(connection, "latest")
    if held is not None:
        return held
    moments = (select(func.max(schema.documents.c.added)), select(func.max(schema.rulings.c.at)))  # of an older record
    return max(connection.scalar(moment) or "" for moment in moments)


def no_earlier(connection: Connection, at: str) -> str:
    """Return the moment that counts as `at`, no earlier than any before: a clock may have been set back."""
    moment = max(at, latest(connection))
    set_meta(connection, "latest", moment)
    return moment


def meta(connection: Connection, key: str) -> str | None:
    """Return a value that the record keeps about itself."""
    return connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == key))


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Keep a value about the record itself."""
    connection.execute(delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(insert(schema.meta), {"key": key, "value": value})
