"""Runs of counted phrases that stand side by side and share what is said of them."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.extraction.lexicon import Mark
from consilience.stages.extraction.phrases import Phrase

CONNECTORS = frozenset(
    {",", "and", "or", "(", ")", "&", "plus", "as", "well", "both", "also", "some", "another", "-", "–"}
)
LIST_GAP = 5  # tokens between two items of a list


def runs(sentence: Sentence, phrases: list[Phrase], marks: list[Mark]) -> list[int]:
    """Return for each phrase the number of its run of coordinated or bracketed neighbours."""
    found: list[int] = []
    for index, phrase in enumerate(phrases):
        before = phrases[index - 1] if index else None
        inner = [t.text.lower() for t in sentence.tokens[before.last + 1 : phrase.first]] if before else []
        joined = before is not None and bool(inner) and all(word in CONNECTORS for word in inner)
        joined = joined or (before is not None and _listed(sentence, before, phrase, marks))
        if before is not None and joined and before.bare != phrase.bare and "(" not in inner:
            joined = not phrase.bare and (inner == ["or"] or before.figure.role == "measure")
        joined = joined and "pronoun" not in phrase.groups  # "ten people, seven of them children": a part of them
        found.append(found[-1] if joined and found else index)
    return found


def _listed(sentence: Sentence, before: Phrase, phrase: Phrase, marks: list[Mark]) -> bool:
    """Say whether two phrases stand side by side in a list that has lost its commas."""
    inner = range(before.last + 1, phrase.first)
    if before.bare or phrase.bare or len(inner) > LIST_GAP or any(mark.first in inner for mark in marks):
        return False
    words = [sentence.tokens[at] for at in inner]
    return all(t.pos in ("NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM") or t.text in (",", "-", "and") for t in words)
