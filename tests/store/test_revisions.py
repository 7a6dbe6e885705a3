"""Later versions of one address."""

from __future__ import annotations

from datetime import UTC, date, datetime

from consilience.store.revisions import revision_pairs
from invented import document

URL = "https://harbour.example/flood"
NAIVE = datetime(2031, 5, 6, 9)
EARLY = document("a", "one", url=URL, published_at=datetime(2031, 5, 6, 8, tzinfo=UTC))
LATE = document("a", "two", url=URL, published_at=datetime(2031, 5, 6, 9, tzinfo=UTC))
NEXT_DAY = document("a", "three", url=URL, published=date(2031, 5, 7), published_at=None)


def test_versions_go_by_their_moment_whatever_order_they_arrive_in() -> None:
    pairs = {(LATE.id, EARLY.id), (NEXT_DAY.id, LATE.id)}
    assert set(revision_pairs([NEXT_DAY, EARLY, LATE])) == pairs == set(revision_pairs([LATE, NEXT_DAY, EARLY]))


def test_versions_without_a_date_go_by_arrival() -> None:
    first = document("a", "one", url=URL, published=None, published_at=None)
    second = document("a", "two", url=URL, published=None, published_at=None)
    assert revision_pairs([first, second]) == ((second.id, first.id),)


def test_a_moment_without_a_zone_can_be_compared() -> None:
    held = document("a", "four", url=URL, published_at=NAIVE)
    assert revision_pairs([held, EARLY]) == ((held.id, EARLY.id),)


def test_two_addresses_are_no_revision_of_each_other() -> None:
    assert revision_pairs([document("a", "one", url=URL), document("a", "two", url=URL + "/2")]) == ()
