"""Commands on the record as a whole: copied to another store, asked in SQL."""

from __future__ import annotations

import json as jsonlib
import sys
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from consilience.cli.listing import form_of
from consilience.cli.options import JsonOption, RecordOption, RowForm, RowFormOption
from consilience.cli.session import begin, open_record
from consilience.errors import InputError, StoreError

if TYPE_CHECKING:
    from consilience.workspace import Workspace

stores = typer.Typer()
Address = "A record's file, or postgresql://USER@HOST/DATABASE."


@stores.command()
def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help=Address)],
    target: Annotated[str, typer.Argument(metavar="TO", help=f"{Address} It holds no record yet.")],
    json: JsonOption = False,
) -> None:
    """Copy a record from a file to a server, or back, with nothing changed.

    Example: consilience copy crisis.db postgresql://tasko@desk.example/crisis
    """
    from consilience.store.address import open_store
    from consilience.store.copying import copy_record

    if source == target:
        raise InputError("FROM and TO are one", hint="name another record to copy to")
    there = open_store(source, create=False, readonly=True)
    try:
        here = open_store(target)
        try:
            copied = copy_record(there, here)
        finally:
            here.close()
    finally:
        there.close()
    if json:
        print(jsonlib.dumps(copied))
    else:
        print(f"{copied['documents']} reports, {copied['claims']} claims, {copied['rulings']} rulings copied")


@stores.command()
def salvage(
    source: Annotated[Path, typer.Argument(metavar="OLD", help="The file of a damaged record; it is not touched.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The file of the new record.")],
    json: JsonOption = False,
) -> None:
    """Save the reports and rulings that can be read of a damaged record in a new one, and tell what is lost.

    What was derived is made anew by the next command. Exit code 1 where something is lost.

    Example: consilience salvage crisis.db -o saved.db
    """
    from consilience.cli.printing import harmless
    from consilience.store.salvage import salvage as save
    from consilience.store.sqlite import SqliteStore

    if not source.is_file():
        raise InputError(f"there is no file {source}", hint="name the file of a record")
    if out.exists() and out.samefile(source):
        raise InputError("OLD and the new record are one", hint="name another file with -o")
    new = not out.exists()
    here = SqliteStore(out)
    try:
        told = save(source, here)
    except StoreError:
        here.close()
        if new:
            out.unlink()
        raise
    here.close()
    if json:
        print(jsonlib.dumps(asdict(told)))
    else:
        print(f"saved in {out}: {told.documents} reports, {told.rulings} rulings, {told.rejections} rejections")
        for line in told.lost:
            print(harmless(f"lost: {line}"), file=sys.stderr)
        if told.lost:
            print(f"hint: add the reports again to {out}: those that it holds are passed over", file=sys.stderr)
    if told.lost:
        raise typer.Exit(1)


@stores.command()
def sql(
    context: typer.Context,
    query: Annotated[
        str | None, typer.Argument(help="One SELECT over the record's tables.", show_default=False)
    ] = None,
    record: RecordOption = None,
    parquet: Annotated[
        Path | None,
        typer.Option(help="Write the answer to this file; without a query: all claims, facts ... to this folder."),
    ] = None,
    form: RowFormOption = None,
    json: JsonOption = False,
) -> None:
    """Ask the record's tables in SQL (DuckDB's), or export claims, facts, relations and origins as Parquet.

    Examples: consilience sql "SELECT kind, count(*) FROM claims GROUP BY kind" --record crisis.db
    consilience sql --parquet exported/ --record crisis.db
    """
    from consilience.cli.exporting import export, write_parquet

    if query is None and parquet is None:
        raise InputError("nothing is asked", hint='give a query, such as "SHOW TABLES", or --parquet FOLDER')
    with open_record(begin(context, record=record)) as workspace:
        if query is None and parquet is not None:
            written = export(workspace, parquet)
            print("; ".join(f"{count} {name}" for name, count in written.items()), f"in {parquet.resolve()}")
        elif query is not None and parquet is not None:
            answer = workspace.sql(query)
            write_parquet(answer, parquet)
            print(f"{answer.num_rows} rows in {parquet.resolve()}")
        elif query is not None:
            _print(workspace, query, form or form_of(json, RowForm.table))


def _print(workspace: Workspace, query: str, form: RowForm) -> None:
    from consilience.cli.printing import print_rows

    answer = workspace.sql(query)
    names = _distinct(answer.column_names)
    rows = ({name: _plain(value) for name, value in row.items()} for row in answer.rename_columns(names).to_pylist())
    print_rows(rows, form, columns=names, title="rows")


def _distinct(names: list[str]) -> list[str]:
    """Tell columns of one name apart by a number."""
    return [f"{name}_{names[:at].count(name)}" if name in names[:at] else name for at, name in enumerate(names)]


def _plain(value: Any) -> Any:
    """Return a value of a column as JSON has it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
