"""The figure grammar, on sentences of invented events."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.model.values import Figure
from consilience.text.figures.find import MOST_FIGURES, find_figures

NEVER_CLAIMED = {"date", "time", "age", "ordinal", "duration", "identifier", "score", "bracketed", "fraction"}


def candidates(text: str) -> list[Figure]:
    return [figure for figure in find_figures(text) if figure.role not in NEVER_CLAIMED]


def only(text: str) -> Figure:
    found = candidates(text)
    assert len(found) == 1, [text[f.start : f.end] for f in found]
    return found[0]


def roles(text: str) -> list[str]:
    return [figure.role for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("killed 12 people", 12, 12),
        ("1,200 homes", 1200, 1200),
        ("1 200 homes", 1200, 1200),
        ("12,34,000 people", 1234000, 1234000),
        ("20.000 people", 20000, 20000),
        ("30, 000 people", 30000, 30000),
        ("2.5 million people", 2.5e6, 2.5e6),
        ("1,5 million people", 1.5e6, 1.5e6),
        ("a dozen men", 12, 12),
        ("two dozen boats", 24, 24),
        ("half a dozen boats", 6, 6),
        ("half a million people", 5e5, 5e5),
        ("a quarter of a million people", 2.5e5, 2.5e5),
        ("three quarters of a million people", 7.5e5, 7.5e5),
        ("two and a half thousand people", 2500, 2500),
        ("a million and a half people", 1.5e6, 1.5e6),
        ("two point four million people", 2.4e6, 2.4e6),
        ("1½ million people", 1.5e6, 1.5e6),
        ("1.2m homes", 1.2e6, 1.2e6),
        ("300k customers", 3e5, 3e5),
        ("5 lakh people", 5e5, 5e5),
        ("one hundred and twenty-one people", 121, 121),
        ("two hundred thousand people", 2e5, 2e5),
        ("3 hundred thousand people", 3e5, 3e5),
        ("1 million 200 thousand people", 1.2e6, 1.2e6),
        ("twenty one people", 21, 21),
        ("a couple of men", 2, 2),
        ("dozens of boats", 24, 99),
        ("several dozen boats", 24, 99),
        ("tens of shells", 20, 99),
        ("scores of people", 40, 99),
        ("hundreds of people", 200, 999),
        ("several hundred people", 200, 999),
        ("many hundreds of people", 200, 999),
        ("a few thousand people", 2000, 9999),
        ("tens of thousands of people", 20000, 99999),
        ("hundreds of thousands of people", 200000, 999999),
        ("several hundred thousand people", 200000, 999999),
        ("millions of people", 2000000, 9999999),
        ("tens of millions of people", 20000000, 99999999),
        ("dozens or even hundreds of people", 24, 999),
        ("no casualties", 0, 0),
        ("zero deaths", 0, 0),
        ("nobody was hurt", 0, 0),
        ("10 to 12 boats", 10, 12),
        ("between 10 and 12 boats", 10, 12),
        ("10-12 boats", 10, 12),
        ("10–12 boats", 10, 12),
        ("one or two boats", 1, 2),
        ("one to 1.5 million people", 1e6, 1.5e6),
        ("two to three hundred people", 200, 300),
        ("displaced 12,000 peoplebetween", 12000, 12000),
        ("killed12 people", 12, 12),
        ("12people", 12, 12),
    ],
)
def test_number_has_the_bounds_that_its_words_allow(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("at least 12 people", 12, None, "at least"),
        ("at  least  12 people", 12, None, "at least"),
        ("over 12 people", 12, None, "over"),
        ("upwards of 12 people", 12, None, "upwards of"),
        ("no fewer than 12 people", 12, None, "no fewer than"),
        ("more than an estimated 12 people", 12, None, "more than"),
        ("up to a total of 12 people", 0, 12, "up to"),
        ("some of the 12 people", 12, 12, None),
        ("the handing over of 12 people", 12, 12, None),
        ("at least another 12 people", 12, None, "at least"),
        ("well over a hundred people", 100, None, "well over"),
        ("12 or more people", 12, None, "or more"),
        ("100-plus people", 100, None, "-plus"),
        ("100+ people", 100, None, "+"),
        ("more than a dozen boats", 12, None, "more than"),
        ("up to 12 people", 0, 12, "up to"),
        ("as many as 12 people", 0, 12, "as many as"),
        ("fewer than 12 people", 0, 12, "fewer than"),
        ("no more than 12 people", 0, 12, "no more than"),
        ("the toll climbed past 12 people", 12, None, "past"),
        ("losses could top $12", 12, None, "top"),
        ("walked past 12 people", 12, 12, None),
        ("up to 10 to 12 people", 0, 12, "up to"),
        ("about 12 people", 12, 12, "about"),
        ("some 12 people", 12, 12, "some"),
        ("close to 12 people", 12, 12, "close to"),
        ("an estimated 12 people", 12, 12, "an estimated"),
        ("just over 12 people", 12, 12, "just over"),
        ("~12 people", 12, 12, "~"),
        (">12 people", 12, None, ">"),
        ("50-odd people", 50, 50, "odd"),
        ("a hundred or so people", 100, 100, "or so"),
        ("spread over 40 hectares", 40, 40, None),
        ("buried under two metres of mud", 2, 2, None),
    ],
)
def test_hedge_is_folded_into_the_bounds(text: str, low: float, high: float | None, hedge: str | None) -> None:
    figure = only(text)
    assert (figure.low, figure.high, figure.hedge) == (low, high, hedge)


@pytest.mark.parametrize(
    ("text", "low", "unit", "role"),
    [
        ("40 km2", 40, "square kilometre", "measure"),
        ("40km²", 40, "square kilometre", "measure"),
        ("40 sq. km", 40, "square kilometre", "measure"),
        ("40 square miles", 40, "square mile", "measure"),
        ("15in of snow", 15, "inch", "measure"),
        ("a 175km an hour gust", 175, "kilometre per hour", "measure"),
        ("winds of 80mph", 80, "mile per hour", "measure"),
        ("50 knots", 50, "knot", "measure"),
        ("30 mm of rain", 30, "millimetre", "measure"),
        ("10 ha", 10, "hectare", "measure"),
        ("a 130-foot-deep shaft", 130, "foot", "measure"),
        ("about a mile inland", 1, "mile", "measure"),
        ("half an acre", 0.5, "acre", "measure"),
        ("35°C", 35, "degree Celsius", "measure"),
        ("20 MW", 20, "megawatt", "measure"),
        ("300 cubic metres per second", 300, "cubic metre per second", "measure"),
        ("magnitude 7.1", 7.1, "magnitude", "measure"),
        ("a magnitude-7.1 quake", 7.1, "magnitude", "measure"),
        ("a 7.1-magnitude quake", 7.1, "magnitude", "measure"),
        ("a 6.3 earthquake", 6.3, "magnitude", "measure"),
        ("6.3 on the Richter scale", 6.3, "magnitude", "measure"),
        ("a 75-percent loss", 75, "percent", "percent"),
        ("75 per cent", 75, "percent", "percent"),
        ("75%", 75, "percent", "percent"),
        ("$3.7bn", 3.7e9, "USD", "money"),
        ("USD 3.7 million", 3.7e6, "USD", "money"),
        ("US$3.7 million", 3.7e6, "USD", "money"),
        ("Rs 5 crore", 5e7, "INR", "money"),
        ("P2.7 billion", 2.7e9, "PHP", "money"),
        ("PHP1.01 billion", 1.01e9, "PHP", "money"),
        ("R500 million", 5e8, "ZAR", "money"),
        ("€5m", 5e6, "EUR", "money"),
        ("5 million Australian dollars", 5e6, "AUD", "money"),
        ("3 million pounds", 3e6, "GBP", "money"),
        ("20 pounds of fuel", 20, "pound", "measure"),
    ],
)
def test_unit_is_named_in_the_record_s_spelling(text: str, low: float, unit: str, role: str) -> None:
    figure = only(text)
    assert (figure.low, figure.unit, figure.role) == (low, unit, role)


@pytest.mark.parametrize(
    "text",
    [
        "on 14 August 2024",
        "on Aug. 14",
        "on Aug. 14, 2024 people",
        "between 1 and 14 February",
        "August 14 and 15",
        "in 2016",
        "since 2016, when",
        "2016-03-14",
        "14/03/2016",
        "the 1990s",
        "at 10:30",
        "at 5 p.m.",
        "at 0600",
        "at 1900 GMT",
        "a 12-year-old girl",
        "boys aged 6 and 7",
        "boys 12, 14 and 15 years old",
        "6- to 12-year-olds",
        "children under 18",
        "Ada Orr, 34, said",
        "the 12th day",
        "a 48-hour truce",
        "for 12 days",
        "two to three weeks",
        "flight 370",
        "Route 66",
        "No. 5",
        "called 911",
        "call 0800 123 4567",
        "the T-72",
        "an M23 fighter",
        "a 155mm shell",
        "a three-storey block",
        "a three- and a four-storey block",
        "won 3-2",
        "one in five homes",
        "a third of it",
        "half of last year",
        "see https://example.org/2024/12/500-dead",
        "one of the worst floods",
        "the one that fell",
    ],
)
def test_number_that_counts_nothing_is_no_candidate(text: str) -> None:
    assert candidates(text) == []


def test_share_is_smaller_than_its_whole() -> None:
    assert [f.low for f in candidates("raiders killed 27 in 3 states")] == [27, 3]
    assert candidates("three in four homes") == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("half of them", 50, 50),
        ("nearly two-thirds of homes", 66.7, 66.7),
        ("more than a third of the town", 33.3, None),
        ("nine tenths of whom", 90, 90),
        ("half the district", 50, 50),
    ],
)
def test_part_told_in_words_is_a_share_in_percent(text: str, low: float, high: float | None) -> None:
    (found,) = candidates(text)
    assert (found.role, found.low, found.high) == ("percent", low, high)


def test_conversion_in_brackets_is_no_second_figure() -> None:
    assert roles("40 km (25 miles)") == ["measure", "bracketed"]
    assert roles("40 km, or 25 miles, away") == ["measure", "bracketed"]
    assert roles("Rs 5 crore ($600,000)") == ["money", "bracketed"]


def test_count_in_brackets_is_a_second_figure() -> None:
    assert roles("310 households (about 1,600 people)") == ["count", "count"]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("LEAVING 67 DEAD AND APPROXIMATELY\n1,000 WOUNDED", 1000, 1000, None),
        ("up to a half inch of rain", 0, 0.5, "inch"),
        ("an eighth of an inch of ice", 0.125, 0.125, "inch"),
        ("a foot and a half of snow", 1.5, 1.5, "foot"),
        ("some 5-6,000 people", 5000, 6000, None),
        ("streets under two metres of water", 2, 2, "metre"),
    ],
)
def test_figure_is_read_across_lines_and_in_parts(text: str, low: float, high: float, unit: str | None) -> None:
    last = find_figures(text)[-1]
    assert (last.low, last.high, last.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "TWO NURSES, AGED 19 AND 21, WERE HURT",
        "It happened at 2220 last night",
        "ORVIK, 18 FEB 90 (ABC)",
        "28 MAR 89 -- THE ARMY",
        "The mayor was shot six times",
        "ORVIK, 25 MAY 89 (ABC)",
        "was killed on 18\nAugust",
        "The 2011 raid that killed the leader",
        "A father of four drowned",
        "Anna, who was 17, was killed",
        "Former mayor dead at 79",
    ],
)
def test_ages_hours_and_short_years_count_nothing(text: str) -> None:
    assert "count" not in {figure.role for figure in find_figures(text) if figure.number_start > 3}


def test_toll_that_rose_is_two_figures_and_no_range() -> None:
    assert [(f.low, f.high) for f in candidates("The toll rose from 12 to 15")] == [(12, 12), (15, 15)]


def test_year_before_a_counted_noun_is_a_count() -> None:
    assert only("more than 2000 people fled").low == 2000
    assert only("In 2012 300000 people fled").low == 300000


def test_hyphened_noun_is_kept_as_head() -> None:
    figure = only("a 12-member crew")
    assert (figure.low, figure.head, figure.end) == (12, "member", len("a 12"))


def test_metre_and_million_are_told_apart() -> None:
    assert only("waves of 2m").unit == "metre"
    assert only("1.2m people").low == 1.2e6


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–()$%mk\nabou thersndic"), max_size=60) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_exact_ordered_figures(text: str) -> None:
    figures = find_figures(text)
    for figure in figures:
        assert 0 <= figure.start <= figure.number_start < figure.number_end <= figure.end <= len(text)
        assert figure.high is None or figure.low <= figure.high
    for before, after in itertools.pairwise(figures):
        assert before.end <= after.start


@given(st.integers(1, 10**9), st.sampled_from(["people", "homes", "km2"]))
def test_grouped_digits_mean_their_number(value: int, noun: str) -> None:
    assert find_figures(f"some {value:,} {noun}")[0].low == value


@pytest.mark.parametrize("piece", ["1", "1 ", "1,", "one ", "a hundred and ", "12 to ", "about ", "$", "(", " ", "@a."])
def test_long_line_is_read_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    assert len(find_figures(text)) <= MOST_FIGURES
    assert time.process_time() - start < 5
