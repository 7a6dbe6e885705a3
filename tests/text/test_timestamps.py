"""Publication dates in metadata and addresses."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.pages.timestamps import day_in_address, read_stamp

DAY = date(2031, 3, 4)


@pytest.mark.parametrize(
    "value",
    [
        "2031-03-04",
        "2031-03-04 10:20:30",
        "2031/03/04",
        "20310304",
        "20310304T102030Z",
        "2031-03-04T10:20:30.123+01:00",
        "Tue, 04 Mar 2031 10:20:30 GMT",
        "4 March 2031",
        "March 4th, 2031",
        "Tuesday, Mar. 4, 2031",
        1930386030,
        1930386030000,
        "1930386030",
    ],
)
def test_usual_forms_are_read(value: object) -> None:
    stamp = read_stamp(value)
    assert stamp is not None
    assert stamp.day == DAY


def test_day_is_as_printed_and_the_moment_in_utc() -> None:
    stamp = read_stamp("2031-03-04T23:30:00-05:00")
    assert stamp is not None
    assert (stamp.day, stamp.moment) == (DAY, datetime(2031, 3, 5, 4, 30, tzinfo=UTC))


def test_time_without_a_zone_is_no_moment() -> None:
    stamp = read_stamp("2031-03-04T23:30:00")
    assert stamp is not None
    assert stamp.moment is None


@pytest.mark.parametrize(
    "value", ["", "soon", "2031-13-01", "0000-00-00", "12", True, None, [], float("nan"), float("inf"), -1]
)
def test_what_is_no_date_is_none(value: object) -> None:
    assert read_stamp(value) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2031/03/04/x",
        "https://a.example/news/2031-03-04-x.html",
        "https://a.example/2031/mar/04/x",
        "https://a.example/x-20310304.html",
    ],
)
def test_day_in_an_address_is_found(url: str) -> None:
    assert day_in_address(url) == DAY


def test_numbers_in_an_address_are_not_all_days() -> None:
    assert day_in_address("https://a.example/2031/99/99/x") is None
    assert day_in_address("https://2031-03-04.example/story-1234567890") is None


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers()))
def test_any_value_is_read_without_failing(value: object) -> None:
    read_stamp(value)
    day_in_address(str(value))
