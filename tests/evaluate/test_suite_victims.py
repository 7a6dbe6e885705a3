"""Victims of a report for the casualties task: each once, without battles, wars and sums."""

from __future__ import annotations

from functools import cache

import pytest

from consilience.evaluate.suite import casualties
from consilience.models.parser import DEFAULT_MODEL
from consilience.pipeline import Parts
from consilience.reading import load_parts

DEATH, INJURY = "death", "injury"
CASES = [
    ("Gunmen killed Judge Mira Tasko. Tasko was shot at her door.", [(DEATH, 1)]),
    ("A teacher was murdered in Orvel. The teacher was murdered by gunmen.", [(DEATH, 1)]),
    ("Gunmen wounded a teacher and a nurse.", [(INJURY, 1), (INJURY, 1)]),
    ("A bomb killed a farmer and his wife.", [(DEATH, 1), (DEATH, 1)]),
    ("The attack left three injured. It injured a guard, and two shoppers were injured.", [(INJURY, 1), (INJURY, 2)]),
    ("Rebels murdered six monks. The murder of the monks was condemned.", [(DEATH, 6)]),
    ("Villagers were murdered by gunmen.", [(DEATH, None)]),
    ("Twenty soldiers were killed and 10 wounded in the clash.", []),
    ("Four army members were killed.", []),
    ("Four members of the border brigade were killed.", []),
    ("Four members of one family were killed.", [(DEATH, 4)]),
    ("In the hills we killed three and wounded five.", []),
    ("The war has killed 70,000 people.", []),
    ("Five judges have been killed in two months.", []),
    ("Three monks were murdered on 4 March 2024.", []),
    ("Rebels threatened to kill a teacher.", []),
]


@cache
def parts() -> Parts:
    return load_parts(DEFAULT_MODEL, None)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_harm_of_an_incident_is_told_once(text: str, expected: list[tuple[str, int | None]]) -> None:
    [answer] = casualties.answers([{"id": "a", "text": text, "published": "2031-05-07"}], parts())
    told = [(v["effect"], v["number"]) for incident in answer["incidents"] for v in incident["victims"]]
    assert sorted(told, key=str) == sorted(expected, key=str)
