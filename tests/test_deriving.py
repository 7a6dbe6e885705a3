"""Records grown report by report, and what must not depend on how they grew."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience import deriving, pipeline
from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.model.reading import Reading
from consilience.model.record import Record
from consilience.model.ruling import Ruling
from consilience.model.span import Span
from consilience.model.values import Place, Quantity, TimeSpan
from consilience.stages.sketch import sketch
from consilience.store.memory import MemoryStore
from consilience.store.port import Store
from consilience.store.sqlite import SqliteStore

TOWNS = ("Orvelin", "Port Sel", "Karbon", "Dunmere")
WHAT = (
    "floodwater dam sluice levee silt culvert reservoir spillway cofferdam embankment marsh heron barge dredger",
    "warehouse gas blast depot cylinder forklift solvent crater scaffold chimney welder foreman pallet girder",
    "ferry capsized lifeboat quay gangway ballast lighthouse trawler harbourmaster buoy shoal squall rudder deck",
    "bridge span pier cable rivet lorry tollbooth viaduct surveyor asphalt parapet inspector bolt corrosion",
)
SAID = ("Mira Tasko", "Harbour Police", "Jo Beck", None)
SIZE = 60  # examples: each grows two records


def told(event: int, number: int, figure: int, speaker: str | None) -> Harvest:
    """Return a report of one of four events, with two claims."""
    town, words = TOWNS[event], WHAT[event]
    lead = f"At least {figure} people were killed in {town}" + (f", {speaker} said. " if speaker else ". ")
    text = f"{lead}The {words} of {town} were searched on day {number}. Some {figure * 9} people left {town}."
    day = date(2031, 5, 1 + event)
    report = Document(f"report-{event}-{number}", text, title=f"{town}: {words}", published=day)
    start = text.index("Some")
    claims = (
        _claim(report, 0, len(lead) - 1, "casualties", "killed", figure, town, speaker, day),
        _claim(report, start, len(text), "displacement", "displaced", figure * 9, town, None, day),
    )
    return Harvest(Reading(report), claims, sketch(report))


def _claim(
    report: Document, start: int, end: int, kind: str, measure: str, figure: int, town: str, by: str | None, day: date
) -> Claim:
    return Claim(
        report.id,
        Span.of(report.text, start, end),
        kind,
        measure,
        Quantity(float(figure), None, "at least", "person", None),
        places=(Place(town, "settlement", "XA", None, 51.5, 23.25, 100 + TOWNS.index(town)),),
        attribution=Attribution(by, "person" if by else None),
        when=TimeSpan(day, day),
        slots=(Slot("figure", start + 9, start + 10),),
    )


reports = st.lists(
    st.builds(told, st.integers(0, 3), st.integers(1, 4), st.integers(1, 40), st.sampled_from(SAID)),
    min_size=1,
    max_size=9,
    unique_by=lambda held: held.reading.document.id,
)


def grown(store: Store, *steps: Sequence[Harvest]) -> Record:
    for step in steps:
        store.save(list(step), version="1")
        deriving.bring_up_to_date(store)
    return deriving.record_of(store)


@settings(max_examples=SIZE)
@given(reports, st.integers(0, 9), st.integers(0, 1000))
def test_a_record_grown_report_by_report_is_that_made_at_once(held: list[Harvest], at: int, seed: int) -> None:
    whole = deriving.derive(held)
    shuffled = Random(seed).sample(held, len(held))
    assert grown(MemoryStore(), shuffled[:at], shuffled[at:]) == whole
    assert grown(MemoryStore(), *([one] for one in shuffled)) == whole


@settings(max_examples=SIZE // 4)
@given(reports)
def test_reports_placed_a_few_at_a_time_lie_as_if_placed_together(held: list[Harvest]) -> None:
    whole = deriving.derive(held)
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(deriving, "AT_ONCE", 2)
        assert deriving.derive(held) == whole
        store = SqliteStore(Path(folder) / "record.db")
        assert grown(store, held) == whole
        store.close()


@settings(max_examples=SIZE // 4)
@given(reports, st.integers(0, 9))
def test_a_file_grows_like_memory(held: list[Harvest], at: int) -> None:
    store = SqliteStore(_fresh())
    assert grown(store, held[:at], held[at:]) == deriving.derive(held)
    store.close()


@settings(max_examples=SIZE // 2)
@given(reports, st.data())
def test_a_ruling_does_the_same_before_and_after_reports_come(held: list[Harvest], data: st.DataObject) -> None:
    claims = [claim.id for each in held for claim in each.claims if claim.measure == "killed"]
    one, two = data.draw(st.sampled_from(claims)), data.draw(st.sampled_from(claims))
    verb = data.draw(st.sampled_from(("merge", "reject", "accept")))
    subjects = (one, two) if verb == "merge" else (one,)
    ruling = Ruling(verb, "claim", subjects, tuple((id,) for id in subjects), by="Ines Roth", at="2031-05-09")
    store = MemoryStore()
    store.rule(ruling)
    at = data.draw(st.integers(0, len(held)))
    assert grown(store, held[:at], held[at:]) == deriving.derive(held, rulings=[ruling])
    store.unrule(ruling.id)
    deriving.bring_up_to_date(store)
    assert deriving.record_of(store) == deriving.derive(held)


def test_an_exact_copy_changes_no_figure_and_no_count_of_origins() -> None:
    held = [told(0, 1, 12, "Mira Tasko"), told(0, 2, 14, None), told(1, 1, 3, "Jo Beck")]
    copied = replace(held[0].reading.document, name="copy")
    copy = Harvest(
        Reading(copied),
        tuple(replace(claim, document=copied.id) for claim in held[0].claims),
        sketch(copied),
    )
    before, after = (_ends(deriving.derive(reports)) for reports in (held, [*held, copy]))
    assert before == after


def test_a_further_report_derives_its_own_parcel_only(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    grown(store, [told(0, 1, 12, None), told(1, 1, 3, None), told(2, 1, 5, None)])
    derived: list[int] = []
    monkeypatch.setattr(pipeline, "derive", _noted(derived))
    grown(store, [told(1, 2, 4, None)])
    assert derived == [2]


def test_stories_are_derived_in_two_processes_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    held = [told(event, 1, event + 2, None) for event in range(4)]
    monkeypatch.setattr(deriving, "WORTH", len(held))
    store = MemoryStore()
    store.save(held, version="1")
    deriving.bring_up_to_date(store, jobs=2)
    assert len(store.parcels()) > 1
    assert deriving.record_of(store) == deriving.derive(held)


def test_a_ruling_derives_the_parcels_that_it_speaks_of_only(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    held = [told(event, 1, 12, "Mira Tasko" if event else None) for event in range(3)]
    grown(store, held)
    derived: list[int] = []
    monkeypatch.setattr(pipeline, "derive", _noted(derived))
    store.rule(Ruling("accept", "claim", (held[0].claims[0].id,), ((held[0].claims[0].id,),), by="Ines Roth"))
    deriving.bring_up_to_date(store)
    assert derived == [1]
    spelled = Ruling("merge", "entity", ("a", "b"), (("Mira Tasko",), ("Tasko",)), type="person", by="Ines Roth")
    store.rule(spelled)
    deriving.bring_up_to_date(store)
    assert derived == [1, 2]


def _noted(derived: list[int]) -> object:
    derive = pipeline.derive

    def noted(held: Sequence[Harvest], parcels: Mapping[str, str], **asked: object) -> Record:
        derived.append(len(held))
        return derive(held, parcels, **asked)  # type: ignore[arg-type]

    return noted


def _ends(record: Record) -> list[str]:
    """Return the figures of all facts with how many origins each has, whatever story ids they are sorted by."""
    return sorted(f"{fact.label}: {fact.figures}, {len(fact.origins)} origins" for fact in record.facts)


def _fresh() -> Path:
    return Path(tempfile.mkdtemp()) / "record.db"
