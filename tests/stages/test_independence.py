"""What counts as a second source, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from made_up import DAY, claim, report

from consilience.model.claim import Attribution, Claim
from consilience.model.document import Document
from consilience.model.fact import Fact
from consilience.stages.facts.bodies import body_in, body_key, same_body
from consilience.stages.facts.denials import denials
from consilience.stages.facts.relays import Outlets, cited, is_media
from consilience.stages.facts.shown import is_first_hand, is_nobody
from consilience.stages.reconcile import reconcile


def fact_of(*told: tuple[Document, Claim], owners: tuple[tuple[str, str], ...] = ()) -> Fact:
    reports = list(dict.fromkeys(document for document, _ in told))
    (fact,) = reconcile([each for _, each in told], reports, owners=owners).facts
    return fact


def said(document: Document, speaker: str | None, role: str | None = None, at: int = 0) -> tuple[Document, Claim]:
    kind = "person" if role else "organisation"
    made = claim(document, 12, at=at, speaker=speaker)
    return document, replace(made, attribution=Attribution(speaker, kind if speaker else None, role))


def outlet(name: str, publisher: str, text: str = "") -> Document:
    return report(name, text, publisher=publisher)


def test_two_who_counted_are_two_origins() -> None:
    fact = fact_of(said(report("a"), "Port Sel Fire Brigade"), said(report("b"), "Sel Hospital"))
    assert (fact.status, len(fact.origins)) == ("corroborated", 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ana Ruel", "Interior Ministry spokeswoman"), ("Jo Sund", "Deputy Interior Minister")),
        (("Ana Ruel", "a spokeswoman for the utility Selkraft"), ("Jo Sund", "chief executive of Selkraft")),
        (("Ana Ruel", "army spokeswoman"), ("Jo Sund", "General of the army")),
        (("Ana Ruel", "Mayor"), ("mayor", None)),
        (("Selmark fire service", None), ("fire brigade of Selmark", None)),
    ],
)
def test_two_who_speak_for_one_body_are_one_origin(
    first: tuple[str, str | None], second: tuple[str, str | None]
) -> None:
    fact = fact_of(said(report("a"), *first), said(report("b"), *second))
    assert (fact.status, len(fact.origins)) == ("single_origin", 1)


def test_a_land_is_no_body_that_its_officials_speak_for() -> None:
    fact = fact_of(
        said(report("a"), "Ana Ruel", "president of Port Sel"),
        said(report("b"), "Jo Sund", "aviation director of Port Sel"),
    )
    assert (fact.status, len(fact.origins)) == ("corroborated", 2)


def test_ministers_of_two_countries_are_two_origins() -> None:
    assert body_in("Ostravian Foreign Minister") != body_in("Selmark Foreign Minister")


def test_an_outlet_that_is_credited_leads_to_its_own_source() -> None:
    fact = fact_of(
        said(outlet("a", "Selmark News Agency"), "Port Sel Police"),
        said(outlet("b", "Harbour Times"), "Selmark News Agency"),
    )
    assert fact.origins == ("Port Sel Police",)


def test_outlets_that_credit_each_other_lead_nowhere_and_end() -> None:
    fact = fact_of(said(outlet("a", "Harbour Times"), "Bay News"), said(outlet("b", "Bay News"), "Harbour Times"))
    assert fact.status != "corroborated"


def test_unnamed_officials_are_no_second_source() -> None:
    fact = fact_of(said(report("a"), "Port Sel Police"), said(report("b"), "security officials"))
    assert (fact.status, fact.unshown) == ("cannot_tell", ("security officials",))


def test_outlets_of_one_owner_are_one_origin() -> None:
    told = said(outlet("a", "Harbour Times"), None), said(outlet("b", "Bay Radio"), None)
    assert len(fact_of(*told).origins) == 2
    owned = fact_of(*told, owners=(("Harbour Times", "Gull Coast Media"), ("Bay Radio", "Gull Coast Media")))
    assert owned.origins == ("Gull Coast Media in doc:a",)


def test_what_a_source_disowns_supports_nothing() -> None:
    denial = outlet("c", "Sel Courier", "Sel Hospital has given no figures to anybody, its director said on Monday.")
    told = [said(report("a"), "Shield Front"), said(outlet("b", "Bay Radio"), "Sel Hospital")]
    reports = [document for document, _ in told]
    (fact,) = reconcile([each for _, each in told], [*reports, denial]).facts
    assert fact.origins == ("Shield Front",)
    assert fact.status != "corroborated"


def test_a_reporter_who_counted_is_a_source() -> None:
    text = "A Bay Radio reporter counted 12 killed at the quay."
    own = outlet("b", "Bay Radio", text)
    counted = claim(own, 12, words=text[25:34], at=25)
    fact = fact_of(said(report("a"), "Port Sel Police"), (own, counted))
    assert fact.status == "corroborated"


def test_an_organisation_speaks_for_itself_in_its_own_report() -> None:
    fact = fact_of(said(report("a"), "Port Sel Police"), said(outlet("b", "Sel Relief Council"), None))
    assert fact.origins == ("Port Sel Police", "Sel Relief Council")


@pytest.mark.parametrize(
    "speaker", ["officials", "sources close to the operation", "person with knowledge of the matter", "the group", ""]
)
def test_nobody_can_be_asked_for_an_unnamed_source(speaker: str) -> None:
    assert is_nobody(speaker)


@pytest.mark.parametrize("speaker", ["police", "coast guard", "Ana Ruel", "Harbour Workers Group", "fire brigade"])
def test_a_body_named_by_its_sort_can_be_asked(speaker: str) -> None:
    assert not is_nobody(speaker)


def test_a_count_of_something_else_is_no_count_of_the_dead() -> None:
    assert not is_first_hand("Six people died.", "Six people died. Our reporters counted eleven boats.")
    assert is_first_hand("Six people died.", "Six people died. Our reporters counted the bodies.")


def test_the_one_whom_an_outlet_cites_is_found_among_the_names() -> None:
    names = {"Sel Hospital": frozenset({"sel", "hospital"}), "Ana Ruel": frozenset({"ana", "ruel"})}
    assert cited("12 died, the agency reported, citing Sel Hospital.", names) == "Sel Hospital"
    assert cited("12 died, the agency reported.", names) is None


def test_an_outlet_is_known_by_its_shorter_name_where_only_one_can_be_meant() -> None:
    outlets = Outlets([outlet("a", "Sel Bay Gazette"), outlet("b", "Harbour Times")])
    assert len(outlets.meant("the Gazette")) == 1
    assert outlets.meant("Hospital") == ()
    assert is_media("Selmark News Agency")
    assert not is_media("press service of the navy")


def test_bodies_are_one_whatever_the_order_and_voice_of_their_names() -> None:
    assert body_key("press service of the regional administration") == body_key("regional administration")
    assert same_body(["police", "Port Sel Police", "Sel Hospital"], {}) == {"police": "Port Sel Police"}
    assert same_body(["police", "Port Sel Police", "Harrow Police"], {}) == {}


def test_only_the_one_who_disowns_is_found() -> None:
    text = "The mayor spoke first. Sel Hospital has confirmed nothing, it said. The army is on its way."
    found = denials(["Sel Hospital", "army", "Port Sel Police"], [report("a", text)])
    assert set(found) == {"Sel Hospital"}


def test_an_office_of_a_place_is_the_one_who_holds_it() -> None:
    roles = {"Ana Ruel": "the governor of Selmark", "Jo Beck": "governor of Harrow"}
    assert same_body({"Selmark governor", "Ana Ruel", "Jo Beck"}, roles) == {"Selmark governor": "Ana Ruel"}


def test_a_figure_told_again_weeks_later_keeps_those_who_told_it_first() -> None:
    late = report("c", day=DAY + timedelta(days=20))
    early = [said(report("a"), "Port Sel Fire Brigade"), said(report("b"), "Sel Hospital")]
    again = (late, replace(claim(late, 12, speaker="Ana Ruel"), when=early[0][1].when))
    fact = fact_of(*early, again)
    assert (fact.status, len(fact.origins)) == ("corroborated", 3)
