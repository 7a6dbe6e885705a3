"""A figure belongs to its event: background, other attacks and parts stay apart, whatever the figures are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from made_up import DAY, HARROW, OSTRAVIA, PORT_SEL, SELMARK, claim, report

from consilience.model.claim import Claim
from consilience.model.values import Place
from consilience.stages.facts.align import align
from consilience.stages.facts.questions import answer
from consilience.stages.reconcile import reconcile

A, B, C = report("a"), report("b"), report("c", day=DAY + timedelta(days=1))
REPORTS = {each.id: each for each in (A, B, C)}
WAR = (date(2029, 1, 1), DAY)
TOLL = st.integers(3, 400)


def groups(*claims: Claim) -> list[set[str]]:
    rows = [answer(each, "story", REPORTS[each.document].published) for each in claims]
    return [{row.claim for row in group} for group in align(rows)]


def together(a: Claim, b: Claim, *others: Claim) -> bool:
    return any({a.id, b.id} <= group for group in groups(a, b, *others))


@given(TOLL, TOLL, st.integers(500, 400_000), st.sampled_from([(), (OSTRAVIA,), (SELMARK,), (PORT_SEL,)]))
def test_the_toll_of_a_war_never_joins_that_of_a_blow(first: int, second: int, war: int, where: tuple) -> None:
    blow, again = claim(A, first), claim(B, second)
    whole = claim(A, war, None, places=where, when=WAR, at=200)
    later = claim(C, war, places=where, when=(WAR[0], DAY + timedelta(days=1)), at=200)
    for told in (blow, again):
        assert not together(told, whole, again, later)
        assert not together(told, later, whole)


@given(TOLL, TOLL)
def test_two_attacks_on_one_day_in_one_country_stay_two(here: int, there: int) -> None:
    assume(here != there)
    near, far = claim(A, here), claim(B, there, places=(HARROW,))
    assert not together(near, far)
    assert not together(near, far, claim(C, here + there, places=(OSTRAVIA,), when=DAY))
    beside = claim(A, there, places=(HARROW,), at=150)
    assert not together(near, beside, far)


@given(TOLL, TOLL)
def test_towns_told_with_their_province_stay_two(here: int, there: int) -> None:
    assume(here != there)
    assert not together(claim(A, here, places=(PORT_SEL, SELMARK)), claim(B, there, places=(HARROW, SELMARK)))


@given(TOLL, TOLL, st.integers(8, 60))
def test_the_bombing_of_last_month_is_not_the_one_at_hand(now: int, then: int, days: int) -> None:
    assume(now != then)
    past = DAY - timedelta(days=days)
    told, before, again = claim(A, now), claim(A, then, when=past, at=120), claim(B, then, when=past)
    assert not together(told, before, again)
    assert not together(told, again, before)


@given(TOLL, st.integers(1, 3), st.sampled_from(["children", "soldiers", "medics", "passengers"]))
def test_a_group_is_not_the_whole(whole: int, share: int, group: str) -> None:
    part = max(1, whole // (share + 1))
    assert not together(claim(A, whole), claim(A, part, of=group, at=80))
    assert not together(claim(A, whole), claim(B, part, of=group))


@given(st.integers(2, 60))
def test_two_groups_of_one_size_are_not_one_by_way_of_the_people(figure: int) -> None:
    medics, children = claim(A, figure, of="doctors"), claim(A, figure, of="children", at=60)
    assert not together(medics, children, claim(A, figure, at=120))


def test_the_same_people_under_two_nouns_are_one_question() -> None:
    assert together(claim(A, 8, of="supporters"), claim(A, 8, of="plotters", at=60))
    assert together(claim(A, 8, of="worshippers"), claim(B, 8, of="mourners"))


@pytest.mark.parametrize(("whole", "part"), [(8, 7), (12, 11)])
def test_small_counts_of_one_report_are_told_apart(whole: int, part: int) -> None:
    assert not together(claim(A, whole), claim(A, part, of="residents", at=60))


def test_a_floor_of_two_is_not_a_floor_of_forty() -> None:
    assert not together(claim(A, 43, None), claim(A, 2, None, at=60))
    assert together(claim(A, 31, None), claim(B, 43, None))


def test_the_badly_hurt_are_some_of_the_hurt() -> None:
    hurt = claim(A, 27, measure="injured")
    assert not together(hurt, claim(B, 4, measure="injured", words="4 people were seriously injured"))
    assert together(hurt, claim(B, 27, measure="injured", words="27 suffered minor injuries"))
    nobody = claim(B, 0, measure="injured", words="no one was seriously hurt", speaker="Old Quay Fair")
    assert together(claim(A, 2, measure="injured", speaker="police"), nobody)


def test_a_place_that_no_table_knows_may_be_a_quarter_of_the_town() -> None:
    quarter = claim(B, 14, places=(Place("Lime Quarter", "settlement", "XO", "Selmark Province"),))
    assert together(claim(A, 12), quarter)


@given(st.integers(40, 400), st.integers(2, 9))
def test_a_figure_put_right_meets_the_one_that_it_replaces(told: int, factor: int) -> None:
    first = claim(A, told, speaker="Port Authority")
    right = claim(
        C,
        max(1, told // factor),
        speaker="Port Authority",
        when=C.published,
        words=f"The Port Authority corrected the toll to {max(1, told // factor)}",
    )
    found = reconcile([first, right], [A, C])
    assert [relation.relation for relation in found.relations] == ["correction"]


@pytest.mark.parametrize(
    ("a", "b", "relation", "reason"),
    [
        (claim(A, 12), claim(B, 12), "agree", "both say 12 people"),
        (claim(A, 12, None), claim(B, 31), "agree", "one number fits both"),
        (claim(A, 12), claim(B, 31), "conflict", "two sources differ"),
        (claim(A, 12), claim(C, 31, when=DAY), "update", "12 people on 4 May 2031, 31 people on 5 May 2031"),
        (claim(A, 31), claim(C, 12, when=DAY), "conflict", "the later figure is lower"),
        (claim(A, 31), claim(A, 9, of="children", at=60), "scope", "31 people in all"),
        (claim(A, 31), claim(B, 9, places=(HARROW,)), "scope", "in Harrow"),
    ],
)
def test_each_relation_tells_its_reason(a: Claim, b: Claim, relation: str, reason: str) -> None:
    (found,) = reconcile([a, b], [A, B, C]).relations
    assert found.relation == relation
    assert reason in found.why
