"""The error table counts what it says it counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from consilience.config import Settings
from consilience.evaluate.origin_cases import OriginCase, key_folder, read_cases
from consilience.evaluate.origin_score import Judgement, judge, rates, table
from consilience.evaluate.origin_table import judgement_row, lines, markdown
from consilience.reading import prepare_reading

CASES = {case.id: case for case in read_cases(key_folder())}


@pytest.fixture(scope="module")
def judged() -> dict[str, Judgement]:
    chosen = [CASES[name] for name in ("copy-storm-grid", "true-flood-hospital-brigade", "conflict-raid-sides")]
    return {found.case.id: found for found in judge(chosen, prepare_reading(Settings().parser, None))}


def told(case: OriginCase, verdict: str) -> Judgement:
    return Judgement(case, verdict, 2 if verdict == "confirmed" else 1, "", (1, 1), None)


def test_a_copy_is_one_origin_and_two_counts_are_two(judged: dict[str, Judgement]) -> None:
    assert judged["copy-storm-grid"].counted == 1
    assert judged["true-flood-hospital-brigade"].counted == 2
    assert all(found.right for found in judged.values())


def test_the_relation_of_moving_figures_is_asked_for(judged: dict[str, Judgement]) -> None:
    assert judged["conflict-raid-sides"].relation is True
    assert judged["copy-storm-grid"].relation is None


def test_false_and_missed_confirmations_are_named() -> None:
    found = [told(CASES["copy-storm-grid"], "confirmed"), told(CASES["true-quake-two-bodies"], "cannot tell")]
    assert [line.wrong for line in table(found)] == [("copy-storm-grid",), ("true-quake-two-bodies",)]
    assert {score.name: score.value for score in rates(found)} == {
        "copied, not confirmed": 0.0,
        "confirmations found": 0.0,
        "pairs of reports": 1.0,
    }


def test_the_table_is_written_as_text_markdown_and_rows(judged: dict[str, Judgement]) -> None:
    found = tuple(judged.values())
    assert any("plain copy" in line for line in lines(table(found)))
    assert "| plain copy | 1 | 0 | 1 | 0 | 0 |" in markdown(table(found))
    assert judgement_row(found[0])["right"] is True


def test_a_claim_that_is_not_found_confirms_nothing() -> None:
    case = CASES["copy-storm-grid"]
    lost = replace(case, asked=replace(case.asked, figure=61.0))
    (found,) = judge([lost], prepare_reading(Settings().parser, None))
    assert (found.verdict, found.counted) == ("not found", 0)


def test_the_page_of_the_documentation_shows_every_type() -> None:
    page = Path(__file__).parents[2] / "docs" / "explanation" / "origins.md"
    if page.exists():
        text = page.read_text(encoding="utf-8")
        assert [case.type for case in CASES.values() if case.type not in text] == []
