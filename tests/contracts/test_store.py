"""What every store holds to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from consilience.model.document import Rejection
from consilience.store.memory import MemoryStore
from consilience.store.port import Store
from consilience.store.sqlite import SqliteStore
from invented import document, harvest, record


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    held: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "record.db")
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


def test_a_derived_record_comes_back_as_it_was(store: Store) -> None:
    held = [harvest("a.txt"), harvest("b.txt", TEXT_OF_B)]
    store.save(held, version="1")
    derived = record(*held)
    store.reject(derived.rejections)
    store.keep(derived, fingerprint="now")
    assert store.derived("now") == derived


def test_a_record_derived_from_something_else_is_not_returned(store: Store) -> None:
    store.save([harvest()], version="1")
    store.keep(record(harvest()), fingerprint="now")
    assert store.derived("later") is None


def test_a_new_derived_record_takes_the_place_of_the_old_one(store: Store) -> None:
    store.save([harvest()], version="1")
    store.reject(record(harvest()).rejections)
    store.keep(record(harvest()), fingerprint="one")
    store.keep(record(harvest()), fingerprint="two")
    assert store.derived("one") is None
    assert store.derived("two") == record(harvest())


def test_claims_are_found_by_the_words_of_their_evidence(store: Store) -> None:
    held = harvest()
    store.save([held], version="1")
    store.keep(record(held), fingerprint="now")
    assert store.search("people orvelin") == (held.claims[0].id,)
    assert store.search("people elsewhere") == ()
    assert store.search('"') == ()
    assert store.search("") == ()


TEXT_OF_B = "At least 12 people died in Orvelin on Monday, Governor Mira Tasko wrote on Telegram. Read on!!"
