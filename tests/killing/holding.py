"""What a record holds, told so that two can be compared."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from consilience import Workspace, deriving
from consilience.cli import tables

LISTS = (
    *(tables.claims, tables.facts, tables.relations, tables.entities, tables.stories, tables.sources),
    *(tables.noise, tables.rejections, tables.timeline),
)
NUMBERED = ("number", "added")  # columns that tell when a row was made, not what it says
COUNTED = ("meta",)


def exports(path: Path) -> dict[str, str]:
    """Return what the commands print of a record, which must be up to date."""
    with Workspace.open(path, create=False, readonly=True) as workspace:
        if not deriving.is_up_to_date(workspace._store):
            raise AssertionError("something is left to derive")
        told = {rows.__name__: "\n".join(map(json.dumps, rows(workspace))) for rows in LISTS}
        told["rulings"] = json.dumps([asdict(outcome) for outcome in workspace.rulings()], default=str)
        return {**told, "brief": json.dumps(asdict(workspace.brief()), default=str)}


def rows(path: Path) -> dict[str, list[str]]:
    """Return the rows of all tables, sorted, once SQLite has found the file sound."""
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise AssertionError("the file is damaged")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise AssertionError("rows lack what they belong to")
        for index in ("document_search", "claim_search"):
            connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        plain = [name for name in names if "_search" not in name and name not in COUNTED]
        return {name: sorted(_told(row) for row in connection.execute(f'SELECT * FROM "{name}"')) for name in plain}


def _told(row: sqlite3.Row) -> str:
    return repr([(name, row[name]) for name in row.keys() if name not in NUMBERED])  # noqa: SIM118


def committed(path: Path) -> dict[str, Any]:
    """Return what a killed process left, looked at in a copy: reports, rulings, how much is open."""
    nothing: dict[str, Any] = {"documents": {}, "rulings": [], "open": 0}
    if not path.exists():
        return nothing
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        for end in ("", "-wal"):
            if Path(f"{path}{end}").exists():
                shutil.copy(f"{path}{end}", f"{copy}{end}")
        with closing(sqlite3.connect(copy)) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return nothing
            documents = dict(connection.execute("SELECT id, added FROM documents"))
            rulings = connection.execute("SELECT number, id FROM rulings ORDER BY number").fetchall()
            stale = connection.execute("SELECT count(*) FROM parcels WHERE stamp = ''").fetchone()[0]
            unplaced = connection.execute("SELECT count(*) FROM documents WHERE parcel IS NULL").fetchone()[0]
    return {"documents": documents, "rulings": rulings, "open": stale + unplaced}
