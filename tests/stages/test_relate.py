from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import DAY, SELMARK, claim, report

from consilience.model.claim import Claim
from consilience.model.span import Span
from consilience.stages.facts.bounds import compatible, direction, gap
from consilience.stages.facts.questions import answer
from consilience.stages.facts.relate import relate
from consilience.stages.reconcile import reconcile

A, B, LATER = report("a"), report("b"), report("c", day=date(2031, 5, 7))
DAYS = {document.id: document.published for document in (A, B, LATER)}


def judged(a: Claim, b: Claim, *, one_origin: bool = False) -> str:
    rows = [answer(each, "s", DAYS[each.document]) for each in (a, b)]
    origin = {a.id: "x", b.id: "x" if one_origin else "y"}
    (relation,) = relate(rows, origin, {each.id: each.span.text for each in (a, b)})
    assert relation.why
    return relation.relation


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((31, None), (31, 31)),
        ((31, None), (43, None)),
        ((200, 999), (386, 386)),
        ((0, 1300), (1300, 1300)),
        ((24, 99), (25, None)),
    ],
)
def test_figures_that_can_both_hold_agree(a: tuple, b: tuple) -> None:
    assert judged(claim(A, *a), claim(B, *b)) == "agree"


def test_figures_in_two_units_agree_within_the_rounding() -> None:
    area = {"kind": "territory", "measure": "area_controlled", "places": (SELMARK,), "when": None}
    miles = claim(A, 390, unit="square mile", **area)
    assert judged(miles, claim(B, 1000, unit="square kilometre", **area)) == "agree"
    assert judged(miles, claim(B, 1100, unit="square kilometre", **area)) == "conflict"


def test_about_leaves_room_and_a_plain_count_leaves_none() -> None:
    assert judged(claim(A, 60, hedge="about"), claim(B, 62)) == "agree"
    assert judged(claim(A, 60), claim(B, 62)) == "conflict"


def test_two_sources_on_one_day_conflict() -> None:
    assert judged(claim(A, 25), claim(B, 40)) == "conflict"


def test_one_source_on_one_day_whose_count_grew_updates() -> None:
    assert judged(claim(A, 30), claim(B, 31), one_origin=True) == "update"


def test_a_higher_toll_on_a_later_day_updates() -> None:
    assert judged(claim(A, 30), claim(LATER, 44)) == "update"


def test_a_lower_toll_on_a_later_day_conflicts() -> None:
    assert judged(claim(A, 44), claim(LATER, 30)) == "conflict"


def test_a_lower_level_on_a_later_day_updates() -> None:
    shelter = {"kind": "displacement", "measure": "sheltered", "when": None}
    assert judged(claim(A, 900, **shelter), claim(LATER, 200, **shelter)) == "update"


def test_a_source_that_puts_its_own_figure_right_corrects() -> None:
    revised = claim(LATER, 30, words="the ministry revised the toll down to 30")
    assert judged(claim(A, 44), revised, one_origin=True) == "correction"
    assert judged(claim(A, 44), revised) != "correction"


def test_the_earlier_claim_comes_first() -> None:
    early, late = claim(A, 30), claim(LATER, 44)
    rows = [answer(each, "s", DAYS[each.document]) for each in (late, early)]
    (relation,) = relate(rows, {early.id: "x", late.id: "y"}, {})
    assert (relation.a, relation.b) == (early.id, late.id)


def test_a_large_fact_is_compared_with_the_heads_of_its_states_only() -> None:
    claims = [claim(report(f"r{i}"), 30 + i % 3, at=i) for i in range(300)]
    rows = [answer(each, "s", DAY) for each in claims]
    found = relate(rows, {each.id: each.id for each in claims}, {})
    assert 300 <= len(found) <= 2_000


BOUNDS = st.tuples(st.integers(0, 500), st.one_of(st.none(), st.integers(0, 500))).map(
    lambda pair: (float(pair[0]), None if pair[1] is None else float(pair[0] + pair[1]))
)


