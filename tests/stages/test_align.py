from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from made_up import DAY, HARROW, OLD_QUAY, OSTRAVIA, PORT_SEL, SELMARK, claim, report

from consilience.model.claim import Claim, Slot
from consilience.model.document import Document
from consilience.model.values import Place, TimeSpan
from consilience.stages.facts.align import align
from consilience.stages.facts.questions import answer

A, B, C = report("a"), report("b"), report("c", day=date(2031, 5, 5))


def facts(*claims: Claim, reports: tuple[Document, ...] = (A, B, C)) -> set[frozenset[str]]:
    published = {document.id: document.published for document in reports}
    rows = [answer(each, "story", published[each.document]) for each in claims]
    return {frozenset(row.claim for row in group) for group in align(rows)}


def one(*claims: Claim) -> bool:
    return len(facts(*claims)) == 1


def test_two_tolls_of_one_day_and_place_answer_one_question() -> None:
    assert one(claim(A, 30), claim(B, 43, None))


def test_the_killed_and_the_injured_are_two_questions() -> None:
    assert not one(claim(A, 30), claim(B, 30, measure="injured"))


def test_two_attacks_on_two_days_stay_two() -> None:
    assert not one(claim(A, 30), claim(C, 12, when=DAY - timedelta(days=20)))


def test_two_towns_stay_two() -> None:
    assert not one(claim(A, 30), claim(B, 12, places=(HARROW,)))


def test_children_are_not_all() -> None:
    assert not one(claim(A, 30), claim(B, 6, of="children"))


def test_one_worker_hurt_is_the_one_person_hurt() -> None:
    assert one(claim(A, 1), claim(A, 1, of="workers", at=90))


def test_civilians_and_people_are_the_same_unless_told_apart() -> None:
    assert one(claim(A, 30, of="civilians"), claim(B, 31, None))


def test_the_evacuated_and_those_who_fled_answer_one_question() -> None:
    fled = claim(B, 121000, kind="displacement", measure="displaced", places=(SELMARK,))
    assert one(claim(A, 120000, None, kind="displacement", measure="evacuated", places=(SELMARK,)), fled)


def test_square_miles_and_square_kilometres_meet() -> None:
    told = claim(A, 1000, kind="territory", measure="area_controlled", unit="square kilometre", places=(SELMARK,))
    assert one(told, claim(B, 390, kind="territory", measure="area_controlled", unit="square mile", places=(SELMARK,)))


def test_households_are_not_compared_with_people() -> None:
    flight = {"kind": "displacement", "measure": "displaced"}
    assert not one(claim(A, 300, **flight), claim(B, 300, unit="household", **flight))


def test_the_toll_of_a_war_is_not_that_of_a_day() -> None:
    war = (date(2029, 1, 1), DAY)
    assert not one(claim(A, 12), claim(A, 9000, None, places=(OSTRAVIA,), when=war, at=200))


def test_what_two_stories_tell_is_never_one_question() -> None:
    war = (date(2029, 1, 1), DAY)
    rows = [
        answer(claim(source, 9000, None, places=(OSTRAVIA,), when=war), story, DAY)
        for source, story in ((A, "one"), (B, "two"))
    ]
    assert len(align(rows)) == 2


def test_a_quarter_and_its_town_are_told_apart_by_one_report() -> None:
    assert not one(claim(A, 30), claim(A, 4, places=(OLD_QUAY,), at=80))


def test_those_still_held_are_not_all_that_were_taken() -> None:
    taken = claim(A, 276, kind="capture", measure="prisoners", words="276 taken in April")
    held = claim(A, 197, kind="capture", measure="prisoners", words="197 remain in captivity", at=90)
    assert not one(taken, held)


def test_a_national_emergency_is_not_a_regional_one() -> None:
    emergency = {"kind": "emergency", "measure": "state_of_emergency", "places": (SELMARK,)}
    assert not one(claim(A, level="regional", **emergency), claim(B, level="national", **emergency))
    assert one(claim(A, level="regional", **emergency), claim(B, **emergency))


def test_two_sides_forces_are_two_questions() -> None:
    forces = {"kind": "forces", "measure": "troops", "places": (SELMARK,)}
    assert not one(claim(A, 4000, actor="Ostravia", **forces), claim(B, 5000, actor="Norland", **forces))


def test_a_level_may_move_from_day_to_day() -> None:
    sheltered = {"kind": "displacement", "measure": "sheltered"}
    assert one(claim(A, 900, **sheltered), claim(C, 1100, when=date(2031, 5, 5), **sheltered))


def test_two_statements_of_one_speaker_are_one_only_where_the_words_agree() -> None:
    said = {"kind": "statement", "measure": "says", "speaker": "Ana Ruel"}
    a = claim(A, words="The situation in the harbour remains difficult and tense", **said)
    b = claim(B, words="The situation in our harbour remains extremely difficult and tense", **said)
    c = claim(B, words="Schools will open again after the holidays", at=200, **said)
    assert facts(a, b, c) == {frozenset({a.id, b.id}), frozenset({c.id})}


def test_a_place_told_with_the_region_that_holds_it_is_that_place() -> None:
    assert one(claim(A, 30, places=(SELMARK,)), claim(B, 12, places=(PORT_SEL, SELMARK)))


def test_snow_of_two_days_is_two_questions() -> None:
    first = claim(A, 34, kind="hazard", measure="rainfall", unit="inch")
    day = DAY + timedelta(days=1)
    assert not one(first, claim(A, 24.5, when=day, at=90, kind="hazard", measure="rainfall", unit="inch"))


def test_tourists_and_citizens_of_a_state_may_be_the_same_people() -> None:
    assert one(claim(A, 10, of="foreign tourists"), claim(B, 10, of="Ugandan citizens"))
    assert not one(claim(A, 10, of="Ugandan citizens"), claim(B, 12))


def test_a_month_that_holds_the_day_does_not_tell_two_questions_apart() -> None:
    month = replace(claim(B, 67), when=TimeSpan.of("2031-05"))
    assert one(claim(A, 59, None), month)


def test_one_narrow_place_told_with_two_wider_ones_is_one_place() -> None:
    beach = Place("Old Beach", "facility", "XO")
    assert one(claim(A, 30, places=(beach, SELMARK)), claim(B, 12, places=(beach, PORT_SEL)))
    assert not one(claim(A, 30, places=(HARROW, SELMARK)), claim(B, 12, places=(PORT_SEL, SELMARK)))


def test_guests_who_were_evacuated_are_the_evacuated() -> None:
    fled: dict[str, Any] = {"kind": "displacement", "measure": "evacuated"}
    assert one(claim(A, 400, of="guests", **fled), claim(B, 500, **fled))
    assert not one(claim(A, 40, of="children", **fled), claim(B, 500, **fled))


def test_a_count_and_a_word_that_nobody_was_hurt_are_set_side_by_side() -> None:
    assert one(claim(A, 2, measure="injured", speaker="police"), claim(A, 0, measure="injured", speaker="host", at=90))


def test_a_place_of_another_sentence_is_lent() -> None:
    told = claim(A, 31, words="the death toll rose to 31")
    near, lent = (replace(told, slots=(*told.slots, Slot("place", at, at + 6))) for at in (10, 90))
    assert not answer(near, "story", DAY, sentence=told.span.text).lent
    assert answer(lent, "story", DAY, sentence=told.span.text).lent
