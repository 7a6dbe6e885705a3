from datetime import timedelta

from made_up import DAY, HARROW, OSTRAVIA, PORT_SEL, SELMARK, claim, report

from consilience.stages.facts.align import align
from consilience.stages.facts.questions import answer
from consilience.stages.facts.scope import near_questions

A, B = report("a"), report("b")


def near(*claims) -> list[str]:
    rows = [answer(each, "story", DAY) for each in claims]
    return [relation.why for relation in near_questions(align(rows), {})]


def test_children_and_all_are_near() -> None:
    (why,) = near(claim(A, 30), claim(B, 6, of="children"))
    assert "children" in why


def test_a_town_and_its_country_are_near() -> None:
    (why,) = near(claim(A, 30), claim(A, 400, places=(OSTRAVIA,), at=90))
    assert "in Port Sel" in why
    assert "in Ostravia" in why


def test_two_attacks_on_one_town_are_near() -> None:
    (why,) = near(claim(A, 30), claim(A, 12, at=90, when=DAY - timedelta(days=60)))
    assert "on 5 March 2031" in why


def test_area_held_and_area_gained_are_near() -> None:
    area = {"kind": "territory", "unit": "square kilometre", "places": (SELMARK,)}
    assert near(claim(A, 1000, measure="area_controlled", **area), claim(A, 40, measure="area_gained", at=90, **area))


def test_the_killed_and_the_injured_are_not_mistaken_for_each_other() -> None:
    assert near(claim(A, 30), claim(A, 80, measure="injured", at=90)) == []


def test_two_stories_without_a_common_figure_are_not_near() -> None:
    later = DAY + timedelta(days=40)
    rows = [answer(claim(A, 30), "one", DAY), answer(claim(B, 12, places=(HARROW,), when=later), "two", later)]
    assert near_questions(align(rows), {}) == []


def test_one_question_has_no_scope_pairs() -> None:
    assert near(claim(A, 30, places=(PORT_SEL,)), claim(B, 31, None)) == []
