"""The command that scores, from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calling import run
from consilience.evaluate.origin_cases import key_folder


@pytest.fixture
def few(tmp_path: Path) -> Path:
    text = (key_folder() / "copies.toml").read_text(encoding="utf-8")
    path = tmp_path / "few.toml"
    path.write_text("[[case]]".join(text.split("[[case]]")[:3]), encoding="utf-8")
    return path


def test_the_counting_of_origins_is_judged_by_cases(capsys: pytest.CaptureFixture[str], few: Path) -> None:
    code, told, _ = run(capsys, "evaluate", "--origins", few)
    assert code == 0
    assert "plain copy" in told
    assert "copied, not confirmed" in told


def test_a_rate_below_its_floor_ends_with_one(capsys: pytest.CaptureFixture[str], few: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text('[floors."copied, not confirmed"]\nleast = 1.1\nreason = "a test"\n', encoding="utf-8")
    code, told, _ = run(capsys, "evaluate", "--origins", few, "--floors", floors, "--json")
    held = json.loads(told)
    assert (code, held["below"]) == (1, ["copied, not confirmed"])
    assert {row["verdict"] for row in held["cases"]} == {"not confirmed"}


def test_something_must_be_named_to_score_against(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, errors = run(capsys, "evaluate")
    assert code == 2
    assert "--origins" in errors


def test_passages_are_scored_by_kind_of_crisis(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "crises"
    folder.mkdir()
    text = (Path(__file__).parents[1] / "data" / "crises" / "wars.toml").read_text(encoding="utf-8")
    (folder / "wars.toml").write_text("[[passage]]".join(text.split("[[passage]]")[:3]), encoding="utf-8")
    code, told, _ = run(capsys, "evaluate", "--passages", folder)
    assert code == 0
    assert [line.split()[0] for line in told.splitlines()] == ["kind", "wars", "open", "held", "all"]
    floors = tmp_path / "floors.toml"
    floors.write_text('[floors."all figures"]\nleast = 1.1\nreason = "a test"\n', encoding="utf-8")
    code, told, _ = run(capsys, "evaluate", "--passages", folder, "--floors", floors, "--json")
    assert (code, json.loads(told)["below"]) == (1, ["all figures"])
