"""Rulings from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from calling import run


@pytest.fixture
def own_record(record_file: Path, tmp_path: Path) -> Path:
    """A copy of the record that a test may change."""
    return Path(shutil.copy(record_file, tmp_path / "own.db"))


def first(capsys: pytest.CaptureFixture[str], record: Path, what: str, **held: object) -> dict[str, object]:
    """Return the first row of a list that holds these values."""
    _, told, _ = run(capsys, what, "--record", record, "--format", "jsonl")
    rows = map(json.loads, told.splitlines())
    found: dict[str, object] = next(row for row in rows if held.items() <= row.items())
    return found


def test_a_ruling_is_made_listed_and_undone(capsys: pytest.CaptureFixture[str], own_record: Path) -> None:
    id = str(first(capsys, own_record, "claims", measure="missing")["id"])
    code, told, _ = run(capsys, "reject", id[:8], "--by", "Ines Roth", "--note", "a drill", "--record", own_record)
    assert (code, told.splitlines()[0]) == (0, "applied: set aside")
    row = first(capsys, own_record, "rulings", verb="reject")
    assert (row["by"], row["note"], row["state"]) == ("Ines Roth", "a drill", "applied")
    code, told, _ = run(capsys, "undo", str(row["id"])[:8], "--record", own_record)
    assert (code, told.startswith("undone: reject")) == (0, True)
    assert first(capsys, own_record, "claims", measure="missing")["id"] == id


def test_each_verb_tells_its_outcome_as_json(capsys: pytest.CaptureFixture[str], own_record: Path) -> None:
    dead = str(first(capsys, own_record, "claims", measure="killed", low=12.0)["id"])
    hurt = str(first(capsys, own_record, "claims", measure="injured")["id"])
    signed = ("--by", "Ines Roth", "--record", own_record, "--json")
    for call in (("accept", dead), ("correct", dead, "figure=13"), ("merge", dead, hurt)):
        code, told, _ = run(capsys, *call, *signed)
        assert (code, json.loads(told)["state"]) == (0, "applied")
    fact = str(first(capsys, own_record, "facts", measure="killed")["id"])
    code, told, _ = run(capsys, "split", fact, hurt, *signed)
    assert (code, json.loads(told)["ruling"]["verb"]) == (0, "split")


def test_a_ruling_that_cannot_be_is_a_usage_error(capsys: pytest.CaptureFixture[str], own_record: Path) -> None:
    id = str(first(capsys, own_record, "claims", measure="missing")["id"])
    for call in (("correct", id, "figure"), ("reject", "zzzz"), ("split", id, id)):
        code, _, errors = run(capsys, *call, "--by", "Ines Roth", "--record", own_record)
        assert (code, errors.startswith("error: "), "hint: " in errors) == (2, True, True)


def test_a_ruling_without_a_name_is_refused(capsys: pytest.CaptureFixture[str], own_record: Path) -> None:
    id = str(first(capsys, own_record, "claims", measure="missing")["id"])
    code, _, errors = run(capsys, "reject", id, "--record", own_record)
    assert (code, "a ruling carries a name" in errors) == (2, True)


def test_changes_are_listed_since_a_day(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    code, told, _ = run(capsys, "changes", "--since", "2031-05-07", "--record", record_file, "--json")
    rows = [json.loads(line) for line in told.splitlines()]
    assert code == 0
    assert {row["change"] for row in rows} >= {"figure_moved", "new_fact"}
    assert all(row["citations"] for row in rows)


def test_changes_since_what_is_no_day_are_a_usage_error(capsys: pytest.CaptureFixture[str], record_file: Path) -> None:
    code, _, errors = run(capsys, "changes", "--since", "yesterday", "--record", record_file)
    assert (code, errors.splitlines()[0]) == (2, "error: 'yesterday' is no day or moment")
