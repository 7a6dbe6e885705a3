"""Nouns that point back to a place."""

from __future__ import annotations

import pytest

from consilience.model.values import Place
from consilience.stages.places.anaphora import fits, pointed

VILLAGE = Place("Orlo", "settlement", "XA")
TOWN = Place("Kessav", "settlement", "XA", population=60_000)
BASE = Place("Kessav Airfield", "facility", "XA")


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Diggers were sent to the village on Monday.", ("village",)),
        ("The troops left the besieged border town.", ("town",)),
        ("He lives in the village of Orlo.", ()),
        ("The mayor declared the state of emergency.", ()),
    ],
)
def test_noun_with_an_article_points_back(text: str, nouns: tuple[str, ...]) -> None:
    assert pointed(text, 0, len(text)) == nouns


def test_village_is_no_town() -> None:
    assert fits("village", VILLAGE)
    assert not fits("village", TOWN)
    assert fits("town", TOWN)


def test_landmark_is_meant_by_its_last_word() -> None:
    assert fits("airfield", BASE)
    assert not fits("bridge", BASE)
