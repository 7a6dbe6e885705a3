"""Settings from a TOML file, the environment and arguments."""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from consilience.errors import InputError, UnknownSetting, UnreadableInput
from consilience.models.parser import DEFAULT_MODEL

FILE = "consilience.toml"
PREFIX = "CONSILIENCE_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose; arguments overrule the environment, the environment overrules the file.

    >>> Settings(jobs=2).jobs
    2
    """

    record: str | None = None  # the record's file or server where --record is not given
    parser: str = DEFAULT_MODEL  # any installed spaCy model with tagger, lemmatizer and dependency parser
    jobs: int = 1  # processes that read reports side by side; each holds a parser of some 400 MB
    cache: str | None = None  # folder of the gazetteer's table, built once; the user's cache folder where not given
    analyst: str | None = None  # who signs rulings where --by is not given
    owners: str | None = None  # TOML file: outlets by owner, beside the table that comes along
    chunk: int = 32  # reports committed together: what a killed process has to read again at most


SETTINGS = {held.name: held for held in fields(Settings)}


def load_settings(
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    **arguments: Any,
) -> Settings:
    """Return the settings of `file`, else of consilience.toml in `folder`, then `environment`, then `arguments`.

    An argument that is None counts as not given. Raises UnknownSetting for a name that is no setting, InputError for
    a value of the wrong type.
    """
    environment = os.environ if environment is None else environment
    settings = Settings()
    path = file or (folder or Path.cwd()) / FILE
    if file or path.is_file():
        settings = _with(settings, _read(path), str(path))
    told = {key[len(PREFIX) :].lower(): value for key, value in environment.items() if key.startswith(PREFIX)}
    settings = _with(settings, told, "the environment")
    return _with(settings, {key: value for key, value in arguments.items() if value is not None}, "the arguments")


def read_owners(path: str | None) -> tuple[tuple[str, str], ...]:
    """Return pairs of outlet and owner from the TOML file at `path`: a list of outlets for each owner.

    Raises UnreadableInput where it cannot be opened, InputError where it holds something else.
    """
    held = _read(Path(path)) if path else {}
    for owner, outlets in held.items():
        if not isinstance(outlets, list) or not all(isinstance(outlet, str) for outlet in outlets):
            raise InputError(f"{path}: {owner!r} has no list of outlets", hint='"Gull Coast Media" = ["Harbour Times"]')
    return tuple(sorted((outlet, owner) for owner, outlets in held.items() for outlet in outlets))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be opened: {error.strerror}", hint="check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is not TOML: {error}", hint="a setting a line, such as: jobs = 2") from error


def _with(settings: Settings, told: Mapping[str, Any], where: str) -> Settings:
    values: dict[str, Any] = {name: _value(name, value, where) for name, value in sorted(told.items())}
    return replace(settings, **values)


def _value(name: str, value: Any, where: str) -> str | int:
    if name not in SETTINGS:
        near = difflib.get_close_matches(name, SETTINGS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"the settings are {', '.join(SETTINGS)}"
        raise UnknownSetting(f"{where} names {name!r}, which is no setting", hint=hint)
    if name not in ("jobs", "chunk"):
        return str(value)
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = 0
    if number < 1 or isinstance(value, bool):
        raise InputError(f"{name} is {value!r} in {where}", hint=f"{name} is a whole number from 1 up")
    return number
