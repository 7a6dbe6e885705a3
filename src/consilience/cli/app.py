"""Commands, each a thin call of the workspace."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from consilience.errors import ConsilienceError

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


class Format(StrEnum):
    jsonl = "jsonl"
    csv = "csv"
    table = "table"


RecordPath = Annotated[Path, typer.Option("--record", help="The record's file.")]
FormatOption = Annotated[Format, typer.Option("--format", help="How rows are printed.")]


def main() -> None:
    """Run the command; print message and hint of a deliberate error instead of a traceback."""
    try:
        app()
    except ConsilienceError as error:
        print(f"error: {error.message}", file=sys.stderr)
        if error.hint:
            print(f"hint: {error.hint}", file=sys.stderr)
        sys.exit(2)


@app.command()
def add(sources: list[str], record: RecordPath) -> None:
    """Read reports into a record."""
    from consilience.workspace import Workspace

    Workspace.open(record).add(*sources).run().close()


@app.command()
def claims(record: RecordPath, form: FormatOption = Format.jsonl) -> None:
    """Print the claims."""
    from consilience.stages.rows import claim_rows
    from consilience.workspace import Workspace

    _print(claim_rows(Workspace.open(record, create=False).record()), form)


@app.command()
def relations(record: RecordPath, form: FormatOption = Format.jsonl) -> None:
    """Print the pairs of claims that were compared."""
    from consilience.stages.rows import relation_row
    from consilience.workspace import Workspace

    _print(map(relation_row, Workspace.open(record, create=False).record().relations), form)


@app.command()
def entities(record: RecordPath, form: FormatOption = Format.jsonl) -> None:
    """Print the people, bodies and places."""
    from consilience.stages.rows import entity_row
    from consilience.workspace import Workspace

    _print(map(entity_row, Workspace.open(record, create=False).record().entities), form)


def _print(rows: Iterable[dict[str, Any]], form: Format) -> None:
    if form is Format.csv:
        held = list(rows)
        writer = csv.DictWriter(sys.stdout, fieldnames=list(held[0]) if held else [])
        writer.writeheader()
        writer.writerows(held)
        return
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))
