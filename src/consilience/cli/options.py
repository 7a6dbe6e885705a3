"""Options that commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from consilience import __version__


class RowForm(StrEnum):
    """How rows are printed."""

    jsonl = "jsonl"
    csv = "csv"
    table = "table"


class BriefForm(StrEnum):
    """How a brief is written."""

    html = "html"
    md = "md"
    json = "json"

    @classmethod
    def of(cls, out: Path | None, *, json: bool) -> BriefForm:
        """Tell the form by the name of the output, else Markdown for a terminal."""
        if json:
            return cls.json
        endings = {".html": cls.html, ".htm": cls.html, ".md": cls.md, ".json": cls.json}
        return endings.get(out.suffix.lower(), cls.html) if out else cls.md


def _print_version(asked: bool) -> None:
    if asked:
        print(f"consilience {__version__}")
        raise typer.Exit


SourcesArgument = Annotated[
    list[str] | None, typer.Argument(help="Files, folders, globs, or - for standard input.", show_default=False)
]
RecordOption = Annotated[
    str | None,
    typer.Option(
        "--record",
        help="The record's file, or postgresql://USER@HOST/DATABASE; else the setting 'record'.",
        show_default=False,
    ),
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="A TOML file of settings; else consilience.toml here.")
]
TracebackOption = Annotated[bool, typer.Option("--traceback", help="Show the traceback of a bug.")]
VersionOption = Annotated[
    bool, typer.Option("--version", help="Print the version and end.", callback=_print_version, is_eager=True)
]
ParserOption = Annotated[str | None, typer.Option("--parser", help="An installed spaCy model.", show_default=False)]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Processes that read side by side.", show_default=False)
]
OutOption = Annotated[
    Path | None, typer.Option("--out", "-o", help="File to write; else the standard output.", show_default=False)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print what a program may read.")]
RowFormOption = Annotated[RowForm | None, typer.Option("--format", help="How rows are printed.", show_default=False)]
