"""Names that no gazetteer knows and that the words about them show to be places."""

from __future__ import annotations

import pytest
from tests.stages.invented_places import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The quake that hit Bresk Olmo on Monday killed four.", "Bresk Olmo"),
        ("Some 300 families have returned to Quelmar since May.", "Quelmar"),
        ("Flights from Ostrava Nueva were suspended.", "Ostrava Nueva"),
        ("A ferry sank off Jelmunt on Sunday.", "Jelmunt"),
        ("Fifteen deaths were recorded in the Ruvuma Ndolo health zone.", "Ruvuma Ndolo"),
        ("Fire gutted 30 shacks in the Ombe Lutho informal settlement.", "Ombe Lutho"),
        ("The last 19 of Bragen's 300 inhabitants were flown out.", "Bragen"),
        ("Troops ordered people out of Olm Ressin on Monday.", "Olm Ressin"),
        ("Five villages (Brenk, Sarrow and Kessav) were burnt.", "Brenk"),
        ("Some 200 residents of Tollan Heights spent the night in a gym.", "Tollan Heights"),
        ("A bus fell off the Kessav-Ruddar highway on Monday.", "Kessav-Ruddar highway"),
        ("Snow buried cars on Pellow Corners, Orvel Province, on Monday.", "Pellow Corners"),
    ],
)
def test_unknown_name_is_a_place_where_its_neighbours_show_it(text: str, name: str) -> None:
    assert name in [t.place.name for t in read(text).toponyms]


@pytest.mark.parametrize(
    "text",
    [
        "The attack that hit Anna Rell's campaign was a surprise to Anna Rell.",
        "He gave the report to Bresko on Monday.",
        "Mysteriously, the Orvel rate rose again.",
        "A device exploded in the Church of the Brannagh on Sunday.",
    ],
)
def test_unknown_name_is_no_place_without_such_neighbours(text: str) -> None:
    assert [t.place.name for t in read(text).toponyms if t.place.gid is None] == []


def test_known_piece_of_a_longer_unknown_name_is_no_place_by_itself() -> None:
    assert [t.place.name for t in read("A wall fell in the Kessav Brunna suburb.").toponyms] == ["Kessav Brunna"]


def test_town_after_the_capital_and_a_comma_is_that_capital() -> None:
    names = [t.place.name for t in read("More than 900 people fled the capital, Kessav, for their villages.").toponyms]
    assert names == ["Kessav"]
