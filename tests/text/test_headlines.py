import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.pages.headlines import LONGEST, chief_headline, first_line, headline


@pytest.mark.parametrize(
    ("title", "publisher", "kept"),
    [
        ("Dam breaks above Karbon - The Selmark Star", "Selmark Star", "Dam breaks above Karbon"),
        ("Dam breaks - thousands flee", "Harbour Times", "Dam breaks - thousands flee"),
        ("Flood: 31 dead – Karbon Online News", None, "Flood: 31 dead"),
        ("Harbour Times", "Harbour Times", ""),
        ("North-south road closed", None, "North-south road closed"),
    ],
)
def test_a_headline_loses_its_outlet_only(title: str, publisher: str | None, kept: str) -> None:
    assert headline(title, publisher) == kept


def test_a_tag_or_a_question_is_no_heading_where_a_better_one_exists() -> None:
    assert chief_headline(["Live", "Storm takes roofs in Port Sel"]) == "Storm takes roofs in Port Sel"
    assert chief_headline(["Live"]) == "Live"
    assert chief_headline([]) is None


def test_an_opening_skips_the_head_of_a_report() -> None:
    assert first_line("2031-05-04\nPORT SEL (Wire) - Two ships collided.") == "Two ships collided"


@given(st.text(), st.text())
def test_any_title_and_text_give_a_short_line(title: str, publisher: str) -> None:
    assert len(headline(title, publisher)) <= len(title)
    assert len(first_line(title)) <= LONGEST + 2
