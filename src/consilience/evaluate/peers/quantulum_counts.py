"""quantulum3's quantities with the keywords around them: displacement and casualties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consilience.evaluate.peers.base import Peer, Row

NEEDS = (("quantulum3", "quantulum3"),)
YEARS = range(1900, 2100)
AROUND = 60  # characters on both sides of a number that are looked at for a keyword
TERMS = (
    ("Evacuated", r"evacuat"),
    ("Sheltered", r"shelter|camp"),
    ("Homeless", r"homeless"),
    ("Destroyed Housing", r"(?:hous|home|building)\w* .*(?:destroy|damag)|(?:destroy|damag).* (?:hous|home|building)"),
    ("Displaced", r"displac|fled|flee|forced"),
)
HOUSEHOLDS = r"famil|household|hous|home"
EFFECTS = (("death", r"kill|dead|died|death"), ("injury", r"injur|wound|hurt"))


def counted(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield each whole number without a unit that is no year, where it stands, and the words around it."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False  # its learned part does not load under the scikit-learn of today
    found: list[Any] = parser.parse(text.lower() if text.isupper() else text)
    for quantity in found:
        value, (start, end) = quantity.value, quantity.span
        whole = value == int(value) and quantity.unit.name == "dimensionless"
        if whole and not (value in YEARS and "," not in quantity.surface):
            yield int(value), start, end, text[max(start - AROUND, 0) : end + AROUND].lower()


def displacement_answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "reports"}: each number with the first term whose words stand near it."""
    for row in rows:
        told = []
        for value, _, _, near in counted(row["text"]):
            term = next((name for name, words in TERMS if re.search(words, near)), "Displaced")
            unit = "Households" if re.search(HOUSEHOLDS, near) else "People"
            told.append({"quantity": value, "unit": unit, "term": term})
        yield {"id": row["id"], "reports": told}


def casualty_answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "incidents"}: one incident a text with each number near a word of harm."""
    for row in rows:
        victims: dict[tuple[str, int], None] = {}
        for value, _, _, near in counted(row["text"]):
            effect = next((name for name, words in EFFECTS if re.search(words, near)), None)
            if effect and value > 0:
                victims[effect, value] = None
        told = [{"effect": effect, "number": number} for effect, number in victims]
        incident = {"type": "attack", "victims": told}
        yield {"id": row["id"], "incidents": [incident] if told else []}


DISPLACEMENT = Peer("quantulum3 + keywords", "displacement", NEEDS, displacement_answers)
CASUALTIES = Peer("quantulum3 + keywords", "casualties", NEEDS, casualty_answers)
