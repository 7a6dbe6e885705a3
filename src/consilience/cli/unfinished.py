"""A note beside a record of what is being added, so that a run that was broken off can go on."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from platformdirs import user_state_path

from consilience.errors import InputError
from consilience.model.document import digest

STANDARD_INPUT = "-"


def note_of(record: str) -> Path:
    """Return where the note of `record` lies: beside its file, or for one on a server in the user's own folder.

    >>> note_of("crisis.db").name
    'crisis.db.adding'
    """
    if "://" in record:
        return user_state_path("consilience") / f"{digest(record)}.adding"
    return Path(f"{record}.adding")


@contextmanager
def noted(record: str, sources: list[str], *, parser: str) -> Iterator[None]:
    """Keep a note of `sources` until they are read; it stays where the body is broken off.

    What an earlier run left, or another adds meanwhile, stays noted as well, unless it is among `sources`. No note is
    kept of standard input, which nobody can read again, nor where the folder takes no file.
    """
    mine = [os.path.abspath(source) for source in sources if source != STANDARD_INPUT]
    _write(record, [*_others(record, mine), *mine], parser)
    try:
        yield
    except InputError:
        _write(record, _others(record, mine), parser)
        raise
    except BaseException:
        print("what was committed stays in the record", file=sys.stderr)
        if note_of(record).exists():
            print(f"go on with: consilience resume{_named(record)}", file=sys.stderr)
        raise
    _write(record, _others(record, mine), parser)


def _others(record: str, mine: list[str]) -> list[str]:
    """Return the noted sources that are not `mine`."""
    try:
        return [source for source in broken_off(record)[0] if source not in mine]
    except InputError:
        return []


def _named(record: str) -> str:
    """Name the record in a hint; an address may hold a password."""
    return "" if "://" in record else f" --record {record}"


def broken_off(record: str) -> tuple[list[str], str]:
    """Return the sources that were being added when a run was broken off, and its parser.

    Raises InputError where none was.
    """
    try:
        held = json.loads(note_of(record).read_text(encoding="utf-8"))
        return [str(source) for source in held["sources"]], str(held["parser"])
    except FileNotFoundError:
        raise InputError(
            f"nothing that was being added to {record} was broken off", hint="consilience add REPORTS"
        ) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{note_of(record)} cannot be read: {error}", hint="add the same reports again") from error


def _write(record: str, sources: list[str], parser: str) -> None:
    note = note_of(record)
    with suppress(OSError):
        if sources:
            if "://" in record:
                note.parent.mkdir(parents=True, exist_ok=True)
            _replace(note, json.dumps({"sources": sources, "parser": parser}))
        else:
            note.unlink(missing_ok=True)


def _replace(note: Path, text: str) -> None:
    """Write a note so that a run that is killed, or a full disk, leaves the old one or the new one, and no half."""
    handle, name = tempfile.mkstemp(prefix=f"{note.name}.", dir=note.parent)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, note)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
