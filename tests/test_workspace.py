"""The Python API: reports in, one record out."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import TASKO
from consilience import Workspace, pipeline
from consilience.config import Settings
from consilience.engine import InProcess
from consilience.errors import InputError, StoreError, UnreadableInput
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.reading import Tally
from consilience.stages import versions
from consilience.store.memory import MemoryStore
from consilience.store.sqlite import SqliteStore
from invented import harvest


def test_reports_go_in_and_a_brief_comes_out(reports: Path, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "crisis.db") as workspace:
        brief = workspace.add(reports).run().brief()
    assert brief.chapters
    assert all(line.citations for chapter in brief.chapters for line in chapter.known)


def test_every_quote_stands_in_its_report(workspace: Workspace) -> None:
    texts = {source.document.id: source.document.text for source in workspace.sources()}
    assert workspace.claims()
    for claim in workspace.claims():
        assert texts[claim.document][claim.span.start : claim.span.end] == claim.span.text


def test_adding_twice_adds_nothing(reports: Path, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "crisis.db") as workspace:
        first = workspace.add(reports).record()
        generation = workspace._store.generation()
        assert workspace.add(reports).tally == Tally(met=3, new=0, held=2, rejected=1, claims=0)
        assert workspace._store.generation() == generation
        assert workspace.record() == first


def test_memory_and_file_hold_the_same_record(reports: Path, workspace: Workspace) -> None:
    with Workspace.memory() as other:
        assert other.add(reports).record() == workspace.record()


def test_a_record_reopened_is_not_derived_again(record_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "derive", lambda *_, **__: pytest.fail("derived again"))
    with Workspace.open(record_file, create=False) as workspace:
        assert workspace.facts()


def test_reports_are_read_again_when_a_stage_changes(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "crisis.db"
    with Workspace.open(path) as workspace:
        before = workspace.add(reports).record()
    monkeypatch.setattr(versions, "read_version", lambda *_: "other stages")
    with Workspace.open(path, create=False) as workspace:
        assert workspace.run().tally.met == 2
        assert workspace.record() == before
        assert workspace.run().tally.met == 2


def fails_on_monday(document: Document) -> Harvest:
    """Read nothing, and fail on one report as nobody foresaw."""
    if document.name == "monday.txt":
        raise ValueError("what nobody foresaw")
    return harvest(document.name)


def test_a_record_keeps_the_parser_that_it_was_made_with(record_file: Path) -> None:
    with Workspace.open(record_file, create=False, parser="xx_no_such_model") as workspace:
        assert workspace.run().tally.met == 0
        assert workspace.claims()


def test_a_report_on_which_a_stage_fails_is_rejected_and_the_rest_goes_on(reports: Path) -> None:
    with Workspace(MemoryStore(), Settings(), InProcess(lambda: fails_on_monday)) as workspace:
        workspace.add(reports)
        assert (workspace.tally.new, workspace.tally.rejected) == (1, 2)
        reasons = {rejection.where: rejection.reason for rejection in workspace.rejections()}
    assert reasons["monday.txt"] == "a stage failed on this report"


def test_a_missing_source_is_told_before_anything_is_read(reports: Path) -> None:
    with Workspace.memory() as workspace:
        with pytest.raises(UnreadableInput):
            workspace.add(reports, reports / "nowhere.txt")
        assert workspace.sources() == ()


def test_a_record_open_for_reading_refuses_reports(record_file: Path, reports: Path) -> None:
    with Workspace(SqliteStore(record_file, readonly=True)) as workspace:
        assert workspace.claims()
        with pytest.raises(StoreError, match="reading only"):
            workspace.add(reports)


def test_why_a_claim_stands_in_the_record_is_told_from_its_first_digits(workspace: Workspace) -> None:
    claim = workspace.claims()[0]
    told = workspace.why(claim.id[:8])
    assert (told.kind, told.id) == ("claim", claim.id)
    assert ("evidence", claim.span.text) in told.lines


def test_why_knows_every_item_of_the_record(workspace: Workspace) -> None:
    record = workspace.record()
    ids = [
        *(fact.id for fact in record.facts),
        *(story.id for story in record.stories),
        *(source.document.id for source in record.sources),
    ]
    assert [workspace.why(id).id for id in ids] == ids


@pytest.mark.parametrize("id", ["", "ab", "zzzzzzzz"])
def test_an_id_of_nothing_is_told(workspace: Workspace, id: str) -> None:
    with pytest.raises(InputError, match="nothing in the record"):
        workspace.why(id)


def test_claims_are_found_by_their_words(workspace: Workspace) -> None:
    found = workspace.search("injured")
    assert found
    assert all("injured" in claim.span.text for claim in found)


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    path = tmp_path / "in"
    path.write_text(TASKO, encoding="utf-8")
    with Workspace.memory() as workspace, path.open("rb") as stream:
        assert len(workspace.add("-", stdin=stream).sources()) == 1


def test_two_processes_read_the_same_claims(reports: Path, workspace: Workspace) -> None:
    with Workspace.memory(jobs=2) as other:
        assert other.add(reports).claims() == workspace.claims()
