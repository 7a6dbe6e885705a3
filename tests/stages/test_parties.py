from datetime import date

import pytest
from made_up import report

from consilience.model.claim import Attribution, Claim
from consilience.model.fact import Relation, Story
from consilience.model.span import Span
from consilience.model.values import Actor, Place, Quantity, TimeSpan
from consilience.stages.reconcile import reconcile

TOWN = Place("Port Sel", "settlement", "UG", "Selmark", 1.0, 32.0, 1)
DAY = date(2031, 5, 4)
A = report("a", "The first report of the fighting round Port Sel.", DAY)
B = report("b", "Another report of the fighting round Port Sel.", DAY)
STORY = Story("Fighting", (A.id, B.id))


def told(doc, figure, speaker=None, role=None, actor=None, kind="territory", measure="settlements_controlled"):
    actors = {"Kenya": "state", "Harvest Front": "organisation", "rebels": "group", "Rwanda": "state"}
    return Claim(
        doc.id,
        Span.of(doc.text, 0, 20),
        kind,
        measure,
        Quantity(figure, figure, None, "settlement" if kind == "territory" else "person", None),
        places=(TOWN,),
        actor=Actor(actor, actors[actor]) if actor else None,
        attribution=Attribution(speaker, "person" if speaker else None, role),
        when=TimeSpan(DAY, DAY),
    )


def conflict(*claims: Claim) -> Relation:
    found = [r for r in reconcile(claims, [A, B], [STORY]).relations if r.relation == "conflict"]
    assert len(found) == 1
    return found[0]


def test_two_states_at_war_are_opposed_parties() -> None:
    mine = told(A, 74, "Ana Ruel", "Kenyan President", actor="Kenya")
    theirs = told(B, 28, "Jo Beck", "regional governor", actor="Kenya")
    assert conflict(mine, theirs).why.endswith("opposed parties: Kenya and Uganda")


def test_a_fact_in_dispute_names_the_opposed_parties() -> None:
    mine = told(A, 74, "Ana Ruel", "Kenyan President", actor="Kenya")
    theirs = told(B, 28, "Jo Beck", "regional governor", actor="Kenya")
    facts = reconcile([mine, theirs], [A, B], [STORY]).facts
    assert [fact.status for fact in facts] == ["disputed"]
    assert facts[0].why.endswith("opposed parties: Kenya and Uganda")


def test_officials_of_one_state_are_one_side() -> None:
    one = told(A, 30, "Ana Ruel", "Ugandan defence minister", "Kenya")
    other = told(B, 28, "Jo Beck", "mayor of Port Sel", "Kenya")
    assert conflict(one, other).why.endswith("one side, Uganda")


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        ("Ana Ruel", "Kenyan doctor"),
        ("United Nations", None),
        ("Uganda Red Cross", None),
        ("Ana Ruel", "UN spokeswoman"),
        ("Selmark Observatory", None),
        ("Free Kenyan Army", None),
        (None, None),
    ],
)
def test_whoever_takes_no_side_has_no_party(speaker: str | None, role: str | None) -> None:
    theirs = told(B, 28, "Jo Beck", "regional governor", actor="Kenya")
    assert conflict(told(A, 74, speaker, role, actor="Kenya"), theirs).why.endswith("Uganda and a party unknown")


def test_rebels_are_opposed_to_the_state_in_whose_land_they_fight() -> None:
    ours = told(A, 9, "rebel commander", None, "rebels", "casualties", "killed")
    theirs = told(B, 40, "Government of Uganda", None, "rebels", "casualties", "killed")
    assert conflict(ours, theirs).why.endswith("opposed parties: rebels and Uganda")


def test_a_state_that_strikes_where_rebels_fight_is_not_told_to_oppose_the_land() -> None:
    strike = told(A, 9, "Ana Ruel", "Kenyan defence minister", "Kenya", "casualties", "killed")
    other = told(B, 40, "Government of Uganda", None, "Kenya", "casualties", "killed")
    band = told(B, 3, None, None, "rebels", "attack", "shelling")
    assert "opposed" not in conflict(strike, other, band).why


def test_where_nobody_uses_force_a_conflict_has_no_parties() -> None:
    one = told(A, 9, "Ana Ruel", "Kenyan President", None, "casualties", "killed")
    other = told(B, 40, "Government of Uganda", None, None, "casualties", "killed")
    assert "part" not in conflict(one, other).why


def test_of_two_who_take_no_side_neither_has_a_party() -> None:
    ours = told(A, 9, "Selmark Observatory", None, "Kenya", "casualties", "killed")
    theirs = told(B, 40, "Uganda Red Cross", None, "Kenya", "casualties", "killed")
    assert conflict(ours, theirs).why.endswith("; party unknown")
