"""Counts as credits: "by the ministry's count", "officials lowered the toll to 12 from 14"."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.quotation.contents import stretch
from consilience.stages.quotation.subjects import source_span, speaks, subject_of

_COUNTS = frozenset("count tally estimate reckoning calculation calculations estimates account figures".split())
_TOLLS = frozenset("toll tolls count tally estimate figure number total dead missing injured wounded".split())
_REVISES = frozenset(
    "lower raise revise cut increase reduce update up adjust correct downgrade upgrade give place set peg".split()
)
_MEASURES = frozenset("measure record register gauge estimate downgrade upgrade revise peg put".split())
_TELLS = _REVISES | _MEASURES
_QUAKES = frozenset("magnitude strength intensity quake earthquake tremor temblor aftershock it".split())
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_OWN_COUNTS = frozenset("count tally estimate reckoning".split())
_STANDS = frozenset("stand stay reach rise climb grow fall come".split())
_LONGEST_NAME = 6  # tokens before "'s count"


def by_count(sentence: Sentence, index: int) -> tuple[int, tuple[int, int], tuple[int, int]] | None:
    """Return head, source phrase and content of "by the ministry's count", with "by" or "on" at `index`.

    Where it opens the sentence it credits what follows, else what stands before it.
    """
    tokens = sentence.tokens
    reach = range(index + 2, min(index + _LONGEST_NAME + 2, len(tokens)))
    stop = next((i for i in reach if tokens[i].text in _POSSESSIVE), None)
    owner = index + 1 < len(tokens) and tokens[index + 1].text.casefold() in ("his", "her", "their", "its")
    if owner and index + 2 < len(tokens) and tokens[index + 2].text.casefold() in _COUNTS | {"words"}:
        behind = list(range(index + 3, len(tokens)))
        content = stretch(sentence, behind if index <= 1 else list(range(index)))
        return index + 1, (tokens[index + 1].start, tokens[index + 1].end), content
    if stop is None or stop + 1 >= len(tokens) or tokens[stop + 1].text.casefold() not in _COUNTS:
        return None
    head = stop - 1
    if not speaks(sentence, head):
        return None
    source = (tokens[index + 1].start, tokens[head].end)
    if index <= 1:
        behind = list(range(stop + 2, len(tokens)))
        return (head, source, stretch(sentence, behind)) if behind else None
    return head, source, stretch(sentence, list(range(index)))


def in_the_words(sentence: Sentence, index: int) -> tuple[int, tuple[int, int]] | None:
    """Return source and content of "in the words of the mayor, 12 died", with "words" at `index`."""
    tokens = sentence.tokens
    led = [t.text.casefold() for t in tokens[max(0, index - 2) : index + 2]] == ["in", "the", "words", "of"]
    of = next((c for c in sentence.children[index] if c == index + 1), None)
    source = next(iter(sentence.children[of]), None) if led and of is not None else None
    if source is None:
        return None
    _, end = source_span(sentence, source, index)
    return source, stretch(sentence, [i for i, t in enumerate(tokens) if t.start >= end])


def standing(sentence: Sentence, index: int) -> tuple[int, tuple[int, int]] | None:
    """Return source and content of "the ministry's count stands at 12", with the verb at `index`."""
    tokens = sentence.tokens
    if tokens[index].lemma not in _STANDS or tokens[index].pos != "VERB":
        return None
    count = next((c for c in sentence.children[index] if tokens[c].dep == "nsubj"), None)
    if count is None or tokens[count].lemma not in _OWN_COUNTS:
        return None
    owners = (c for c in sentence.children[count] if tokens[c].dep == "poss")
    source = next((c for c in owners if tokens[c].pos == "PROPN" or speaks(sentence, c)), None)
    behind = [i for i in sentence.subtree(index) if i > index]
    return (source, stretch(sentence, behind)) if source is not None and behind else None


def revised(sentence: Sentence, index: int) -> tuple[int, tuple[int, int]] | None:
    """Return source and content of "officials lowered the toll to 12", "a bureau put the magnitude at 6"."""
    tokens = sentence.tokens
    lemma = tokens[index].lemma
    if lemma not in _TELLS or tokens[index].pos != "VERB":
        return None
    toll = next((c for c in sentence.children[index] if tokens[c].dep == "dobj"), None)
    counted = toll is not None and lemma in _REVISES and tokens[toll].lemma in _TOLLS
    measured = toll is not None and lemma in _MEASURES and tokens[toll].text.casefold() in _QUAKES
    if not counted and not measured:
        return None
    source = subject_of(sentence, index)
    if source is None or not speaks(sentence, source) or tokens[source].tag == "WDT":
        return None
    start, _ = source_span(sentence, source, index)
    behind = [i for i in sentence.subtree(index) if i > index and tokens[i].start > start]
    told = any(tokens[i].pos == "NUM" for i in behind)
    return (source, stretch(sentence, behind)) if told else None
