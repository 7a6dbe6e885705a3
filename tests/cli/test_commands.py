"""Every command from the outside: what it prints, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from calling import run

LISTS = ["stories", "claims", "facts", "relations", "entities", "timeline", "sources", "noise", "rejections"]
CLAIM_FIELDS = """
    id doc start end quote kind measure low high hedge unit of modality level places actor speaker channel when
    reported fact origin
""".split()


def test_reports_become_a_brief_in_one_command(
    capsys: pytest.CaptureFixture[str], reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "brief.html"
    code, told, errors = run(capsys, "brief", reports, "-o", out)
    assert code == 1  # one of the inputs is broken
    assert str(out) in told
    assert "2 reports read" in told
    assert "rejected broken.json" in errors
    assert "<html" in out.read_text(encoding="utf-8")


def test_a_brief_is_printed_as_markdown_and_as_json(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    code, told, _ = run(capsys, "brief", "--record", record_file)
    assert (code, told.startswith("# ")) == (0, True)
    _, told, _ = run(capsys, "brief", "--record", record_file, "--json")
    assert json.loads(told)["chapters"]


def test_adding_tells_what_it_came_to(capsys: pytest.CaptureFixture[str], reports: Path, tmp_path: Path) -> None:
    record = tmp_path / "crisis.db"
    code, told, _ = run(capsys, "add", reports, "--record", record, "--json")
    assert (code, json.loads(told)["new"]) == (1, 2)
    code, told, _ = run(capsys, "add", reports / "monday.txt", "--record", record)
    assert (code, told) == (0, "0 reports read, 0 claims made; 1 was there already\n")


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_every_list_is_printed_in_every_form(
    capsys: pytest.CaptureFixture[str], record_file: Path, command: str, form: str
) -> None:
    code, told, errors = run(capsys, command, "--record", record_file, "--format", form)
    assert (code, errors) == (0, "")
    if form == "jsonl":
        assert all(isinstance(json.loads(line), dict) for line in told.splitlines())


def test_claims_have_exactly_the_fields_of_the_contract(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    _, told, _ = run(capsys, "claims", "--record", record_file)
    assert [list(json.loads(line)) for line in told.splitlines()] == [CLAIM_FIELDS] * len(told.splitlines())
    _, told, _ = run(capsys, "claims", "--record", record_file, "--format", "csv")
    assert csv.DictReader(io.StringIO(told)).fieldnames == CLAIM_FIELDS


def test_why_explains_a_claim(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    _, told, _ = run(capsys, "claims", "--record", record_file)
    claim = json.loads(told.splitlines()[0])
    code, told, _ = run(capsys, "why", claim["id"][:8], "--record", record_file)
    assert code == 0
    assert claim["doc"] in told
    _, told, _ = run(capsys, "why", claim["id"], "--record", record_file, "--json")
    assert json.loads(told)["id"] == claim["id"]


def test_the_record_may_come_from_the_environment(
    capsys: pytest.CaptureFixture[str], record_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONSILIENCE_RECORD", str(record_file))
    assert run(capsys, "stories", "--json")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims"],
        ["claims", "--record", "nowhere.db"],
        ["add", "nowhere", "--record", "r.db"],
        ["brief"],
        ["brif"],
        ["claims", "--format", "xml"],
        ["why", "ffffffff", "--record", "{record}"],
        ["--config", "nowhere.toml", "claims"],
        ["evaluate", "--gold", "nowhere.jsonl", "--record", "{record}"],
        ["brief", "--record", "{record}", "-o", "no/such/folder/brief.html"],
    ],
    ids=lambda arguments: " ".join(arguments),
)
def test_wrong_usage_gives_one_clear_message_and_code_2(
    capsys: pytest.CaptureFixture[str], record_file: Path, arguments: list[str]
) -> None:
    code, told, errors = run(capsys, *(a.format(record=record_file) for a in arguments))
    assert code == 2
    assert "Traceback" not in told + errors
    assert "rror" in errors


def test_a_model_that_is_not_installed_is_named_with_the_install_command(
    capsys: pytest.CaptureFixture[str], reports: Path, tmp_path: Path
) -> None:
    code, _, errors = run(capsys, "add", reports, "--record", tmp_path / "r.db", "--parser", "xx_no_such_model")
    assert code == 2
    assert "pip install" in errors


def test_text_of_a_report_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(
        "[bold]12 people[/bold] were killed in Orvelin\x1b]0;owned\x07 on Monday\x1b[2J, "
        "said [link=x]Mira Tasko[/link].\n",
        encoding="utf-8",
    )
    record = tmp_path / "r.db"
    run(capsys, "add", tmp_path / "bad.txt", "--record", record)
    for command in ("claims", "facts", "timeline", "sources", "noise"):
        told = run(capsys, command, "--record", record, "--format", "table")[1]
        assert "\x1b" not in told
        assert "\x07" not in told
    assert "\x1b" not in run(capsys, "brief", "--record", record)[1]


def test_a_cell_that_a_sheet_would_run_is_text(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "=cmd.txt").write_text("At least 12 people were killed in Orvelin on Monday.\n", encoding="utf-8")
    record = tmp_path / "r.db"
    run(capsys, "add", tmp_path / "=cmd.txt", "--record", record)
    told = run(capsys, "sources", "--record", record, "--format", "csv")[1]
    assert [row["name"] for row in csv.DictReader(io.StringIO(told))] == ["'=cmd.txt"]


def test_scores_are_printed_and_a_floor_that_is_missed_gives_code_1(
    capsys: pytest.CaptureFixture[str], record_file: Path, tmp_path: Path
) -> None:
    told = run(capsys, "claims", "--record", record_file)[1]
    gold, floors = tmp_path / "gold.jsonl", tmp_path / "floors.toml"
    gold.write_text(told, encoding="utf-8")
    floors.write_text('[floors."figures"]\nleast = 0.9\nreason = "a record agrees with itself"\n', encoding="utf-8")
    code, told, _ = run(capsys, "evaluate", "--gold", gold, "--record", record_file, "--floors", floors, "--json")
    assert (code, json.loads(told)["below"]) == (0, [])
    assert json.loads(told)["scores"]["figures"]["value"] == 1.0
    floors.write_text('[floors."figures"]\nleast = 1.1\nreason = "out of reach"\n', encoding="utf-8")
    code, told, _ = run(capsys, "evaluate", "--gold", gold, "--record", record_file, "--floors", floors)
    assert code == 1
    assert "BELOW" in told


def imported(*arguments: str) -> set[str]:
    """Return the modules that a call imports."""
    command = [sys.executable, "-X", "importtime", "-m", "consilience.cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {line.split("|")[-1].strip() for line in done.stderr.splitlines()}


def test_help_does_not_wait_for_a_model() -> None:
    assert not {"spacy", "numpy", "sqlalchemy"} & imported("--help")


def test_reading_a_record_needs_no_model(record_file: Path) -> None:
    assert not {"spacy", "numpy"} & imported("claims", "--record", str(record_file))
