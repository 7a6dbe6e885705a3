"""Questions in SQL to all tables of a record, answered by DuckDB, which holds copies of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Float, Integer, Table, select

from consilience.errors import InputError, MissingExtra
from consilience.store import schema
from consilience.store.sql import SqlStore

_ROWS = 10_000  # rows of a table on their way at once
_CLOSED = {  # what is asked reaches the record's tables, no file and no address
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}
_ANSWERED = ("SELECT", "EXPLAIN")


def ask(store: SqlStore, query: str) -> Any:
    """Return the answer to one `query` as a pyarrow table; the record is not touched.

    Only the tables that the query names are copied into memory. Raises InputError for a query that is wrong or no
    question, MissingExtra where DuckDB is not installed.
    """
    try:
        import duckdb
        import pyarrow
    except ImportError as error:
        raise MissingExtra(
            "questions in SQL need DuckDB, which is not installed", hint="pip install 'consilience[sql]'"
        ) from error
    with duckdb.connect(":memory:") as database, store.reading() as connection:
        try:
            _check(database.extract_statements(query))
            named = {name.lower() for name in database.get_table_names(query)}
            for table in schema.TABLES.sorted_tables:
                _load(database, connection, table, rows=table.name in named)
            for option, value in _CLOSED.items():
                database.execute(f"SET {option} = {value}")
            return database.execute(query).to_arrow_table()
        except duckdb.Error as error:
            told = (str(error).splitlines() or [""])[0]
            raise InputError(
                f"the query cannot be answered: {told}", hint='see the tables with: consilience sql "SHOW TABLES"'
            ) from error
        except pyarrow.ArrowException as error:
            raise InputError(f"the answer has no form that can be shown: {error}", hint="cast its columns") from error


def _check(statements: list[Any]) -> None:
    if len(statements) != 1:
        raise InputError(f"{len(statements)} queries are given", hint="ask one at a time")
    if statements[0].type.name not in _ANSWERED:
        raise InputError("this is no question", hint="begin with SELECT, WITH, FROM or DESCRIBE: nothing is changed")


def _load(database: Any, connection: Connection, table: Table, *, rows: bool) -> None:
    """Copy a table, or only the names of its columns, so that it can be described."""
    import pyarrow

    fields = pyarrow.schema([(column.name, _form(column.type)) for column in table.columns])
    batches = _batches(connection, table, fields) if rows else iter(())
    database.register("incoming", pyarrow.RecordBatchReader.from_batches(fields, batches))
    database.execute(f'CREATE TABLE "{table.name}" AS SELECT * FROM incoming')
    database.unregister("incoming")


def _batches(connection: Connection, table: Table, fields: Any) -> Iterator[Any]:
    import pyarrow

    for part in connection.execute(select(table), execution_options={"yield_per": _ROWS}).partitions():
        columns = zip(*part, strict=True)
        yield pyarrow.record_batch([pyarrow.array(c, f.type) for c, f in zip(columns, fields, strict=True)], fields)


def _form(held: Any) -> Any:
    import pyarrow

    if isinstance(held, Integer):
        return pyarrow.int64()
    return pyarrow.float64() if isinstance(held, Float) else pyarrow.string()