@given(BOUNDS, BOUNDS)
def test_comparison_is_symmetric(a: tuple, b: tuple) -> None:
    assert compatible(a, b) == compatible(b, a)
    assert gap(a, b) == gap(b, a) >= 1.0
    assert direction(a, b) == -direction(b, a)


def test_a_floor_is_updated_where_its_own_source_counts_past_it_on_a_later_day() -> None:
    assert judged(claim(A, 14, None), claim(LATER, 31), one_origin=True) == "update"
    assert judged(claim(A, 14, None), claim(LATER, 15), one_origin=True) == "agree"
    assert judged(claim(A, 14, None), claim(LATER, 31)) == "agree"


def test_a_total_since_one_day_cannot_fall() -> None:
    since = date(2024, 1, 1)
    rest = {"kind": "displacement", "measure": "displaced"}
    first = claim(A, 2.6e6, when=(since, date(2031, 5, 4)), **rest)
    assert judged(first, claim(LATER, 2.3e6, when=(since, date(2031, 5, 7)), **rest), one_origin=True) == "conflict"
    assert judged(first, claim(LATER, 2.9e6, when=(since, date(2031, 5, 7)), **rest), one_origin=True) == "update"


def test_two_counts_of_one_day_in_two_reports_are_two_states_where_the_higher_is_a_floor() -> None:
    assert judged(claim(A, 30), claim(B, 43, None)) == "update"
    assert judged(claim(A, 30), claim(B, 43)) == "conflict"


def test_a_source_that_takes_its_report_back_corrects() -> None:
    told = claim(A, 27, measure="missing")
    taken = replace(claim(LATER, 27, measure="missing"), modality="denied")
    taken = replace(taken, span=Span(0, 44, "The port withdrew its report of 27 missing."))
    assert judged(told, taken) == "correction"


def test_a_denied_figure_conflicts_with_the_one_told() -> None:
    assert judged(claim(A, 27), replace(claim(B, 27), modality="denied")) == "conflict"


def test_a_source_that_stood_by_its_figure_before_does_not_update_the_other() -> None:
    rows = [claim(A, 13), claim(B, 21), claim(LATER, 21)]
    origin = {rows[0].id: "x", rows[1].id: "y", rows[2].id: "y"}
    found = relate([answer(each, "s", DAYS[each.document]) for each in rows], origin, {})
    assert {r.relation for r in found if {r.a, r.b} == {rows[0].id, rows[2].id}} == {"conflict"}


def test_relations_of_a_large_fact_grow_with_its_claims() -> None:
    rows = [answer(claim(A, 10 + at % 40, at=at * 100), "s", DAY) for at in range(400)]
    found = relate(rows, {row.claim: f"source {i % 7}" for i, row in enumerate(rows)}, {})
    assert len(found) <= 2 * len(rows)
    assert {row.claim for row in rows} <= {name for r in found for name in (r.a, r.b)}


def test_a_notice_of_correction_speaks_of_the_sentences_after_it() -> None:
    text = "Radio Sel reported that 20 people were hurt. We correct our report: ten died. In all 30 people were hurt."
    doc = report("notice", text)
    wrong = replace(claim(doc, 20), span=Span.of(text, 24, 43), measure="injured")
    right = replace(claim(doc, 30), span=Span.of(text, 82, 104), measure="injured")
    assert [r.relation for r in reconcile([wrong, right], [doc]).relations] == ["correction"]


def test_a_source_that_denies_its_own_figure_for_another_corrects_it() -> None:
    text = "The toll is 59 and not 62, as was reported on Monday, the authorities said."
    doc = report("denial", text)
    right = replace(claim(doc, 59, speaker="authorities"), span=Span.of(text, 0, 14))
    wrong = replace(claim(doc, 62, speaker="authorities", modality="denied"), span=Span.of(text, 19, 25))
    held = reconcile([right, wrong], [doc])
    assert [(r.a, r.b, r.relation) for r in held.relations] == [(wrong.id, right.id, "correction")]
