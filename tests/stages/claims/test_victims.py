"""Persons harmed who are told without a number: by a noun, by a name, in the plural."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.pipeline import Parts, read

VICTIMS = [
    ("A farmer was shot dead near the mill.", ["killed farmer"]),
    ("The blast killed an elderly man who was asleep.", ["killed man"]),
    ("Its pilot died when the plane hit a ridge.", ["killed pilot"]),
    ("A stewardess was treated for smoke inhalation.", ["injured stewardess"]),
    ("A 64-year-old man is missing after the flood.", ["missing man"]),
    ("The body of a driver was found downstream.", ["killed driver"]),
    ("Police opened an inquiry into the murder of a teacher and a nurse.", ["killed nurse", "killed teacher"]),
    ("The gunmen killed 6 friars, a maid, and her son.", ["killed maid", "killed son"]),
    ("A bomb wounded two soldiers and a vendor.", ["injured vendor"]),
    ("The blast killed a student, injuring another.", ["injured another", "killed student"]),
    ("Gunmen shot and killed a lawyer outside his office.", ["killed lawyer"]),
    ("Among the dead was a nurse.", ["killed nurse"]),
    ("The wounded included a vendor and her son.", ["injured son", "injured vendor"]),
    ("A plumber was wounded in the leg.", ["injured plumber"]),
    ("The miner whose son was killed spoke to reporters.", ["killed son"]),
]
NOBODY = [
    "Six farmers were shot dead.",
    "A farmer shot at the wolves.",
    "The farmer was almost killed.",
    "He survived an attempted murder.",
    "Rebels threatened to kill a teacher.",
    "No farmer was hurt.",
    "The minister could not be reached for comment.",
    "Police found a camper by the lake and saw a man leave it.",
    "Rescuers identified a diver as their leader.",
]


def _victims(text: str, found: tuple[Claim, ...]) -> list[str]:
    slots = ((c.measure, c.slot("victim")) for c in found if c.kind == "casualties")
    return sorted(f"{measure} {text[slot.start : slot.end].lower()}" for measure, slot in slots if slot)


@pytest.mark.parametrize(("text", "expected"), VICTIMS)
def test_person_told_without_a_number_is_a_victim(
    claims: Callable[[str], tuple[Claim, ...]], text: str, expected: list[str]
) -> None:
    assert _victims(text, claims(text)) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_no_victim_without_harm(claims: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    assert _victims(text, claims(text)) == []


def test_victim_is_no_figure(claims: Callable[[str], tuple[Claim, ...]]) -> None:
    [claim] = claims("A farmer was shot dead near the mill.")
    assert claim.quantity is None


@pytest.mark.parametrize("text", ["The rebels want to kill civilians.", "The school is looking for 12 sponsors."])
def test_what_is_wanted_is_no_casualty(claims: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    assert [claim for claim in claims(text) if claim.kind == "casualties"] == []


def test_two_victims_of_one_sentence_are_two_claims(claims: Callable[[str], tuple[Claim, ...]]) -> None:
    found = claims("The blast killed a teacher and a nurse.")
    assert len({claim.id for claim in found}) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed journalist Mira Tasko. Tasko was 41.", ["killed mira tasko"]),
        ("The assassination of Judge Pedro Ruiz Alvar led to protests.", ["killed pedro ruiz alvar"]),
        (
            "Two guards, identified as Luis Mora and Eva Tello, were killed.",
            ["killed eva tello", "killed luis mora"],
        ),
        ("THE MAYOR SAID THAT REBELS KILLED SENATOR PEDRO RUIZ ALVAR ON MONDAY.", ["killed pedro ruiz alvar"]),
        ("THE POLICE REPORTED TODAY THAT A PEASANT WAS MURDERED IN ORVEL.", ["killed peasant"]),
    ],
)
def test_named_person_is_a_victim(text: str, expected: list[str]) -> None:
    _, found = read(Document("report", text), Parts(SpacyParser(), GeoNames()))
    assert _victims(text, found) == expected
