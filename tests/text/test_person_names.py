"""Names of persons and firms are compared word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.names.firms import same_firm
from consilience.text.names.people import fold, same_person

NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz -'ABCDEFéüйк", max_size=30)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Serhii Bondar", "Sergei Bondar"),
        ("Mohammed al-Khatib", "Muhammad El Khateeb"),
        ("Yevhen Hrytsenko", "Evgeny Gritsenko"),
        ("Anna Brandt", "A. Brandt"),
        ("Anna Brandt", "Brandt"),
        ("Anna Maria Brandt", "Anna Brandt"),
        ("Dr. Anna Brandt", "Anna Brandt"),
        ("Анна Брандт", "Anna Brandt"),
        ("Brandt, Anna", "Anna Brandt"),
    ],
)
def test_spellings_of_one_person_are_the_same(a: str, b: str) -> None:
    assert same_person(a, b).same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Brandt", "Maria Brandt"),
        ("Anna Brandt", "Anna Keller"),
        ("A. Brandt", "Maria Brandt"),
        ("Keller", "Anna Brandt"),
        ("Ivan Petrov Jr", "Ivan Petrov Sr"),
    ],
)
def test_other_persons_are_kept_apart(a: str, b: str) -> None:
    assert not same_person(a, b).same


@given(NAMES, NAMES)
def test_likeness_does_not_depend_on_the_order(a: str, b: str) -> None:
    assert same_person(a, b).same == same_person(b, a).same
    assert same_firm(a, b).same == same_firm(b, a).same
    assert 0 <= same_person(a, b).score <= 1


@given(st.text(max_size=30))
def test_any_word_folds(word: str) -> None:
    assert fold(word) == fold(word.lower()) or not word.isascii()


def test_ships_of_other_numbers_are_other_ships() -> None:
    assert not same_firm("Lake Star 5", "Lake Star 6").same


def test_names_of_particles_alone_are_nobody() -> None:
    assert not same_person("De La", "Van Der").same


def test_title_between_names_is_a_name() -> None:
    assert not same_person("Karim Wali Rahdan", "Karim Nasser Rahdan").same
    assert same_person("Governor Karim Rahdan", "Karim Rahdan").same


def test_legal_form_written_out_tells_no_firms_apart() -> None:
    assert same_firm("Gesellschaft mit beschränkter Haftung Orvel", "Orvel GmbH").same
    assert not same_firm("Sociedad Anónima Orvel", "Sociedad Anónima Tarnow").same


def test_word_in_capitals_is_an_acronym_of_the_other_name_alone() -> None:
    assert same_firm("TRB", "Tarnow River Board").same
    assert not same_firm("ORVEL MINES", "ORVEL BOATS").same
