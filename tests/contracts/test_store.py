"""What every store holds to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consilience.model.document import Rejection
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.sketch import Sketch
from consilience.model.span import Span
from consilience.store.memory import MemoryStore
from consilience.store.port import Store
from consilience.store.postgres import PostgresStore
from consilience.store.sqlite import SqliteStore
from invented import document, harvest, record


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    held: Store
    if request.param == "memory":
        held = MemoryStore()
    elif request.param == "sqlite":
        held = SqliteStore(tmp_path / "record.db")
    else:
        held = PostgresStore(request.getfixturevalue("database"))
    yield held
    held.close()


def test_what_is_saved_comes_back_as_it_was(store: Store) -> None:
    saved = harvest()
    assert store.save([saved], version="1") == 1
    assert list(store.harvests()) == [saved]
    assert list(store.documents()) == [saved.reading.document]


def test_saving_twice_adds_nothing(store: Store) -> None:
    store.save([harvest()], version="1")
    assert store.save([harvest()], version="1") == 0
    assert len(list(store.harvests())) == 1


def test_a_new_reading_takes_the_place_of_the_old_one(store: Store) -> None:
    store.save([harvest()], version="1")
    again = harvest()
    store.save([type(again)(again.reading, ())], version="2")
    assert [held.claims for held in store.harvests()] == [()]
    assert store.known("1") == frozenset()
    assert store.known("2") == {document().id}


def test_documents_read_by_other_stages_are_outdated(store: Store) -> None:
    store.save([harvest("a.txt")], version="1")
    store.save([harvest("b.txt")], version="2")
    assert [held.name for held in store.outdated("2")] == ["a.txt"]
    assert store.versions() == {"1", "2"}


def test_documents_come_by_name_whatever_order_they_arrived_in(store: Store) -> None:
    store.save([harvest("c.txt"), harvest("a.txt")], version="1")
    store.save([harvest("b.txt")], version="1")
    assert [held.name for held in store.documents()] == ["a.txt", "b.txt", "c.txt"]


def test_a_changed_text_of_one_address_is_a_revision_and_both_stay(store: Store) -> None:
    url = "https://harbour.example/flood"
    older = harvest("flood", "At least 12 people died in Orvelin on Monday, it was said on the radio.", url=url)
    newer = harvest("flood", url=url, published=date(2031, 5, 7))
    store.save([newer, older], version="1")
    assert store.revisions() == ((newer.reading.document.id, older.reading.document.id),)
    assert len(list(store.documents())) == 2


def test_rejections_are_kept_once(store: Store) -> None:
    refused = Rejection("broken.json", "not JSON", "line 3")
    assert store.reject([refused, refused]) == 1
    assert store.reject([refused]) == 0
    assert store.rejections() == (refused,)


def test_the_generation_rises_with_every_change_and_only_then(store: Store) -> None:
    start = store.generation()
    store.save([harvest()], version="1")
    saved = store.generation()
    store.reject([Rejection("broken.json", "not JSON")])
    refused = store.generation()
    store.reject([Rejection("broken.json", "not JSON")])
    assert start < saved < refused == store.generation()


def test_what_is_derived_comes_back_part_by_part(store: Store) -> None:
    held = [harvest("a.txt"), harvest("b.txt", TEXT_OF_B)]
    parts = [kept(store, each) for each in held]
    assert sorted(store.derived(), key=lambda part: part.sources[0].document.name) == parts
    assert set(store.parcels().values()) == {"now"}


def test_what_is_derived_anew_takes_the_place_of_the_old(store: Store) -> None:
    part = kept(store, harvest())
    store.keep(part, parcels=list(store.parcels()), stamp="later")
    assert store.derived() == (part,)
    assert set(store.parcels().values()) == {"later"}


def test_what_is_outdated_is_gone_and_its_parcel_stays(store: Store) -> None:
    kept(store, harvest())
    store.outdate(list(store.parcels()))
    assert store.derived() == ()
    assert store.parcels() == {document().id: ""}


def test_parcels_derived_together_are_kept_as_one_part(store: Store) -> None:
    held = [harvest("a.txt"), harvest("b.txt", TEXT_OF_B)]
    ids = sorted(each.reading.document.id for each in held)
    store.save(held, version="1")
    store.place([replace(report, parcel=report.id) for report in store.unplaced()])
    part = replace(record(*held), rejections=())
    store.keep(part, parcels=ids, stamp="both")
    assert store.derived() == (part,)
    assert store.parcels() == dict.fromkeys(ids, "both")
    assert store.parcels(but="both") == {}
    assert store.parcels(but="one") == store.parcels()
    assert store.homes(ids) == {id: id for id in ids}


def test_documents_lie_in_no_parcel_before_they_are_placed(store: Store) -> None:
    held = harvest()
    store.save([held], version="1")
    (report,) = store.unplaced()
    assert (report.id, report.sketch, report.parcel) == (document().id, held.sketch, "")
    lying = replace(report, parcel=report.id)
    store.place([lying])
    assert store.unplaced() == []
    assert store.drawn([report.id]) == store.members(report.id) == [lying]
    assert list(store.harvests([report.id])) == [held]
    assert list(store.harvests(["elsewhere"])) == []


def test_the_earliest_documents_are_the_first_to_be_placed(store: Store) -> None:
    days = {"a.txt": date(2031, 5, 9), "b.txt": None, "c.txt": date(2031, 5, 6), "d.txt": date(2031, 5, 6)}
    held = [harvest(name, published=day) for name, day in days.items()]
    store.save(held, version="1")
    waiting = [report.id for report in store.unplaced()]
    assert waiting == [report.id for report in sorted(store.unplaced(), key=lambda report: report.order)]
    assert [report.id for report in store.unplaced(most=3)] == waiting[:3]


def test_a_document_that_joins_a_parcel_undoes_what_was_derived_from_it(store: Store) -> None:
    kept(store, harvest("a.txt"))
    (older,) = store.parcels()
    store.save([harvest("b.txt", TEXT_OF_B)], version="1")
    (new,) = store.unplaced()
    store.place([replace(new, parent=older, likeness=0.5, parcel=older)])
    assert store.parcels() == {older: ""}
    assert store.derived() == ()
    assert len(list(store.harvests([older]))) == 2
    assert [report.id for report in store.following(older)] == [new.id]


def test_a_document_that_leaves_a_parcel_undoes_what_was_derived_from_both(store: Store) -> None:
    ids = [kept(store, held).sources[0].document.id for held in (harvest("a.txt"), harvest("b.txt", TEXT_OF_B))]
    (report,) = store.drawn(ids[1:])
    store.place([replace(report, parent=ids[0], likeness=0.5, parcel=ids[0])])
    assert store.parcels() == {ids[0]: ""}
    assert store.derived() == ()


def test_a_document_read_anew_is_placed_anew(store: Store) -> None:
    kept(store, harvest())
    store.save([harvest()], version="2")
    assert store.parcels() == {}
    assert [report.id for report in store.unplaced()] == [document().id]


def test_reports_are_found_by_the_terms_they_share(store: Store) -> None:
    one, two, far = (drawn(name, terms) for name, terms in (("a", "quay flood"), ("b", "flood quay"), ("c", "quay")))
    ids = [each.reading.document.id for each in (one, two, far)]
    store.save([one, two, far], version="1")
    (report,) = store.drawn(ids[:1])
    assert store.near(report, least=2 * 500 * 500) == sorted(ids[:2])
    assert store.near(report, least=500 * 500) == sorted(ids)


def test_the_parcels_of_claims_and_of_spellings_are_found(store: Store) -> None:
    held = harvest()
    kept(store, held)
    assert store.telling([held.claims[0].id, "0" * 16]) == {document().id}
    assert store.naming(["mira tasko"]) == {document().id}
    assert store.naming(["Tasko Mira", '"', ""]) == frozenset()


def test_claims_are_found_by_the_words_of_their_evidence(store: Store) -> None:
    held = harvest()
    kept(store, held)
    assert store.search("people orvelin") == (held.claims[0].id,)
    assert store.search("people elsewhere") == ()
    assert store.search('"') == ()
    assert store.search("") == ()


def test_names_sort_by_their_code_points_whatever_the_language(store: Store) -> None:
    names = ["Zebu", "apple", "-dash", "Ärger", "Apple", "zoo", "été"]
    store.save([harvest(name, f"{name} {TEXT_OF_B}") for name in names], version="1")
    assert [held.name for held in store.documents()] == sorted(names)


def test_names_addresses_and_words_of_any_length_are_kept(store: Store) -> None:
    long = "".join(f"{n:x}" for n in range(4000))
    held = harvest(long, f"{TEXT_OF_B} {long}", url=f"https://harbour.example/{long}", title=long)
    held = replace(held, sketch=Sketch(((long, 500),)))
    store.save([held], version="1")
    assert list(store.harvests()) == [held]
    assert store.near(store.unplaced()[0], least=1) == [held.reading.document.id]


def test_every_character_comes_back(store: Store) -> None:
    text = TEXT_OF_B + " \t\x01\x0b\x7f\u2028\ufeff\\N \\. %s \U0001f30a\r\nend"
    held = harvest(text=text, title="tab\there, \\ and 'quotes'")
    store.save([held], version="1")
    assert list(store.harvests()) == [held]


def test_words_are_found_without_their_case_and_accents_in_any_order(store: Store) -> None:
    text = "At least 12 people died in Orvélin on Monday, Governor Mira Tasko wrote on Telegram. Zoë's CAFÉ_BAR shut."
    kept(store, harvest(text=text))
    (claim,) = (claim.id for held in store.harvests() for claim in held.claims)
    assert store.naming(["orvelin on MONDAY"]) == store.naming(["zoe s"]) == store.naming(["café bar"])
    assert store.naming(["zoe s"]) == {document(text=text).id}
    assert store.naming(["Monday Orvelin"]) == store.naming(["people die"]) == store.naming(["harbour txt flood"])
    assert store.naming(["people die"]) == frozenset()
    assert store.search("ORVELIN died") == store.search('died "') == store.search("tasko 12") == (claim,)
    assert store.search("peopl") == ()


def test_the_shortest_evidence_comes_first(store: Store) -> None:
    short, long = (harvest(name, f"{name} {TEXT_OF_B}") for name in ("a", "b"))
    ids = [held.claims[0].id for held in (short, long)]
    wide = replace(long.claims[0], span=Span.of(long.reading.document.text, 0, 84))
    store.save([replace(long, claims=(wide,)), short], version="1")
    assert store.search("people") == (ids[0], wide.id)


def kept(store: Store, held: Harvest) -> Record:
    """Save, place and derive one report as a parcel of its own."""
    id = held.reading.document.id
    store.save([held], version="1")
    store.place([replace(report, parcel=report.id) for report in store.unplaced()])
    part = replace(record(held), rejections=())
    store.keep(part, parcels=[id], stamp="now")
    return part


def drawn(name: str, terms: str) -> Harvest:
    sketch = Sketch(tuple((term, 500) for term in terms.split()))
    return replace(harvest(name, f"{name} {TEXT_OF_B}"), sketch=sketch)


TEXT_OF_B = "At least 12 people died in Orvelin on Monday, Governor Mira Tasko wrote on Telegram. Read on!!"
