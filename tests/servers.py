"""A real PostgreSQL server for tests, started once and gone with them."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

DEBIAN = Path("/usr/lib/postgresql/15/bin")
MISSING = "PostgreSQL or its driver is not installed: apt-get install postgresql-15, pip install psycopg"
# Linguistic order and little durability: text must sort by code points all the same, and the tests end with the server.
SORTING = ("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")
HASTY = "-c fsync=off -c full_page_writes=off -c listen_addresses='' -c max_connections=40"
_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server that ends with the tests; without one they are skipped, or fail where NEEDS_POSTGRES."""
    found = shutil.which("initdb", path=f"{DEBIAN}:{os.environ.get('PATH', '')}")
    try:
        import psycopg  # noqa: F401
    except ImportError:
        found = None
    if found is None:
        pytest.fail(MISSING) if os.environ.get("NEEDS_POSTGRES") else pytest.skip(MISSING)
    programs = Path(found).resolve().parent
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: the name of a socket has 107 characters at most
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    try:
        _run(programs / "initdb", "-D", folder / "data", "-U", "tests", "--auth=trust", "--no-sync", *SORTING)
        started = ("-w", "-l", folder / "log", "-o", f"{HASTY} -k {folder}", "start")
        _run(programs / "pg_ctl", "-D", folder / "data", *started)
        yield f"postgresql://tests@/postgres?host={folder}"
        _run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(server: str) -> str:
    """The address of a place of its own on the server."""
    import psycopg

    name = f"record_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return f"{server}&options=-csearch_path%3D{name}"


def _run(*command: str | Path) -> None:
    user = pwd.getpwnam("postgres").pw_name if os.geteuid() == 0 else None  # a server refuses to run as root
    subprocess.run([*map(str, command)], user=user, cwd="/", check=True, capture_output=True, timeout=60)
