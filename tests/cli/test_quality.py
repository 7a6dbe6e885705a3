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
