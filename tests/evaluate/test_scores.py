"""Scores count what they say they count."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from consilience.errors import InputError, UnreadableInput
from consilience.evaluate import Score, read_floors, read_gold, score
from consilience.evaluate.floors import corpus_fingerprint
from consilience.evaluate.gold import match
from consilience.model.record import Record
from consilience.model.values import Quantity
from consilience.stages.rows import claim_rows
from invented import harvest, record

EXAMPLES = Path(__file__).parents[2] / "examples"


def labels(held: Record, **changed: Any) -> list[dict[str, Any]]:
    """Return labels that agree with `held` but for what is `changed`."""
    return [{**row, **changed} for row in claim_rows(held)]


def scored(held: Record, gold: list[dict[str, Any]], **options: bool) -> dict[str, Score]:
    return {found.name: found for found in score(held, gold, **options)}


def test_a_record_agrees_with_itself() -> None:
    held = record(harvest("a.txt"), harvest("b.txt"))
    assert {found.value for found in score(held, labels(held)) if found.of} == {1.0}


def test_a_figure_in_another_unit_is_the_same_figure() -> None:
    held = record(harvest())
    area = replace(
        held.claims[0], kind="territory", measure="area_gained", quantity=Quantity(390.0, 390.0, unit="square mile")
    )
    held = replace(held, claims=(area,))
    assert scored(held, labels(held, low=1010, high=1010, unit="square kilometre"))["figures"].value == 1.0


def test_one_bound_is_a_match_but_no_figure() -> None:
    held = record(harvest())
    told = scored(held, labels(held, high=40.0))
    assert told["all claims"].value == 1.0
    assert told["figures"].value == 0.0


def test_evidence_elsewhere_is_no_match() -> None:
    held = record(harvest())
    told = scored(held, labels(held, start=50, end=60))
    assert (told["all claims"].hit, told["all claims"].predicted) == (0, 1)


def test_evidence_that_is_too_long_proves_nothing() -> None:
    rows = labels(record(harvest()))
    assert match([{**rows[0], "end": rows[0]["start"] + 351}], rows) == []


def test_each_claim_is_matched_once() -> None:
    rows = labels(record(harvest()))
    assert len(match(rows * 2, rows)) == 1
    assert len(match(rows, rows * 2)) == 1


def test_reports_without_labels_are_left_out_of_account() -> None:
    held = record(harvest("a.txt"), harvest("b.txt"))
    gold = [row for row in labels(held) if row["doc"] == "a.txt"]
    assert scored(held, gold)["all claims"].predicted == 1


def test_a_statement_too_many_is_no_error() -> None:
    held = record(harvest("a.txt"))
    said = replace(held.claims[0], kind="statement", measure="says", quantity=None)
    told = scored(replace(held, claims=(*held.claims, said)), labels(held))
    assert told["all claims"].value == 1.0


def test_a_wrong_speaker_place_and_day_are_counted() -> None:
    held = record(harvest())
    told = scored(held, labels(held, speaker="Jonas Brandt", places=["Tamsee"], when="2031-05-01"))
    assert [told[name].value for name in ("speaker named", "places", "when")] == [0.0, 0.0, 0.0]


def test_a_spelling_is_no_other_name() -> None:
    held = record(harvest())
    assert scored(held, labels(held, speaker="Myra Tasko"))["speaker named"].value == 1.0


@pytest.mark.parametrize("line", ["{", "[]", '{"doc": "a"}', "3"])
def test_a_line_that_is_no_label_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:2"):
        read_gold(path)


@pytest.mark.parametrize(
    "text", ["floors = 3", "[floors.figures]\nleast = 0.9", "x", '[floors.figures]\nleast = "a"\nreason = "b"']
)
def test_floors_without_what_they_need_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read_floors(path)
    with pytest.raises(UnreadableInput):
        read_floors(tmp_path / "nowhere.toml")


def test_floors_belong_to_the_corpus_that_they_were_set_on() -> None:
    floors = EXAMPLES / "key" / "floors.toml"
    corpus = [*(EXAMPLES / "reports").iterdir(), EXAMPLES / "key" / "morna.jsonl"]
    assert tomllib.loads(floors.read_text(encoding="utf-8"))["corpus"] == corpus_fingerprint(corpus)
    assert read_floors(floors)


def test_scores_go_to_json() -> None:
    held = record(harvest())
    assert json.dumps([found.value for found in score(held, labels(held), figures_only=True)])


def test_either_of_two_right_names_may_be_told() -> None:
    held = record(harvest())
    told = scored(held, labels(held, places=["Nowhere | Orvelin"], speaker="Mira Tasko | governor"))
    assert (told["places"].value, told["speaker named"].value) == (1.0, 1.0)
    assert scored(held, labels(held, places=["Nowhere | Elsewhere"]))["places"].value == 0.0
