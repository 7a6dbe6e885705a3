"""From what a user calls a record to its store."""

from __future__ import annotations

from pathlib import Path

from consilience.errors import StoreError
from consilience.store.sql import SqlStore
from consilience.store.sqlite import SqliteStore

_SERVERS = ("postgresql", "postgres", "postgresql+psycopg")


def open_store(address: str | Path, *, create: bool = True, readonly: bool = False) -> SqlStore:
    """Open the record in a file, or on a server: "postgresql://USER@HOST/DATABASE".

    Raises StoreError where it cannot be opened, MissingExtra where the server's driver is not installed.
    """
    scheme, sign, _ = str(address).partition("://")
    if not sign:
        return SqliteStore(address, create=create, readonly=readonly)
    if scheme not in _SERVERS:
        raise StoreError(f"{scheme}:// leads to no record", hint="name a file, or postgresql://USER@HOST/DATABASE")
    from consilience.store.postgres import PostgresStore

    return PostgresStore(str(address), create=create, readonly=readonly)
