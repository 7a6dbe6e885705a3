"""One run over tasks and events: what is scored, shown and skipped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calling import run
from consilience.errors import InputError, UnknownSetting
from consilience.evaluate import read_floors
from consilience.evaluate.peers import PEERS
from consilience.evaluate.suite import table
from consilience.evaluate.suite.events import pooled, value
from consilience.evaluate.suite.run import Choice, run_suite
from consilience.evaluate.suite.scorer import printed, run_scorer
from consilience.evaluate.suite.split import is_kept
from consilience.evaluate.suite.tasks import EVENTS, TASKS
from consilience.models.parser import DEFAULT_MODEL
from consilience.reading import load_parts

SCORER = """
import json, sys
gold, told = ([json.loads(line) for line in open(path)] for path in sys.argv[1:])
same = {row["id"]: row["same"] for row in told}
print(json.dumps({"f1": sum(same[row["id"]] == row["same"] for row in gold) / max(len(gold), 1)}))
"""
EVENT_SCORER = """
import json
pair = {"hit": 3, "predicted": 4, "gold": 4, "gold_pairs_in_full_gold": 0}
share = {"accuracy": 0.75, "of": 4}
names = ("speaker_named", "places", "when", "actor")
print(json.dumps({"figures": pair, "alignment": pair, "attributes": {name: share for name in names}}))
"""
PAIRS = [
    {"id": "a", "schema": "Person", "left": "Mira Tasko", "right": "Tasko, Mira", "same": True},
    {"id": "f", "schema": "Person", "left": "Mira Tasko", "right": "Anna Rell", "same": False},
]
CLAIM = {"doc": "one", "start": 0, "end": 20, "kind": "casualties", "measure": "killed", "low": 12, "high": 12}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small task and one small event."""
    place = tmp_path / "labelled"
    for name in ("bench/names", "bench/score", "gold", "dev/gold", "dev/reports"):
        (place / name).mkdir(parents=True)
    lines = "".join(json.dumps(pair) + "\n" for pair in PAIRS)
    (place / "bench/names/pairs.jsonl").write_text(lines, encoding="utf-8")
    (place / "bench/score/score_names.py").write_text(SCORER, encoding="utf-8")
    (place / "gold/score.py").write_text(EVENT_SCORER, encoding="utf-8")
    (place / "dev/gold/flood.jsonl").write_text(json.dumps(CLAIM) + "\n", encoding="utf-8")
    report = {"name": "one", "text": "Twelve people died in Orvelin, police said.", "published": "2031-05-07"}
    (place / "dev/reports/flood.jsonl").write_text(json.dumps(report) + "\n", encoding="utf-8")
    return place


def test_a_folder_that_is_absent_is_said_and_skipped(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, told, _ = run(capsys, "evaluate", "--suite", tmp_path / "nowhere")
    assert code == 0
    assert told.startswith("skipped: all: there is no folder")
    code, told, _ = run(capsys, "evaluate", "--suite")
    assert (code, told.startswith("skipped: all")) == (0, True)


def test_tasks_and_events_stand_in_one_table(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    code, told, _ = run(capsys, "evaluate", "--suite", folder)
    lines = told.splitlines()
    assert code == 0
    assert lines[0].split() == ["task", "measure", "ours", "kept", "goal", "floor", "peer", "published"]
    assert lines[1].split()[:5] == ["names", "F1", "1.000", "1.000", "0.840"]
    assert [line.split()[2] for line in lines[2:7]] == ["figures", "casualties", "speaker", "places", "when"]
    assert "skipped: places: no labels in" in told
    assert [line.split()[0] for line in lines if line.startswith(("flood", "all"))] == ["flood", "all"]


def test_one_task_is_run_alone_and_below_its_floor_ends_with_one(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text('[floors."names: F1"]\nleast = 1.1\nreason = "a test"\n', encoding="utf-8")
    code, told, _ = run(capsys, "evaluate", "--suite", folder, "--task", "names", "--floors", floors, "--json")
    held = json.loads(told)
    assert (code, held["below"]) == (1, ["names: F1"])
    assert [(line["task"], line["ours"], line["floor"]) for line in held["lines"]] == [("names", 1.0, 1.1)]
    code, told, _ = run(capsys, "evaluate", "--suite", folder, "--task", "names", "--floors", floors)
    assert (code, told.splitlines()[-1]) == (1, "BELOW ITS FLOOR: names: F1")


def test_peers_are_run_on_the_same_rows_and_absent_ones_named(folder: Path) -> None:
    outcome = run_suite(folder, Choice(("names",), peers=True), load_parts(DEFAULT_MODEL, None))
    (line,) = outcome.lines
    assert "Jaro-Winkler (RapidFuzz)" in dict(line.peers)
    absent = [peer for peer in PEERS if peer.task == "names" and not peer.installed]
    assert [reason for reason in outcome.skipped if "pip install" in reason] == [
        f"{peer.name} (names) is not installed: {peer.install}" for peer in absent
    ]


def test_quick_ones_are_chosen_without_the_events(folder: Path) -> None:
    outcome = run_suite(folder, Choice(quick=True), load_parts(DEFAULT_MODEL, None))
    assert {line.task for line in outcome.lines} == {"names"}
    assert outcome.events == ()


def test_a_task_that_does_not_exist_is_refused(folder: Path) -> None:
    with pytest.raises(UnknownSetting, match="nothing"):
        run_suite(folder, Choice(("nothing",)), load_parts(DEFAULT_MODEL, None))


def test_a_scorer_that_fails_is_an_error_of_the_input(tmp_path: Path) -> None:
    scorer = tmp_path / "score.py"
    scorer.write_text("raise SystemExit('no labels')", encoding="utf-8")
    with pytest.raises(InputError, match="no labels"):
        run_scorer(scorer, [], [])
    scorer.write_text("print([])", encoding="utf-8")
    with pytest.raises(InputError, match="printed no object"):
        printed([scorer])


def test_counts_are_pooled_before_they_are_divided() -> None:
    together = pooled([{"figures": (1, 2, 4), "places": (1, 1)}, {"figures": (3, 4, 4)}])
    assert together == {"figures": (4, 6, 8), "places": (1, 1)}
    assert value(together["figures"]) == pytest.approx(8 / 14)


def test_a_quarter_is_kept_whatever_the_labels_say() -> None:
    kept = [name for name in map(str, range(4000)) if is_kept({"id": name})]
    assert 900 < len(kept) < 1100
    assert len({is_kept({"id": name, "story": "flood"}) for name in map(str, range(50))}) == 1


def test_every_floor_names_a_measure() -> None:
    measures = {f"{task.name}: {measure.name}" for task in TASKS for measure in task.measures}
    measures |= {f"events, {group}: {m.name}" for group in ("seeds", "development") for m in EVENTS.measures}
    floors = read_floors(Path(__file__).parents[1] / "gold" / "suite.toml")
    assert {floor.name for floor in floors} <= measures


def test_the_documentation_has_a_row_for_each_line(folder: Path) -> None:
    outcome = run_suite(folder, Choice(), load_parts(DEFAULT_MODEL, None))
    assert len(table.markdown(outcome).splitlines()) == 2 + len(outcome.lines)
    assert len(table.group_markdown(outcome).splitlines()) == 3
