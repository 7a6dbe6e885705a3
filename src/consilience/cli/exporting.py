"""Tables of a record as Parquet files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consilience.errors import InputError, MissingExtra
from consilience.stages.rows import EXPORTS, columns_of

if TYPE_CHECKING:
    from consilience.workspace import Workspace

Row = dict[str, Any]


def export(workspace: Workspace, folder: Path) -> dict[str, int]:
    """Write claims, facts, relations and origins to `folder`, a file each; return how many rows each holds."""
    from consilience.cli import tables

    rows: dict[str, Callable[[], Iterable[Row]]] = {
        "claims": lambda: tables.claims(workspace),
        "facts": lambda: tables.facts(workspace),
        "relations": lambda: tables.relations(workspace),
        "origins": lambda: ({"claim": c, "origin": o} for c, o in workspace.record().origins),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    written = {}
    for name, columns in EXPORTS.items():
        table = _table(rows[name](), columns_of(columns))
        write_parquet(table, folder / f"{name}.parquet")
        written[name] = table.num_rows
    return written


def write_parquet(table: Any, path: Path) -> None:
    """Write a pyarrow table to `path`."""
    from pyarrow.parquet import write_table

    try:
        write_table(table, path, compression="zstd")
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be written: {error.strerror or error}", hint="check the folder and its rights")


def _table(rows: Iterable[Row], columns: Mapping[str, str]) -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtra(
            "Parquet needs pyarrow, which is not installed", hint="pip install 'consilience[parquet]'"
        ) from error
    from consilience.store.columns import arrow_schema

    held = [{name: row[name] for name in columns} for row in rows]
    return pyarrow.Table.from_pylist(held, schema=arrow_schema(columns))
