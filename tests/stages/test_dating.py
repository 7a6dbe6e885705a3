from dataclasses import replace
from datetime import date

import pytest
from reading_of import reading_of

from consilience.model.claim import Claim
from consilience.model.document import ReportDate
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.model.time import TimeExpression
from consilience.stages.dating import date_documents, resolve_claims

DATED = (
    "Governor Mira Tasko declared a flood emergency in the Orvelin district on Wednesday after the river broke its "
    "banks.\n“The water came over the wall in less than an hour and nobody slept,” Tasko said in a video.\n"
    "Some 3,250 households were moved on Tuesday."
)


def report(name: str, text: str, published: date | None = None) -> Reading:
    reading = reading_of(text, name)
    return replace(reading, document=replace(reading.document, published=published))


def together(*readings: Reading) -> tuple[ReportDate, ...]:
    return date_documents(readings, [[reading.document.id for reading in readings]])


def test_metadata_comes_first() -> None:
    (found,) = together(report("a", "3 May 2031 A dam failed.", date(2031, 5, 4)))
    assert (found.date, found.source) == (date(2031, 5, 4), "metadata")


@pytest.mark.parametrize(
    "text",
    [
        "date 2031-08-13 A dam failed above Tarn.",
        "Wednesday 13 Aug 2031 A dam failed above Tarn.",
        "A dam failed above Tarn\nPublished: August 13, 2031\nWater ran through the town.",
        "TARN, Aug 13, 2031 (Agency) - A dam failed above the town.",
        "Posted on August 13 2031 by Staff\nA dam failed above Tarn.",
    ],
)
def test_head_of_the_text_dates_a_report(text: str) -> None:
    (found,) = together(report("a", text))
    assert (found.date, found.source) == (date(2031, 8, 13), "text")
    assert "head" in found.reason


def test_date_in_a_sentence_is_no_head() -> None:
    (found,) = together(report("a", "A dam failed above Tarn on August 13, 2019, and killed six."))
    assert found.source != "text"


def test_caption_is_no_head() -> None:
    text = (
        "Some of the families rescued from the valley are seen with the vice president in Tarn, Loria, May 3, 2029. A"
    )
    (found,) = together(report("a", text))
    assert found.source != "text"


def test_weekday_called_today_and_a_dated_report_fix_the_day() -> None:
    undated = report(
        "b",
        "The governor of Orvelin, Mira Tasko, declared a flood emergency this Wednesday, after rain that began last "
        "Tuesday, August 5.\n“The water came over the wall in less than an hour and nobody slept,” she said.\n"
        "The emergency holds as of today (Wednesday).",
    )
    found = together(report("a", DATED, date(2031, 8, 13)), undated)[1]
    assert (found.date, found.source) == (date(2031, 8, 13), "inferred")
    assert "Wednesday" in found.reason


def test_today_is_the_day_that_a_dated_report_gives_the_same_event() -> None:
    undated = report(
        "b",
        "Mira Tasko, governor of Orvelin district, declared a flood emergency today after the river broke its banks.\n"
        "“The water came over the wall in less than an hour and nobody slept,” she said.",
    )
    found = together(report("a", DATED, date(2031, 8, 13)), undated)[1]
    assert (found.date, found.source) == (date(2031, 8, 13), "inferred")


def test_report_that_shares_nothing_stays_open() -> None:
    found = together(report("a", DATED, date(2031, 8, 13)), report("b", "A bus fell from a bridge in Tarn."))[1]
    assert found == ReportDate(found.document, None)


def test_weekday_alone_dates_nothing() -> None:
    (found,) = together(report("a", "A dam failed above Tarn on Monday, and rain fell again today (Wednesday)."))
    assert found.date is None


def test_order_of_reports_does_not_change_their_dates() -> None:
    one, two = report("a", DATED, date(2031, 8, 13)), report("b", DATED.replace("on Wednesday", "today"))
    assert set(together(one, two)) == set(together(two, one))


def test_claims_are_worked_out_again_from_the_dates_found() -> None:
    text = "Nine died today."
    claim = Claim("doc", Span.of(text, 0, 9), "casualties", "killed", time=TimeExpression("offset", ("day", 0)))
    (again,) = resolve_claims([claim], [ReportDate("doc", date(2031, 8, 13), "inferred", "")])
    assert again.when is not None
    assert again.when.iso() == "2031-08-13"
    assert resolve_claims([again], [ReportDate("doc", None)])[0].when is None


def test_few_words_in_common_date_no_report() -> None:
    told = "The ministry said that the dam above the town had been built in haste."
    other = "Rain fell. " * 3 + "Engineers closed the spillway while families slept in the school and in two halls."
    first = report("a", f"{told} {other}", date(2031, 8, 13))
    found = together(first, report("b", f"{told} Farmers counted their cattle along the flooded meadows and waited."))
    assert found[1].date is None


def test_newspaper_is_no_day() -> None:
    reading = report("a", "USA TODAY wrote of a dam that failed above Tarn.")
    assert not reading.dates
