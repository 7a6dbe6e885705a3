"""The server under a PostgreSQL record: reached, checked, locked."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import URL, Connection, Engine, Table, create_engine, inspect, make_url, select, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from consilience.errors import MissingExtra, StoreError
from consilience.store import rows, schema
from consilience.store.migrations import check_schema, migrate
from consilience.store.server_errors import server_errors
from consilience.store.statements import fill, meta, pages, set_meta
from consilience.store.words import fields_of

PATIENCE = 5.0  # seconds to wait for another writer
REACH = 10  # seconds to wait for the server
_OURS = frozenset((*schema.TABLES.tables, *schema.WORDS.tables))


def connect(address: str, *, create: bool, readonly: bool) -> tuple[Engine, bool]:
    """Return an engine on the record at `address`, and whether it takes changes."""
    url = _url(address)
    told = _told(url)
    arguments = {"connect_timeout": REACH, "application_name": "consilience", "client_encoding": "utf8"}
    try:
        engine = create_engine(url, connect_args=arguments, poolclass=QueuePool, pool_size=1, max_overflow=4)
    except ImportError as error:
        raise MissingExtra(
            "a record on a server needs psycopg, which is not installed", hint="pip install 'consilience[postgres]'"
        ) from error
    try:
        with server_errors(told), engine.connect() as connection:
            return engine, _prepare(connection, told, create=create and not readonly, readonly=readonly)
    except StoreError:
        engine.dispose()
        raise


def take_lock(connection: Connection) -> None:
    """Wait until no other process writes this record, and keep others waiting until the transaction ends."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(PATIENCE * 1000)}ms'")
    lock = text("SELECT pg_advisory_xact_lock(:ours, hashtext(current_schema()))")
    connection.execute(lock, {"ours": schema.APPLICATION})


def index_words(connection: Connection, table: Table, values: Sequence[rows.Values]) -> None:
    """Keep the words by which documents and claims are found."""
    if table is schema.documents:
        told = [{"document": r["id"], "words": fields_of(r["name"], r["title"], r["text"])} for r in values]
        fill(connection, schema.document_words, told)
    elif table is schema.claims:
        told = [{"claim": r["id"], "words": fields_of(r["quote"], r["speaker"])} for r in values]
        fill(connection, schema.claim_words, told)


def _url(address: str) -> URL:
    try:
        return make_url(address).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            "the address of the server cannot be read", hint="postgresql://USER@HOST:5432/DATABASE"
        ) from error


def _told(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def _prepare(connection: Connection, told: str, *, create: bool, readonly: bool) -> bool:
    """Make or check the tables; return whether the record takes changes."""
    writable = not readonly and not connection.scalar(text("SELECT pg_is_in_recovery()"))
    if connection.scalar(text("SELECT current_schema()")) is None:
        raise StoreError(f"{told} names no schema that exists", hint="make it first: CREATE SCHEMA name")
    found = _version(connection, told)
    if found is None and not create:
        raise StoreError(
            f"there is no record at {told}", hint=f"make one with: consilience add REPORTS --record {told}"
        )
    if found is not None and check_schema(found, told, writable=writable):
        return writable and bool(connection.scalar(text("SELECT has_table_privilege('documents', 'INSERT')")))
    take_lock(connection)
    found = _version(connection, told)  # another process may have been faster
    if found is None:
        _check_encoding(connection, told)
        _make_tables(connection)
    elif found != schema.SCHEMA:
        migrate(connection, _make_tables)
        _index_all(connection)
    set_meta(connection, "schema", str(schema.SCHEMA))
    connection.commit()
    return True


def _version(connection: Connection, told: str) -> int | None:
    """Return the schema of the record in the database, None where there is none."""
    inspector = inspect(connection)
    inspector.clear_cache()
    taken = _OURS.intersection(inspector.get_table_names())
    if not taken:
        return None
    version = meta(connection, "schema") if taken >= _OURS else None
    if version is None:
        raise StoreError(
            f"{told} holds tables of another program",
            hint="name an empty database, or a schema of your own: ?options=-csearch_path%3DNAME",
        )
    return int(version)


def _check_encoding(connection: Connection, told: str) -> None:
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise StoreError(f"{told} keeps text as {encoding}", hint="make a database with ENCODING 'UTF8'")


def _make_tables(connection: Connection) -> None:
    schema.TABLES.create_all(connection)
    schema.WORDS.create_all(connection)


def _index_all(connection: Connection) -> None:
    ids = list(connection.scalars(select(schema.documents.c.id)))
    for page in pages(ids):
        held = connection.execute(select(schema.documents).where(schema.documents.c.id.in_(page)))
        index_words(connection, schema.documents, [dict(row._mapping) for row in held])
