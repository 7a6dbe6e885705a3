"""The least scores that are accepted, in a file beside the labelled claims."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import InputError, UnreadableInput


@dataclass(frozen=True, slots=True)
class Floor:
    """A score's least value, less a named `tolerance`; lowering it takes a written `reason`."""

    name: str
    least: float
    tolerance: float
    reason: str


def read_floors(path: Path) -> tuple[Floor, ...]:
    """Return the floors in the TOML file at `path`: a table [floors."SCORE"] for each score.

    Raises UnreadableInput where it cannot be opened, InputError where it lacks what a floor needs.
    """
    try:
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(
            Floor(name, float(floor["least"]), float(floor.get("tolerance", 0.0)), str(floor["reason"]))
            for name, floor in sorted(held["floors"].items())
        )
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"{path} cannot be read: {error}", hint="name a TOML file of floors") from error
    except (tomllib.TOMLDecodeError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path} holds no floors: {error}", hint="a floor has least and reason") from error


def corpus_fingerprint(paths: Iterable[Path]) -> str:
    """Return a hash over the names and bytes of labelled files: floors hold for this corpus and no other."""
    total = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.as_posix()):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]
