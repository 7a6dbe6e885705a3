"""The main job on the example crisis: what its answer key tells, the brief must show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from consilience import Workspace
from consilience.model.brief import Brief, BriefLine
from consilience.render import brief_html

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = EXAMPLES / "reports"


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    with Workspace.memory() as made:
        yield made.add(REPORTS).run()


@pytest.fixture(scope="module")
def brief(workspace: Workspace) -> Brief:
    return workspace.brief()


@pytest.fixture(scope="module")
def key() -> list[dict[str, str]]:
    lines = (EXAMPLES / "key" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def lines_of(brief: Brief) -> list[BriefLine]:
    found: list[BriefLine] = []
    for chapter in brief.chapters:
        found += chapter.known
        for group in (*chapter.timeline, *chapter.voices, *chapter.places):
            found += group.lines
        found += (*chapter.summary, *(chapter.latest.lines if chapter.latest else ()))
        for dispute in chapter.disputes:
            found += (side.line for side in dispute.sides)
        for movement in chapter.movements:
            found += (step.line for step in movement.steps)
    return found


def test_every_citation_gives_the_very_characters_of_its_report(brief: Brief) -> None:
    texts = {source.document: source.text for source in brief.sources}
    cited = [citation for line in lines_of(brief) for citation in line.citations]
    assert cited
    assert all(texts[c.document][c.start : c.end] == c.quote for c in cited)


def test_every_line_of_the_page_carries_a_citation(brief: Brief) -> None:
    page = brief_html(brief)
    lines = re.findall(r'<div class="line">(.*?)</div>', page, re.S)
    assert lines
    assert all('class="cite"' in line for line in lines)


def test_every_report_of_the_key_is_a_source(brief: Brief, key: list[dict[str, str]]) -> None:
    assert {source.name for source in brief.sources} == {row["name"] for row in key}


def test_reports_carry_the_dates_of_the_key(brief: Brief, key: list[dict[str, str]]) -> None:
    wanted = {row["name"]: row["published"] for row in key}
    assert {source.name: source.reported for source in brief.sources} == wanted


def test_two_stories_are_told_apart(workspace: Workspace, key: list[dict[str, str]]) -> None:
    names = {document.id: document.name for document in (source.document for source in workspace.sources())}
    told = {frozenset(names[d] for d in story.documents) for story in workspace.stories()}
    wanted: dict[str, set[str]] = {}
    for row in key:
        wanted.setdefault(row["story"], set()).add(row["name"])
    assert told == {frozenset(names) for names in wanted.values()}


def test_copies_of_one_agency_text_are_one_group(workspace: Workspace, key: list[dict[str, str | None]]) -> None:
    names = {document.id: document.name for document in (source.document for source in workspace.sources())}
    copies = {str(row["name"]) for row in key if row["copy_of"]}
    grouped = {names[member] for group in workspace.record().groups for member in group.members}
    assert copies <= grouped


def test_no_copy_adds_an_independent_origin(workspace: Workspace) -> None:
    record = workspace.record()
    origins = dict(record.origins)
    for group in record.groups:
        spoken = [c for c in record.claims if c.document in group.members and not c.attribution.speaker]
        own_voice = {origins[claim.id] for claim in spoken}
        assert len(own_voice) <= 2, group  # the text's own origin; a revision or a copy may add lines of its own


def test_facts_in_dispute_show_at_least_two_sides(brief: Brief) -> None:
    disputes = [dispute for chapter in brief.chapters for dispute in chapter.disputes]
    assert disputes
    assert all(len(dispute.sides) >= 2 for dispute in disputes)


def test_a_figure_that_moved_has_at_least_two_states(brief: Brief) -> None:
    movements = [movement for chapter in brief.chapters for movement in chapter.movements]
    assert movements
    assert all(len(movement.steps) >= 2 for movement in movements)


def test_a_story_is_told_in_at_most_five_lines(brief: Brief) -> None:
    assert all(1 <= len(chapter.summary) <= 5 for chapter in brief.chapters)


def test_no_line_of_a_story_is_told_twice_in_one_place(brief: Brief) -> None:
    for chapter in brief.chapters:
        for group in (*chapter.timeline, *chapter.voices):
            texts = [line.text for line in group.lines]
            assert len(texts) == len(set(texts))


def test_why_of_every_finding_reaches_the_characters_of_its_reports(brief: Brief, workspace: Workspace) -> None:
    for finding in brief.chapters[0].findings[:10]:
        told = workspace.why(finding.line.fact or "")
        sources = "\n".join(text for label, text in told.lines if label == "sources")
        assert told.lines[0] == ("in the brief", finding.line.text)
        assert all(f"{c.name} {c.start}..{c.end}" in sources for c in finding.line.citations)


def test_running_twice_gives_the_same_page(brief: Brief, workspace: Workspace) -> None:
    again = workspace.add(REPORTS).run()
    assert again.tally.new == 0
    assert brief_html(again.brief()) == brief_html(brief)
