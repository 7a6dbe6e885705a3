"""The programs under examples/ run as they stand."""

from __future__ import annotations

import csv
import io
import runpy
import sys
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[2] / "examples"


def run(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, reports: Path) -> str:
    monkeypatch.setattr(sys, "argv", [name, str(reports)])
    runpy.run_path(str(PROGRAMS / name), run_name="__main__")
    return capsys.readouterr().out


def test_a_folder_becomes_a_brief_and_its_last_day_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, reports: Path, tmp_path: Path
) -> None:
    told = run("morning_brief.py", capsys, monkeypatch, reports)
    assert "killed in Orvelin" in told
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_coders_get_three_estimates_with_their_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, reports: Path
) -> None:
    rows = list(csv.DictReader(io.StringIO(run("figures_for_coders.py", capsys, monkeypatch, reports))))
    (killed,) = [row for row in rows if row["measure"] == "killed"]
    assert (killed["low"], killed["high"], killed["origins"]) == ("12.0", "17.0", "2")
    assert killed["high_quote"].startswith("tuesday.txt: ")


def test_rulings_are_made_and_taken_back_by_a_program(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(
        "date 2031-05-06 The police said 12 people were killed in Orvelin.", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text("date 2031-05-06 Doctors said 30 people were killed in Orvelin.", encoding="utf-8")
    told = run("put_right.py", capsys, monkeypatch, tmp_path)
    assert told.endswith("1 disputes looked at, 0 rulings left\n")


def test_every_program_is_tested_and_described() -> None:
    described = (PROGRAMS / "README.md").read_text(encoding="utf-8")
    tested = Path(__file__).read_text(encoding="utf-8")
    names = [path.name for path in sorted(PROGRAMS.glob("*.py"))]
    assert [name for name in names if name not in described or name not in tested] == []
