"""Inputs made to use up time or memory are told as rejections, soon and in little room."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bombs import BOMBS
from consilience.bounds import LONGEST_TEXT, MB

SLOWEST = 20.0  # processor seconds; the slowest takes about 3 on a quiet machine
LARGEST = 700 * MB  # of the whole process, the bombs themselves (up to 180 MB) and the imports (120 MB) included


@pytest.fixture(scope="module")
def outcomes() -> dict[str, dict[str, Any]]:
    """What each bomb came to in a process whose memory is bounded."""
    program = Path(__file__).parent / "bombs.py"
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {row["name"]: row for row in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_is_refused_or_harmless(outcomes: dict[str, dict[str, Any]], name: str) -> None:
    found, reason = outcomes[name], BOMBS[name][1]
    assert (reason in found["reasons"]) if reason else (found["reasons"] == [] and found["longest"])
    assert found["longest"] <= LONGEST_TEXT
    assert found["seconds"] < SLOWEST
    assert found["peak"] < LARGEST
