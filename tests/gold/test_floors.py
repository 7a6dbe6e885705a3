"""No score falls below its floor: on the example crisis, and on labelled sets beside the project where they are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from consilience import Workspace
from consilience.evaluate import read_floors, read_gold, score
from consilience.evaluate.floors import Floor, corpus_fingerprint
from consilience.evaluate.passage_score import score_passages, total_scores
from consilience.evaluate.passages import read_passages
from consilience.evaluate.suite import table
from consilience.evaluate.suite.run import Choice, run_suite
from consilience.models.parser import DEFAULT_MODEL
from consilience.reading import load_parts, prepare_reading

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
PASSAGES = ROOT / "tests" / "data" / "crises"
LABELLED = ROOT.parent / "shared"  # held by those who work on the project; no part of it
DEVELOPMENT = ("damascus-2016", "excerpts-a", "excerpts-b", "homs-2017-04-07", "lasvegas-2017", "well-2016")
QUICKEST = ("dates", "names", "stories")  # the gate runs more
SETS = {
    "seeds": (LABELLED / "seeds", LABELLED / "gold" / "seeds.jsonl"),
    **{
        name: (LABELLED / "dev" / "reports" / f"{name}.jsonl", LABELLED / "dev" / "gold" / f"{name}.jsonl")
        for name in DEVELOPMENT
    },
}


def scores_of(reports: Path, gold: Path, *, figures_only: bool) -> dict[str, float]:
    with Workspace.memory() as workspace:
        record = workspace.add(reports).run().record()
    return {each.name: each.value for each in score(record, read_gold(gold), figures_only=figures_only)}


def below(reached: dict[str, float], floors: tuple[Floor, ...]) -> list[str]:
    return [
        f"{floor.name}: {reached[floor.name]:.3f} is below {floor.least} less {floor.tolerance}"
        for floor in floors
        if reached[floor.name] < floor.least - floor.tolerance
    ]


def test_the_example_crisis_reaches_its_floors() -> None:
    reached = scores_of(EXAMPLES / "reports", EXAMPLES / "key" / "morna.jsonl", figures_only=False)
    assert below(reached, read_floors(EXAMPLES / "key" / "floors.toml")) == []


def test_passages_of_every_kind_of_crisis_reach_their_floors() -> None:
    groups = score_passages(read_passages(PASSAGES), prepare_reading(DEFAULT_MODEL, None))
    reached = {each.name: each.value for each in total_scores(groups)}
    assert below(reached, read_floors(Path(__file__).parent / "crises.toml")) == []


def test_public_tasks_beside_the_project_reach_their_floors() -> None:
    labels = sorted((LABELLED / "bench").glob("*/*.jsonl"))
    if not labels:
        pytest.skip("no public tasks beside the project")
    floors = Path(__file__).parent / "suite.toml"
    if tomllib.loads(floors.read_text(encoding="utf-8"))["corpus"] != corpus_fingerprint(labels):
        pytest.skip("another edition of the tasks than the floors were set on")
    outcome = run_suite(LABELLED, Choice(QUICKEST), load_parts(DEFAULT_MODEL, None))
    assert {line.task for line in outcome.lines} == set(QUICKEST)
    assert table.below(outcome, read_floors(floors)) == []


@pytest.mark.parametrize("name", SETS)
def test_labelled_sets_beside_the_project_reach_their_floors(name: str) -> None:
    reports, gold = SETS[name]
    if not gold.exists():
        pytest.skip(f"{name}: no labelled set beside the project")
    floors = Path(__file__).parent / f"{name}.toml"
    if tomllib.loads(floors.read_text(encoding="utf-8"))["corpus"] != corpus_fingerprint([gold]):
        pytest.skip(f"{name}: another edition of the labels than the floors were set on")
    assert below(scores_of(reports, gold, figures_only=name != "seeds"), read_floors(floors)) == []
