"""The labelled passages are what their files say, and no label that does not fit is read."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from consilience.errors import InputError, UnreadableInput
from consilience.evaluate.gold import Row
from consilience.evaluate.passage_score import lines, score_passages, total_scores
from consilience.evaluate.passages import Passage, read_passages
from consilience.evaluate.score import Score, pool
from consilience.kinds import BUILT_IN
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from invented import harvest

CRISES = Path(__file__).parents[1] / "data" / "crises"
LONGEST = 4  # sentences, as a rule: a passage is no report
ONE = """
[[passage]]
number = 1
published = 2025-03-04
source = "Morna Post"
title = "Flood"
text = \"\"\"At least 12 people drowned in Morna on Monday. Two boats sank, the mayor said.\"\"\"
places = ["Morna"]
when = "2025-03-03"
claims = [
  { quote = "At least 12 people drowned", claim = "casualties.killed", low = 12, hedge = "at least" },
  { quote = "Two boats sank", claim = "damage.equipment", figure = 2, unit = "vessel", speaker = "mayor", when = "" },
]
"""


@pytest.fixture(scope="module")
def passages() -> tuple[Passage, ...]:
    return read_passages(CRISES)


@pytest.fixture(scope="module")
def labels(passages: tuple[Passage, ...]) -> list[Row]:
    return [label for passage in passages for label in passage.labels]


def read(tmp_path: Path, text: str) -> tuple[Passage, ...]:
    path = tmp_path / "floods.toml"
    path.write_text(text, encoding="utf-8")
    return read_passages(path)


def test_ten_kinds_of_crisis_have_twenty_five_passages_each(passages: tuple[Passage, ...]) -> None:
    counts = Counter(passage.crisis for passage in passages)
    assert len(counts) == 10
    assert min(counts.values()) >= 25


def test_half_is_held_and_every_file_says_so(passages: tuple[Passage, ...]) -> None:
    assert sum(passage.held for passage in passages) * 2 == len(passages)
    assert all("odd numbers are held" in file.read_text(encoding="utf-8") for file in CRISES.glob("*.toml"))


def test_every_quote_is_the_text_between_its_offsets(passages: tuple[Passage, ...]) -> None:
    for passage in passages:
        for label in passage.labels:
            assert passage.document.text[label["start"] : label["end"]] == label["quote"]


def test_every_label_names_a_kind_and_measure_of_the_record(labels: list[Row]) -> None:
    known = {(kind.name, measure.name) for kind in BUILT_IN for measure in kind.measures}
    assert {(label["kind"], label["measure"]) for label in labels} <= known


def test_some_passages_make_no_claim(passages: tuple[Passage, ...]) -> None:
    assert sum(not passage.labels for passage in passages) >= 20


def test_days_of_labels_are_days(labels: list[Row]) -> None:
    for label in labels:
        for part in (label["when"] or "").split("/"):
            if len(part) == len("2025-03-03"):
                date.fromisoformat(part)


def test_a_label_takes_what_its_passage_shares_unless_it_says_otherwise(tmp_path: Path) -> None:
    (passage,) = read(tmp_path, ONE)
    drowned, boats = passage.labels
    assert (passage.held, passage.document.published) == (True, date(2025, 3, 4))
    assert (drowned["low"], drowned["high"], drowned["unit"], drowned["when"]) == (12, None, "person", "2025-03-03")
    assert (boats["places"], boats["speaker"], boats["when"]) == (["Morna"], "mayor", None)


@pytest.mark.parametrize(
    "wrong",
    [
        "At least 13 people",
        "stands 0 times",
        "no such field",
        "bears this number",
    ],
)
def test_what_does_not_fit_is_told_with_its_passage(tmp_path: Path, wrong: str) -> None:
    changed = {
        "At least 13 people": ONE.replace('quote = "At least 12', 'quote = "At least 13'),
        "stands 0 times": ONE.replace('quote = "Two boats', 'quote = "Three boats'),
        "no such field": ONE.replace('unit = "vessel"', 'units = "vessel"'),
        "bears this number": ONE + ONE,
    }[wrong]
    with pytest.raises(InputError, match=wrong) as told:
        read(tmp_path, changed)
    assert "passage 1" in str(told.value)


def test_a_quote_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="stands 2 times"):
        read(tmp_path, ONE.replace("the mayor said", "Two boats sank"))


@pytest.mark.parametrize("text", ["", "[[passage", "passage = 1"])
def test_a_file_without_passages_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError):
        read(tmp_path, text)


def test_an_empty_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.toml"):
        with pytest.raises(UnreadableInput):
            read_passages(path)


def test_pooled_scores_count_what_their_parts_count() -> None:
    first = (Score("figures", 1.0, 2, 2, 2), Score("places", 0.5, 1, 2))
    second = (Score("figures", 0.0, 0, 2, 2), Score("places", 0.0, 0, 0))
    figures, places = pool([first, second])
    assert figures == Score("figures", 0.5, 2, 4, 4)
    assert places == Score("places", 0.5, 1, 2)


def test_claims_of_a_passage_without_labels_are_surplus(tmp_path: Path) -> None:
    def say_the_same(document: Document) -> Harvest:
        return harvest(document.name)

    text = ONE.split("claims =")[0]
    held = read(tmp_path, text + "claims = []\n")
    groups = score_passages(held, say_the_same)
    table = lines(groups, held)
    scores = {score.name: score for score in total_scores(groups)}
    assert scores["held all claims"].predicted
    assert scores["held all claims"].value == 0.0
    assert [line.split()[0] for line in table] == ["kind", "floods", "held", "all"]
