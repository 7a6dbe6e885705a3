"""What analysts decide: kept apart, applied at every rebuild, undone at will."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from consilience import Workspace
from consilience.errors import InputError, UnknownSetting
from consilience.model.claim import Claim
from consilience.model.fact import Entity, Fact
from consilience.stages import versions
from consilience.store.memory import MemoryStore

SIGNED = {"by": "Ines Roth", "note": "read the report", "at": datetime(2031, 5, 8, 6, 0, tzinfo=UTC)}


@pytest.fixture
def desk(workspace: Workspace) -> Iterator[Workspace]:
    """The record of the two reports, in memory and open for rulings."""
    store = MemoryStore()
    harvests = list(workspace._store.harvests())
    store.save(harvests, version=workspace._version)
    with Workspace(store) as opened:
        yield opened


def claim(desk: Workspace, measure: str, low: float) -> Claim:
    return next(c for c in desk.claims() if c.measure == measure and c.quantity and c.quantity.low == low)


def fact_of(desk: Workspace, held: Claim) -> Fact:
    return next(fact for fact in desk.facts() if held.id in fact.claims)


def entity(desk: Workspace, name: str) -> Entity:
    return next(entity for entity in desk.entities() if entity.name == name)


def test_a_rejected_claim_is_used_nowhere_and_its_words_are_kept(desk: Workspace) -> None:
    wrong = claim(desk, "missing", 5)
    outcome = desk.reject(wrong.id, **SIGNED)
    assert outcome.state == "applied"
    assert [held.span.text for held in outcome.claims] == [wrong.span.text]
    assert wrong.id not in {held.id for held in desk.claims()}
    assert all(wrong.id not in fact.claims for fact in desk.facts())


def test_a_corrected_claim_keeps_its_id_and_its_evidence(desk: Workspace) -> None:
    wrong = claim(desk, "missing", 5)
    desk.correct(wrong.id, {"measure": "trapped", "figure": "7", "speaker": "Tomas Weil", "when": "2031-05"}, **SIGNED)
    right = next(held for held in desk.claims() if held.id == wrong.id)
    assert (right.measure, right.quantity and right.quantity.high) == ("trapped", 7)
    assert (right.attribution.speaker, right.when and right.when.iso()) == ("Tomas Weil", "2031-05")
    assert right.span == wrong.span
    assert fact_of(desk, right).question.measure == "trapped"


def test_the_later_of_two_rulings_holds(desk: Workspace) -> None:
    held = claim(desk, "missing", 5)
    desk.reject(held.id, **SIGNED)
    with pytest.raises(InputError):
        desk.correct(held.id, {"figure": "6"}, **SIGNED)
    desk.undo(desk.rulings()[0].ruling.id)
    desk.correct(held.id, {"figure": "6"}, **SIGNED)
    desk.correct(held.id, {"figure": "8"}, **SIGNED)
    assert claim(desk, "missing", 8).id == held.id


def test_a_ruling_undone_leaves_the_record_as_it_was(desk: Workspace) -> None:
    before = desk.record()
    ruling = desk.reject(claim(desk, "missing", 5).id, **SIGNED).ruling
    assert desk.record() != before
    assert desk.undo(ruling.id[:6]) == ruling
    assert desk.record() == before


def test_merged_facts_are_one_and_split_ones_are_two(desk: Workspace) -> None:
    dead, hurt = claim(desk, "killed", 12), claim(desk, "injured", 40)
    assert fact_of(desk, dead) != fact_of(desk, hurt)
    desk.merge(fact_of(desk, dead).id, fact_of(desk, hurt).id, **SIGNED)
    assert fact_of(desk, dead) == fact_of(desk, hurt)
    desk.split(fact_of(desk, dead).id, hurt.id, **SIGNED)
    assert fact_of(desk, dead) != fact_of(desk, hurt)
    assert [outcome.state for outcome in desk.rulings()] == ["applied", "applied"]


def test_a_rejected_fact_is_no_longer_told_as_known(desk: Workspace) -> None:
    wrong = fact_of(desk, claim(desk, "missing", 5))
    outcome = desk.reject(wrong.id, **SIGNED)
    held = next(fact for fact in desk.facts() if fact.id == wrong.id)
    assert (held.status, held.why) == ("rejected", "set aside by Ines Roth: read the report")
    assert outcome.items == (wrong.id,)
    assert all(line.fact != wrong.id for chapter in desk.brief().chapters for line in chapter.known)


def test_the_best_figure_of_a_fact_is_the_one_chosen(desk: Workspace) -> None:
    first = claim(desk, "killed", 12)
    held = fact_of(desk, first)
    assert held.figures
    assert held.figures.best == 17
    desk.correct(held.id, {"best": first.id}, **SIGNED)
    chosen = fact_of(desk, first).figures
    assert chosen
    assert (chosen.best_claim, chosen.best, chosen.low, chosen.high) == (first.id, 12, 12, 17)


def test_names_are_merged_split_and_corrected(desk: Workspace) -> None:
    person = entity(desk, "Mira Tasko")
    desk.correct(person.id, {"name": "Mira Tassko"}, **SIGNED)
    assert claim(desk, "killed", 12).attribution.speaker == "Mira Tassko"
    town = entity(desk, "Orvelin")
    desk.correct(town.id, {"name": "Orvelin Old Town", "lat": "51.5", "lon": "23.25"}, **SIGNED)
    (place,) = claim(desk, "killed", 17).places
    assert (place.name, place.lat, place.precision) == ("Orvelin Old Town", 51.5, "point")
    desk.reject(entity(desk, "Orvelin Old Town").id, **SIGNED)
    assert claim(desk, "killed", 17).places == ()


def test_a_ruling_survives_new_reports_and_a_rebuild(
    desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.reject(claim(desk, "missing", 5).id, **SIGNED)
    later = tmp_path / "wednesday.txt"
    later.write_text("date 2031-05-08 The toll in Orvelin rose to 19, the interior ministry said.\n", encoding="utf-8")
    desk.add(later)
    monkeypatch.setattr(versions, "read_version", lambda *_: "other stages")
    desk.run()
    assert [outcome.state for outcome in desk.rulings()] == ["applied"]
    assert not [held for held in desk.claims() if held.measure == "missing"]


def test_a_ruling_whose_claim_is_gone_says_so(desk: Workspace) -> None:
    wrong = claim(desk, "missing", 5)
    desk.reject(wrong.id, **SIGNED)
    harvests = [
        replace(held, claims=tuple(c for c in held.claims if c.id != wrong.id)) for held in desk._store.harvests()
    ]
    desk._store.save(harvests, version=desk._version)
    (outcome,) = desk.rulings()
    assert (outcome.state, outcome.why) == ("gone", "the claim is no longer read from any report")


def test_an_accepted_claim_is_marked_in_the_brief(desk: Workspace) -> None:
    held = claim(desk, "killed", 12)
    desk.accept(held.id, **SIGNED)
    line = next(
        line for c in desk.brief().chapters for line in c.known if held.id in {cited.claim for cited in line.citations}
    )
    assert "checked by Ines Roth" in line.tags


def test_every_ruling_stands_in_the_brief_with_its_evidence(desk: Workspace) -> None:
    wrong = claim(desk, "missing", 5)
    desk.reject(wrong.id, **SIGNED)
    (line,) = desk.brief().rulings
    assert (line.by, line.note, line.state) == ("Ines Roth", "read the report", "applied")
    assert [cited.quote for cited in line.citations] == [wrong.span.text]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({}, InputError),
        ({"colour": "red"}, UnknownSetting),
        ({"figure": "a few"}, InputError),
        ({"low": "9", "high": "3"}, InputError),
        ({"modality": "maybe"}, InputError),
        ({"measure": ""}, InputError),
        ({"measure": "no such measure"}, UnknownSetting),
        ({"when": "Tuesday"}, InputError),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    desk: Workspace, changes: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        desk.correct(claim(desk, "missing", 5).id, changes, **SIGNED)
    assert desk.rulings() == ()


def test_nobody_rules_unsigned(desk: Workspace) -> None:
    with pytest.raises(InputError, match="a ruling carries a name"):
        desk.reject(claim(desk, "missing", 5).id)


def test_things_of_two_sorts_are_not_merged(desk: Workspace) -> None:
    held = claim(desk, "missing", 5)
    with pytest.raises(InputError):
        desk.merge(held.id, fact_of(desk, held).id, **SIGNED)
    with pytest.raises(InputError):
        desk.merge(held.id, held.id, **SIGNED)
    with pytest.raises(InputError):
        desk.merge(claim(desk, "killed", 12).id, claim(desk, "evacuated", 3000).id, **SIGNED)
    with pytest.raises(InputError):
        desk.merge(entity(desk, "Mira Tasko").id, entity(desk, "Orvelin").id, **SIGNED)


def test_a_claim_set_aside_can_still_be_asked_about(desk: Workspace) -> None:
    wrong = claim(desk, "missing", 5)
    ruling = desk.reject(wrong.id, **SIGNED).ruling
    told = dict(desk.why(wrong.id).lines)
    assert told["evidence"] == wrong.span.text
    assert told["ruling"].startswith(f"{ruling.id} set aside (Ines Roth, 2031-05-08T06:00:00+00:00")
