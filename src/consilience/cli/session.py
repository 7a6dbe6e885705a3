"""From the options of a command to an open workspace, with progress, and to the line at its end."""

from __future__ import annotations

import json as jsonlib
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from consilience.cli.progress import counted, progress
from consilience.errors import InputError, StoreError

if TYPE_CHECKING:
    from consilience.config import Settings
    from consilience.reading import Tally
    from consilience.workspace import Workspace


def begin(context: typer.Context, *, record: str | None = None, **arguments: Any) -> Settings:
    """Return the settings of this call."""
    from consilience.config import load_settings

    return load_settings(file=context.obj, record=record, **arguments)


def record_of(settings: Settings) -> str:
    """Return the file or server of the record that the settings name; raise InputError where they name none."""
    if settings.record is None:
        raise InputError("no record is named", hint="give --record FILE, or set CONSILIENCE_RECORD")
    return settings.record


@contextmanager
def open_record(settings: Settings, *, create: bool = False) -> Iterator[Workspace]:
    """Open the record that the settings name, brought up to date with the stages installed."""
    from consilience.store.address import open_store
    from consilience.workspace import Workspace

    store = open_store(record_of(settings), create=create)
    if create and not store.writable:
        store.close()
        raise StoreError(f"{store.address} cannot be written", hint="check the rights of the file and its folder")
    with Workspace(store, settings) as workspace:
        if not create:
            with progress("stages changed, reading again") as show:
                workspace.run(progress=show)
        yield workspace


@contextmanager
def open_temporary(settings: Settings) -> Iterator[Workspace]:
    """Open a record in a temporary file that goes when the command ends."""
    from consilience.store.sqlite import SqliteStore
    from consilience.workspace import Workspace

    with (
        tempfile.TemporaryDirectory(prefix="consilience-") as folder,
        Workspace(SqliteStore(Path(folder) / "record.db"), settings) as workspace,
    ):
        yield workspace


def read_in(workspace: Workspace, sources: list[str] | None) -> None:
    """Add `sources` and derive, with progress on a terminal."""
    if not sources:
        raise InputError("no reports are named", hint="name files, folders, globs, or - for standard input")
    for notice in workspace.notices:
        print(f"note: {notice}", file=sys.stderr)
    with progress("reading", sources) as show:
        workspace.add(*sources, stdin=sys.stdin.buffer, progress=show)
    with counted("deriving", "stories") as show_stories:
        workspace.run(derived=show_stories)


def done(workspace: Workspace, *, json: bool = False, quiet: bool = False) -> None:
    """Print what adding came to; exit with 1 where some input was rejected."""
    tally = workspace.tally
    if json:
        print(jsonlib.dumps(asdict(tally)))
    else:
        print(summary(tally), file=sys.stderr if quiet else sys.stdout)
        _tell_rejections(workspace, tally)
    if tally.rejected:
        raise typer.Exit(1)


def summary(tally: Tally) -> str:
    """Return one line on what adding came to.

    >>> from consilience.reading import Tally
    >>> summary(Tally(met=3, new=2, held=1, claims=12))
    '2 reports read, 12 claims made; 1 was there already'
    """
    parts = [f"{tally.new} {'report' if tally.new == 1 else 'reports'} read, {tally.claims} claims made"]
    if tally.held:
        parts.append(f"{tally.held} {'was' if tally.held == 1 else 'were'} there already")
    if tally.rejected:
        parts.append(f"{tally.rejected} rejected")
    return "; ".join(parts)


SHOWN = 10  # rejections that are told at once; `consilience rejections` lists all


def _tell_rejections(workspace: Workspace, tally: Tally) -> None:
    from consilience.cli.printing import harmless

    told = workspace.rejected[:SHOWN]
    for rejection in told:
        detail = f" ({rejection.detail})" if rejection.detail else ""
        print(harmless(f"rejected {rejection.where}: {rejection.reason}{detail}"), file=sys.stderr)
    if tally.rejected > len(told):
        print(f"... and {tally.rejected - len(told)} more", file=sys.stderr)
