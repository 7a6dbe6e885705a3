"""Calls of the command line from tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from consilience.cli.app import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Return exit code, standard output and standard error of a call."""
    held = sys.argv
    sys.argv = ["consilience", *map(str, arguments)]
    try:
        with pytest.raises(SystemExit) as ended:
            main()
    finally:
        sys.argv = held
    told = capsys.readouterr()
    code = ended.value.code
    return int(code or 0) if not isinstance(code, str) else 1, told.out, told.err
