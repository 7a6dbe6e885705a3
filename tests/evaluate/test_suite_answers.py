"""What the stages find, in the forms in which public tasks want their answers."""

from __future__ import annotations

from functools import cache
from typing import Any

from consilience.evaluate.suite import attribution, body, casualties, dates, displacement, names, places, stories
from consilience.models.parser import DEFAULT_MODEL
from consilience.pipeline import Parts
from consilience.reading import load_parts
from invented_page import PAGE_ROW

FLOOD = "The mayor said the harbour wall in Rostock had failed. At least 340 families fled to Flensburg on Monday."


@cache
def parts() -> Parts:
    return load_parts(DEFAULT_MODEL, None)


def row(text: str, **more: Any) -> dict[str, Any]:
    return {"id": "a", "text": text, "published": "2031-05-07", **more}


def test_toponyms_stand_where_the_text_has_them() -> None:
    (told,) = places.answers([row(FLOOD)], parts())
    found = {FLOOD[t["start"] : t["end"]]: round(t["lat"]) for t in told["toponyms"]}
    assert found == {"Rostock": 54, "Flensburg": 55}


def test_dates_are_resolved_against_the_day_of_publication() -> None:
    (told,) = dates.answers([row(FLOOD)], parts())
    (date,) = told["timexes"]
    assert (FLOOD[date["start"] : date["end"]], date["type"], date["value"]) == ("Monday", "DATE", "2031-05-05")


def test_attributions_have_source_cue_and_content() -> None:
    (told,) = attribution.answers([row(FLOOD)], parts())
    (said,) = told["attributions"]
    words = {field: [FLOOD[start:end] for start, end in stretches] for field, stretches in said.items()}
    assert words == {"source": ["The mayor"], "cue": ["said"], "content": ["the harbour wall in Rostock had failed"]}


def test_content_holds_the_word_that_opens_it() -> None:
    text = "The mayor said that the wall had failed."
    (told,) = attribution.answers([row(text)], parts())
    (said,) = told["attributions"]
    assert [text[start:end] for start, end in said["content"]] == ["that the wall had failed"]


def test_names_are_compared_by_the_sort_of_their_bearer() -> None:
    pairs = [
        {"id": "p", "schema": "Person", "left": "Olena Kovalenko", "right": "Kovalenko, Olena"},
        {"id": "f", "schema": "Company", "left": "Orvel Mills Ltd", "right": "Tarn Mills Ltd"},
    ]
    assert [(told["id"], told["same"]) for told in names.answers(pairs, parts())] == [("p", True), ("f", False)]


def test_displacement_has_unit_and_term() -> None:
    (told,) = displacement.answers([row(FLOOD)], parts())
    (report,) = told["reports"]
    assert (report["quantity"], report["unit"], report["term"]) == (340, "Households", "Displaced")
    assert report["country"] == "DEU"


def test_a_figure_that_only_reaches_up_is_answered_by_its_upper_bound() -> None:
    (told,) = displacement.answers([row("Up to 900 people were displaced by the flood.")], parts())
    assert [report["quantity"] for report in told["reports"]] == [900]


def test_a_text_without_a_claim_of_displacement_is_answered_by_its_first_count() -> None:
    (told,) = displacement.answers([row("Some 700 people wait at the fence of the old mill.")], parts())
    assert [report["quantity"] for report in told["reports"]] == [700]


def test_victims_are_told_by_effect_and_number() -> None:
    (told,) = casualties.answers([row("A bomb exploded in Orvelin. Six people were killed and nine wounded.")], parts())
    (incident,) = told["incidents"]
    assert [(v["effect"], v["number"]) for v in incident["victims"]] == [("death", 6), ("injury", 9)]
    assert incident["type"] == "bombing"


def test_a_text_without_casualties_tells_of_no_incident() -> None:
    (told,) = casualties.answers([row("The council met on Monday and agreed on a budget.")], parts())
    assert told["incidents"] == []


def test_reports_of_one_event_share_a_story() -> None:
    texts = {
        "a": "Ferry sinks off Orvelin. The ferry Tamsin sank off Orvelin, divers searched the wreck of the Tamsin.",
        "b": "Tamsin wreck searched. Divers searched the wreck of the ferry Tamsin, which sank off Orvelin.",
        "c": "Budget agreed. Parliament in Selmark agreed on a budget with higher taxes on tobacco and sugar.",
    }
    told = stories.answers([row(text, id=name) for name, text in texts.items()], parts())
    story = {each["id"]: each["story"] for each in told}
    assert story["a"] == story["b"] != story["c"]


def test_the_body_of_a_page_is_its_report() -> None:
    (told,) = body.answers([PAGE_ROW], parts())
    assert "Firefighters brought forty people" in told["body"]
    assert "Sport" not in told["body"]
