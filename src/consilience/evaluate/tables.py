"""Tables of labelled rows in TOML files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from consilience.errors import InputError, UnreadableInput


def labelled_files(path: Path, noun: str) -> list[Path]:
    """Return the TOML files of a folder by name, or the one file that `path` is; `noun` is what they hold.

    Raises UnreadableInput for a folder without one.
    """
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise UnreadableInput(f"{path} holds no {noun}", hint=f"name a folder with TOML files of {noun}")
    return files


def labelled_rows(file: Path, table: str, *, noun: str, form: str) -> list[dict[str, Any]]:
    """Return the rows of an array of tables; `form` is the hint where the file has another form.

    Raises UnreadableInput where it cannot be opened, InputError where it is not TOML or has no such table.
    """
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"{file} cannot be read: {error}", hint=f"name a TOML file of {noun}") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{file} is not TOML: {error}", hint=form) from error
    rows = held.get(table)
    if not isinstance(rows, list):
        raise InputError(f"{file} holds no [[{table}]]", hint=form)
    return rows
