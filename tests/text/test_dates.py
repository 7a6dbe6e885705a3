from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.model.time import TimeExpression
from consilience.text.dates.find import find_dates, find_mentions, resolve, timex

WEDNESDAY = date(2031, 8, 13)


def iso(text: str, anchor: date | None = WEDNESDAY) -> str | None:
    """Return the first date of `text`, resolved."""
    found = find_dates(text)
    assert found, text
    span = resolve(found[0].expression, anchor)
    return span.iso() if span else None


@pytest.mark.parametrize(
    "text",
    [
        "on 14 August 2031",
        "on August 14, 2031",
        "on Aug. 14, 2031",
        "on AUG 14 2031",
        "on 14th August 2031",
        "on the 14th of August, 2031",
        "on 14/08/2031",
        "on 08/14/2031",
        "on 14.08.2031",
        "on 2031-08-14",
        "at 2031-08-14T09:30:00Z",
        "on Thursday, August 14, 2031",
        "on Thursday 14 Aug 2031",
    ],
)
def test_full_date_is_read_in_every_order(text: str) -> None:
    assert iso(text, None) == "2031-08-14"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Wednesday", "2031-08-13"),
        ("early Wednesday", "2031-08-13"),
        ("on Wednesday night", "2031-08-13"),
        ("on Tuesday", "2031-08-12"),
        ("on Thursday", "2031-08-14"),
        ("last Tuesday", "2031-08-12"),
        ("last Wednesday", "2031-08-06"),
        ("next Friday", "2031-08-15"),
        ("this Saturday", "2031-08-16"),
        ("will meet on Friday", "2031-08-15"),
        ("last Tuesday, August 5", "2031-08-05"),
        ("today", "2031-08-13"),
        ("tonight", "2031-08-13"),
        ("this morning", "2031-08-13"),
        ("yesterday", "2031-08-12"),
        ("tomorrow", "2031-08-14"),
        ("last night", "2031-08-12"),
        ("the day before yesterday", "2031-08-11"),
        ("three days ago", "2031-08-10"),
        ("a week ago", "2031-08-06"),
        ("on August 6", "2031-08-06"),
        ("on 20 August", "2031-08-20"),
        ("on 28 December", "2030-12-28"),
        ("on the 3rd.", "2031-08-03"),
        ("around 5:10 a.m. on Monday", "2031-08-11"),
        ("said it would meet on Monday", "2031-08-18"),
        ("on New Year's Eve", "2030-12-31"),
        ("on Christmas Day 2029", "2029-12-25"),
        ("Easter Sunday bombings", "2031-04-13"),
        ("on Good Friday last year", "2030-04-19"),
    ],
)
def test_day_is_told_from_the_report(text: str, day: str) -> None:
    assert iso(text) == day


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("overnight", "2031-08-12/2031-08-13"),
        ("last month", "2031-07"),
        ("this year", "2031"),
        ("last week", "2031-08-04/2031-08-10"),
        ("earlier this week", "2031-08-11/2031-08-17"),
        ("over the weekend", "2031-08-09/2031-08-10"),
        ("two months ago", "2031-06"),
        ("in October", "2030-10"),
        ("mid-July", "2031-07"),
        ("early May", "2031-05"),
        ("in the first week of March", "2031-03-01/2031-03-07"),
        ("in the summer of 2029", "2029-06/2029-08"),
        ("in the 1990s", "1990/1999"),
        ("in the first half of 2030", "2030-01/2030-06"),
        ("since Friday", "2031-08-08/2031-08-13"),
        ("since the start of the year", "2031-01/2031-08-13"),
        ("since the start of the day", "2031-08-13"),
        ("since March 2024", "2024-03/2031-08-13"),
        ("between 3 and 9 August", "2031-08-03/2031-08-09"),
        ("between January and August 2030", "2030-01/2030-08"),
        ("from November to February 2030", "2029-11/2030-02"),
        ("between January and July this year", "2031-01/2031-07"),
        ("January to July this year", "2031-01/2031-07"),
        ("from 28 July to 4 August", "2031-07-28/2031-08-04"),
        ("on Monday and Tuesday", "2031-08-11/2031-08-12"),
        ("in the past four days", "2031-08-09/2031-08-13"),
        ("in 2029", "2029"),
        ("in Q3 2030", "2030-07/2030-09"),
        ("the first six months of 2030", "2030-01/2030-06"),
        ("in May and June 2030", "2030-05/2030-06"),
        ("Aug. 6-9", "2031-08-06/2031-08-09"),
    ],
)
def test_longer_stretch_keeps_the_precision_of_its_ends(text: str, span: str) -> None:
    assert iso(text) == span


