"""One record of the parts that parcels make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

from consilience.model.document import Document, Rejection
from consilience.model.fact import Entity
from consilience.model.record import Record, Source
from consilience.model.ruling import Outcome, Ruling
from consilience.stages.join import join
from consilience.stages.names.joining import join_entities
from invented import harvest, record

TASKO = Entity("person", "Mira Tasko", ("Mira Tasko", "Tasko"), "")
SPELLED = Entity("person", "Myra Tasko", ("Governor Myra Tasko", "Myra Tasko"), "")
ALONE = Entity("person", "Tasko", ("Tasko",), "")
PORT = Entity("place", "Port Sel", ("Port Sel",), "GeoNames 7", "7")
RENAMED = Entity("place", "Puerto Sel", ("Puerto Sel",), "GeoNames 7", "7")
POLICE = Entity("organisation", "Harbour Police", ("Harbour Police", "police"), "")


def test_people_bodies_and_places_of_several_parcels_are_one() -> None:
    joined = join_entities([(TASKO, PORT, POLICE), (SPELLED, RENAMED), (POLICE,)])
    assert [(each.type, each.name) for each in joined] == [
        ("organisation", "Harbour Police"),
        ("person", "Mira Tasko"),
        ("place", "Port Sel"),
    ]
    person = joined[1]
    assert person.mentions == ("Governor Myra Tasko", "Mira Tasko", "Myra Tasko", "Tasko")
    assert "Myra Tasko = Mira Tasko" in person.why


def test_what_one_parcel_holds_apart_stays_apart() -> None:
    joined = join_entities([(TASKO, SPELLED), (TASKO,)])
    assert [each.name for each in joined] == ["Mira Tasko", "Myra Tasko"]


def test_a_surname_alone_is_joined_to_nobody_in_another_parcel() -> None:
    assert len(join_entities([(TASKO,), (ALONE,)])) == 2
    assert len(join_entities([(ALONE,), (ALONE,)])) == 1


def test_the_order_of_parts_makes_no_difference() -> None:
    parts = [(TASKO, PORT), (SPELLED, POLICE), (ALONE, RENAMED)]
    assert len({join_entities(order) for order in permutations(parts)}) == 1
    records = [record(harvest(name)) for name in "cab"]
    assert len({join(order) for order in permutations(records)}) == 1


def test_what_nobody_tells_for_a_week_is_silent_by_the_days_of_all_reports() -> None:
    part = record(harvest())
    (heard,) = {fact.silent for fact in join([part]).facts}
    late = Record(sources=(Source(Document("late", "Of something else."), reported="2031-05-16"),))
    (silent,) = {fact.silent for fact in join([_dated(part, date(2031, 5, 6)), late]).facts}
    assert heard == ""
    assert silent == "nothing heard since 6 May 2031; the latest report is of 16 May 2031"


def test_a_ruling_is_applied_where_one_part_applied_it_and_gone_where_none_did() -> None:
    ruling = Ruling("accept", "claim", ("1",), (("1",),), by="Ines Roth")
    gone, applied = Outcome(ruling, "gone", "not there"), Outcome(ruling, "applied", "checked", items=("1",))
    parts = [Record(rulings=(gone,)), Record(rulings=(applied,))]
    assert join(parts, nowhere=(gone,)).rulings == (applied,)
    assert join(parts[:1], nowhere=(gone,)).rulings == (gone,)
    assert join([], nowhere=(gone,)).rulings == (gone,)


def test_rejections_are_sorted() -> None:
    held = (Rejection("b", "no text"), Rejection("a", "no text"))
    assert join([], held).rejections == held[::-1]


def _dated(part: Record, day: date) -> Record:
    return replace(part, sources=tuple(replace(source, reported=day.isoformat()) for source in part.sources))
