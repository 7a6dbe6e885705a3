"""Denials: where a body says that it did not tell a count, and which of the claims credited to it this speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from consilience.model.document import Document
from consilience.stages.facts.bodies import body_key
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.shown import SENTENCE
from consilience.text.figures.find import find_figures

_NOT = r"\b(?:not|never|no longer|\w+n['’]t)\b"
_TELL = (
    r"\b(?:confirm|verif|given?|gave|made?|issued?|spoken|speak|spoke|said|say|talk|told|named?|acknowledg|publish|"
    r"releas)"
)
_FIGURES = r"(?:figures?|statements?|numbers?|tolls?|estimates?|counts?|claims?)"
_OF_COUNTS = (  # what was not told must be what a claim counts, or anything at all
    r"(?:\b(?:figures?|statements?|numbers?|tolls?|estimates?|counts?|claims?|anything|any|nothing|deaths?|dead|killed|"
    r"died|injur\w+|wounded|casualt\w+|victims?|missing|evacuat\w+|displaced|cases|reports?|it|that|such|to|with)\b|\d)"
)
# "has verified nothing", "gave no such figure", "had made no statement", "did not talk to", "is invented"
DISOWNS = re.compile(
    rf"\b(?:ha[sd]|have|did|do|does|was|were|is|are|we|it|they|he|she)\s+(?:\w+\s+)?{_NOT}\s+(?:\w+\s+){{0,2}}?{_TELL}"
    rf"\w*(?![^.!?]{{0,12}}\b(?:up|names?|thank)\b)[^.!?]{{0,60}}?{_OF_COUNTS}"
    rf"|{_TELL}\w*[^.!?]{{0,20}}?\b(?:nothing|no (?:such )?{_FIGURES}|no comment)\b"
    rf"|\bno (?:such )?{_FIGURES}\b[^.!?]{{0,25}}?\b(?:given|named|made|issued|confirmed|acknowledged)"
    rf"|\b(?:{_FIGURES}|quot\w+|confirmations?)\b[^.!?]{{0,60}}?\b(?:attributed|ascribed)\b[^.!?]{{0,60}}?"
    r"\b(?:invented|false|fabricated|fake|untrue|made up)\b"
    r"|\bden(?:y|ies|ied)\b[^.!?]{0,20}?\b(?:having|giving|confirming|saying|making|telling|issuing)\b",
    re.IGNORECASE,
)
# One of these is in whatever the pattern finds, and they are found faster.
NEGATION = re.compile(r"\b(?:no|not|never|nothing|attributed|ascribed|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)
POINTS_BACK = re.compile(r"[\"“‘']?(?:it|its|he|she|his|her|they|their|we|our|no|nothing|neither|i)\b", re.IGNORECASE)
# Words by which a denial says of which count it speaks, by family of measures.
_DEAD, _HURT = r"dead|deaths?|died|kill\w*|tolls?|fatal\w*|bod(?:y|ies)", r"injur\w*|wound\w*|hurt"
SPOKEN_OF = {
    family: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for family, words in {
        "killed": rf"{_DEAD}|casualt\w+|victims?",
        "injured": rf"{_HURT}|hospitali[sz]\w+|casualt\w+|victims?",
        "casualties": rf"{_DEAD}|{_HURT}|casualt\w+|victims?",
        "missing": r"missing|unaccounted",
        "trapped": r"trapped|buried",
        "rescued": r"rescue[ds]?|rescuing|freed|saved|survivors?",
        "flight": r"evacuat\w+|displac\w+|fled|fleeing|refugees?",
        "homeless": r"homeless",
        "prisoners": r"prisoners?|captives?|captured|hostages?|abduct\w+|kidnap\w+",
        "detained": r"detain\w*|arrest\w*",
        "buildings": r"buildings?|houses?|homes?",
    }.items()
}


class Denial(NamedTuple):
    """A report, and the words in it with which a body disowns what others credit to it."""

    report: str
    words: str


def disowned(told: Sequence[Answer], words: str) -> set[str]:
    """Return the claims of a body that its denial speaks of: by figure, else by measure and place, else all.

    `told` are claims that are credited to the body.
    """
    figures = {figure.low for figure in find_figures(words) if figure.role == "count"}
    named = [row for row in told if row.low is not None and row.low in figures]
    if named:
        return {row.claim for row in named}
    spoken = {family for family, pattern in SPOKEN_OF.items() if pattern.search(words)}
    left = [row for row in told if not spoken or row.family in spoken]
    here = [row for row in left if any(place.name in words for place in row.places)]
    return {row.claim for row in left if not here or row in here or not row.places}


def denials(speakers: Iterable[str], documents: Iterable[Document]) -> dict[str, list[Denial]]:
    """Return where each of `speakers` says that it did not tell what it is credited with."""
    by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for speaker in sorted(set(speakers)):
        key = body_key(speaker)
        if key:
            by_word.setdefault(max(key, key=lambda word: (len(word), word)), []).append((speaker, key))
    found: dict[str, list[Denial]] = {}
    for document in documents:
        for around in _disowning(document.text):
            held = body_key(around)
            for speaker, key in (pair for word in sorted(held) for pair in by_word.get(word, ())):
                if key <= held:
                    found.setdefault(speaker, []).append(Denial(document.id, around))
    return found


def _disowning(text: str) -> list[str]:
    """Return each sentence that disowns, with the one before it where it begins with a word for who was named there."""
    sentences = SENTENCE.split(text)
    return [
        " ".join(sentences[max(0, i - 1) if POINTS_BACK.match(told) else i : i + 1])
        for i, told in enumerate(sentences)
        if NEGATION.search(told) and DISOWNS.search(told)
    ]