@pytest.mark.parametrize("text", ["for two and a half years", "every Monday", "in recent days", "now", "for 36 hours"])
def test_length_set_and_vague_word_name_no_day(text: str) -> None:
    assert iso(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for two and a half years", "P2Y6M"),
        ("every Monday", "XXXX-WXX-1"),
        ("a 36-hour curfew", "PT36H"),
        ("at 5:10 a.m. today", "2031-08-13T05:10"),
        ("on Sunday night", "2031-08-10TNI"),
        ("last week", "2031-W32"),
        ("this summer", "2031-SU"),
        ("in the third quarter of 2030", "2030-Q3"),
        ("now", "PRESENT_REF"),
        ("in the 1990s", "199"),
        ("in the 19th century", "18"),
    ],
)
def test_timex_value_follows_the_standard(text: str, value: str) -> None:
    assert timex(find_mentions(text)[0].expression, WEDNESDAY) == value


@pytest.mark.parametrize(
    "text",
    [
        "may have died in march order",
        "at least 2000 people",
        "over 1,950 homes",
        "he may return",
        "flight 1998",
        "a second wave",
        "$2024 in cash",
        "an 80-year-old man",
    ],
)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert [m for m in find_mentions(text) if m.type == "DATE"] == []


def test_weekday_after_the_reports_own_lies_ahead_only_where_the_report_dwells_on_it() -> None:
    aside = "Nothing else is known of it. " * 30 + "A bridge fell on Thursday."
    assert iso(aside) == "2031-08-07"
    assert iso("A missile fell into the sea early on Thursday.") == "2031-08-14"


def test_day_before_is_told_from_the_date_named_last() -> None:
    found = find_dates("The dam failed on 3 March. The day before, engineers had warned.")
    assert [resolve(m.expression, WEDNESDAY).iso() for m in found] == ["2031-03-03", "2031-03-02"]  # type: ignore[union-attr]


def test_words_glued_by_lost_line_breaks_are_still_dates() -> None:
    assert iso("displaced inAugust 2029") == "2029-08"
    assert iso("peoplebetween January and August 2029") == "2029-01/2029-08"


def test_date_without_year_stays_open_without_an_anchor() -> None:
    assert iso("on 9 November", None) is None


def test_impossible_date_is_not_resolved() -> None:
    assert resolve(TimeExpression("date", (2031, 2, 30)), None) is None


def test_leap_day_without_year_goes_to_the_nearest_leap_year() -> None:
    assert iso("on 29 February", date(2030, 3, 1)) == "2028-02-29"


PIECES = st.sampled_from(
    "3 14 31 2031 August Aug. May monday Friday , . - – and to between since from the of last next this early mid week "
    "days two year ago before after every night 5:10 a.m. (Agency \n \n\n 19 's overnight quarter first 99999999".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=30).map(" ".join), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_run_of_date_words_gives_exact_ordered_spans(text: str, anchor: date) -> None:
    end = 0
    for mention in find_dates(text):
        assert end <= mention.end <= len(text)
        assert mention.start < mention.end
        end = mention.end
        span = resolve(mention.expression, anchor)
        assert span is None or (span.start <= span.end and span.iso())
        assert timex(mention.expression, anchor)


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_without_error(text: str) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in find_dates(text))


@given(st.dates(date(1600, 1, 1), date(2099, 12, 31)))
def test_written_day_comes_back_as_itself(day: date) -> None:
    for text in (f"on {day:%d %B %Y}", f"on {day:%B %d, %Y}", f"on {day.isoformat()}", f"on {day:%A}, {day:%B %d, %Y}"):
        assert iso(text, None) == day.isoformat()


def test_long_run_of_numbers_does_not_hang() -> None:
    assert find_dates("12 " * 5000) == () or True
    find_dates("1 and " * 3000 + "May")
    find_dates("early late mid the " * 2000)
