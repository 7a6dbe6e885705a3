"""Commands that read no report load nothing that reads reports: they start at once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from consilience import Workspace

HEAVY = (
    "spacy",
    "thinc",
    "numpy",
    "trafilatura",
    "consilience.pipeline",
    "consilience.stages.annotate",
    "consilience.stages.extract",
    "consilience.stages.reconcile",
)
LISTS = "claims entities facts noise rejections relations rulings sources stories".split()
CALLS = """
import contextlib, io, json, sys
from consilience.cli import main
for arguments in json.loads(sys.argv[1]):
    sys.argv = ["consilience", *arguments]
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
        main()
print(json.dumps(sorted(sys.modules)))
"""


def modules_of(*calls: list[str]) -> set[str]:
    """Return the modules that a process has loaded after `calls` of the command line."""
    done = subprocess.run([sys.executable, "-c", CALLS, json.dumps(calls)], capture_output=True, text=True, check=True)
    assert not done.stderr
    return set(json.loads(done.stdout))


def test_help_and_version_load_no_stage_and_no_store() -> None:
    loaded = modules_of(["--help"], ["--version"], ["version"], ["add", "--help"])
    assert not [name for name in loaded if name.startswith(("consilience.stages", "sqlalchemy", *HEAVY))]


@pytest.mark.parametrize("calls", [[[name] for name in LISTS], [["brief"], ["timeline"]]], ids=["lists", "briefs"])
def test_asking_a_record_that_is_up_to_date_loads_nothing_that_reads_reports(
    record_file: Path, calls: list[list[str]]
) -> None:
    loaded = modules_of(*([*call, "--record", str(record_file)] for call in calls))
    assert "consilience.workspace" in loaded
    assert not loaded.intersection(HEAVY)


def test_telling_why_loads_nothing_that_reads_reports(record_file: Path, workspace: Workspace) -> None:
    claim = workspace.claims()[0]
    assert not modules_of(["why", claim.id, "--record", str(record_file)]).intersection(HEAVY)
