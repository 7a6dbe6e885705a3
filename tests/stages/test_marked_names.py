"""Persons and bodies are marked with their fullest form."""

from __future__ import annotations

import pytest
from reading_of import reading_of


def named(text: str) -> dict[str, str]:
    return {text[n.start : n.end]: n.canonical for n in reading_of(text).names}


@pytest.mark.parametrize(
    ("text", "spelling", "canonical"),
    [
        ("Mayor Anna Brandt spoke. Later Brandt left.", "Brandt", "Anna Brandt"),
        ("The Lake Safety Office (LSO) warned. LSO staff came.", "LSO", "Lake Safety Office"),
        ("Kenya's defence ministry spoke.", "Kenya's defence ministry", "Ministry of Defence of Kenya"),
        ("The Kenyan army spoke.", "Kenyan army", "Armed Forces of Kenya"),
        ("Doctors of the UN refugee agency came.", "UN refugee agency", "UNHCR"),
        ("The Bureau for Lakes and Rivers spoke.", "Bureau for Lakes and Rivers", "Bureau for Lakes and Rivers"),
        ("Secretary of State Tom Hale spoke.", "Tom Hale", "Tom Hale"),
    ],
)
def test_name_has_its_fullest_form(text: str, spelling: str, canonical: str) -> None:
    assert named(text).get(spelling) == canonical


def test_role_is_kept_beside_the_name() -> None:
    (name,) = (n for n in reading_of("Acting governor Bola Adisa spoke.").names if n.kind == "person")
    assert name.role == "Acting governor"


def test_commander_of_an_army_is_no_army() -> None:
    assert "Armed Forces of Kenya" not in named("Kenya's top military commander spoke.").values()


def test_weekday_is_nobody() -> None:
    assert not named("On Tuesday it rained. Wednesday was dry.")
