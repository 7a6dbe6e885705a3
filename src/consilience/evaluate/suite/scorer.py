"""The scorers that lie beside the labels: each is run as it stands, so that its definition is the one that counts."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from consilience.errors import InputError

Row = dict[str, Any]
LONGEST = 600  # seconds that a scorer may take


def run_scorer(scorer: Path, gold: Iterable[Row], answers: Iterable[Row]) -> Row:
    """Return what `scorer GOLD ANSWERS` prints as JSON, both given to it as JSON Lines."""
    with tempfile.TemporaryDirectory(prefix="consilience-") as folder:
        files = [Path(folder) / name for name in ("gold.jsonl", "answers.jsonl")]
        for path, rows in zip(files, (gold, answers), strict=True):
            write_rows(path, rows)
        return printed([scorer, *files])


def printed(command: Sequence[str | Path]) -> Row:
    """Return the JSON object that a Python program prints. Raises InputError where it fails or prints another thing."""
    called = [sys.executable, "-I", *map(str, command)]
    try:
        done = subprocess.run(called, capture_output=True, encoding="utf-8", timeout=LONGEST, check=True)
        held = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        said = str(getattr(error, "stderr", "") or error).strip().splitlines()[-1:]
        raise InputError(
            f"the scorer {command[0]} failed: {' '.join(said)}", hint="name a folder in the form of the how-to"
        ) from error
    if not isinstance(held, dict):
        raise InputError(f"the scorer {command[0]} printed no object", hint="it has to print a JSON object")
    return held


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write `rows` as JSON Lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def read_rows(path: Path) -> tuple[Row, ...]:
    """Return the objects in a JSON Lines file. Raises InputError where it cannot be read as such."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        return tuple(json.loads(line) for line in lines if line.strip())
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {error}", hint="one JSON object a line") from error
