"""What moved in a record since a day or a moment."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from conftest import LATER, TASKO
from consilience import Workspace
from consilience.model.change import Change

SIX, SEVEN = datetime(2031, 5, 8, 6, tzinfo=UTC), datetime(2031, 5, 8, 7, tzinfo=UTC)
DISPUTE = "date 2031-05-07 The flood in Orvelin killed 30 people on Monday, the aid group Open Hands said on Tuesday.\n"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record filled in three steps: Monday's report, at seven Tuesday's, and later one that differs."""
    folder = tmp_path_factory.mktemp("followed")
    texts = {"monday": f"date 2031-05-06 {TASKO}", "tuesday": f"date 2031-05-07 {LATER}", "other": DISPUTE}
    with Workspace.open(folder / "crisis.db") as workspace:
        for moment, (name, text) in zip((SIX, SEVEN, SEVEN.replace(hour=9)), texts.items(), strict=True):
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            workspace.add(folder / f"{name}.txt", at=moment)
    return folder / "crisis.db"


def since(record: Path, moment: date | datetime, **how: bool) -> tuple[Change, ...]:
    with Workspace.open(record, create=False) as workspace:
        return workspace.changes(moment, **how)


def of(sort: str, found: tuple[Change, ...]) -> list[Change]:
    return [change for change in found if change.sort == sort]


def test_a_figure_that_moved_tells_its_states_and_its_claim(followed: Path) -> None:
    found = since(followed, SEVEN, added=True)
    (moved,) = [change for change in of("figure_moved", found) if "killed" in change.label]
    assert moved.before == "12 people"
    assert {cited.name for cited in moved.citations} == {"tuesday.txt", "other.txt"}


def test_a_source_that_comes_in_joins_and_a_new_question_is_new(followed: Path) -> None:
    found = since(followed, SEVEN, added=True)
    assert any("Open Hands" in change.why for change in of("origin_joined", found))
    assert any("missing" in change.label for change in of("new_fact", found))


def test_a_figure_that_two_sources_tell_apart_opens_a_dispute(followed: Path) -> None:
    (opened,) = of("dispute_opened", since(followed, SEVEN.replace(hour=8), added=True))
    assert (opened.before, opened.after) == ("corroborated", "disputed")
    assert opened.citations


def test_nothing_has_moved_since_the_last_report(followed: Path) -> None:
    assert since(followed, date(2031, 5, 8)) == ()
    assert since(followed, SEVEN.replace(hour=10), added=True) == ()


def test_days_of_reports_and_moments_of_adding_are_told_apart(followed: Path) -> None:
    by_day = since(followed, date(2031, 5, 7))
    assert by_day == since(followed, SEVEN, added=True)
    assert {change.sort for change in since(followed, date(2031, 5, 6))} == {"new_fact"}


def test_a_ruling_counts_by_the_moment_it_was_made(followed: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.db"
    path.write_bytes(followed.read_bytes())
    with Workspace.open(path, create=False) as workspace:
        wrong = next(claim for claim in workspace.claims() if claim.quantity and claim.quantity.low == 30)
        workspace.reject(wrong.id, by="Ines Roth", at=SEVEN.replace(hour=12))
        closed = of("dispute_closed", workspace.changes(SEVEN.replace(hour=11), added=True))
    assert [change.after for change in closed] == ["corroborated"]
