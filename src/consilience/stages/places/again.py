"""Names that no gazetteer knows, met again in the report that has shown them to be places."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model.reading import Sentence
from consilience.stages.places.candidate import Candidate, Context
from consilience.text.places.fold import fold_place
from consilience.text.places.runs import Word, joined

SHOWN = 1.1  # evidence from which one mention shows the name to be a place
AGAIN = 1.2  # evidence of a mention by the one that showed it
SHORTEST = 4  # letters: a shorter name is likelier another word
KINDS = frozenset({"settlement", "facility", "natural"})


def met_again(
    found: list[Candidate], lines: Sequence[tuple[Sentence, list[Word]]], context: Context
) -> list[Candidate]:
    """Return `found` with further mentions of the names that a report itself shows to be places no gazetteer knows."""
    shown = {
        tuple(fold_place(candidate.whole or candidate.name).split()): candidate
        for candidate in reversed(found)
        if not candidate.senses and candidate.kind in KINDS and candidate.score >= SHOWN
    }
    names = {
        key: held
        for key, held in shown.items()
        if len("".join(key)) >= SHORTEST and " ".join(key) not in context.persons
    }
    if not names:
        return found
    longest = max(map(len, names))
    taken = {(c.sentence, at) for c in found for at in range(c.first, c.last + 1)}
    added = [
        again
        for sentence, words in lines
        for at in range(len(words))
        if (again := _at(words, at, names, longest, sentence, taken))
    ]
    return sorted([*found, *added], key=lambda candidate: candidate.start)


def _at(
    words: list[Word],
    at: int,
    names: dict[tuple[str, ...], Candidate],
    longest: int,
    sentence: Sentence,
    taken: set[tuple[int, int]],
) -> Candidate | None:
    """Return the mention of one of `names` that begins at word `at` and is no part of a longer name."""
    if not words[at].capital or (at and words[at - 1].capital and joined(words, at - 1, at)):
        return None
    for last in range(min(at + longest, len(words)) - 1, at - 1, -1):
        held = names.get(tuple(fold_place(word.name) for word in words[at : last + 1]))
        if held is None or any((sentence.index, k) in taken for k in range(at, last + 1)):
            continue
        goes_on = last + 1 < len(words) and words[last + 1].capital and joined(words, last, last + 1)
        if goes_on:
            return None
        start, end = words[at].start, words[last].start + len(words[last].name)
        return Candidate(start, end, held.name, (), AGAIN, sentence.index, at, last, kind=held.kind, whole=held.whole)
    return None
