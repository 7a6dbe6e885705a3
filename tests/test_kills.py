"""The quick part of `make kills`: processes that are killed while they add lose, double and change nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 10  # of each run of the tests; `make kills` tries 200, some of them commands as a user gives them
TOOL = Path(__file__).parents[1] / "tools" / "kill.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system forks no process")
def test_killed_processes_lose_double_and_change_nothing() -> None:
    done = subprocess.run(
        [sys.executable, TOOL, "--quick", "--kills", str(KILLS), "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    survived = int(done.stdout.split()[-2])
    assert survived >= KILLS
