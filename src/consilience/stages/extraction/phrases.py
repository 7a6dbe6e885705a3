"""Counted phrases: a figure with the noun that it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.reading import Sentence, Toponym
from consilience.model.values import Figure
from consilience.stages.extraction.lexicon import Mark, Noun, NounMark

ROLES = ("count", "percent", "money", "measure")
REACH = 9  # tokens after the number in which its noun is sought
POINTERS = frozenset("the these those them whom which his her its their our all such".split())
PRONOUNS = frozenset("them whom which us you".split())
PERSON_ENDING = re.compile(r"(?:ers|ors|ists|ians|men|women|ees|eers|ants)$")
PEOPLES = re.compile(r"(?:ians?|eans?|is|ans|ese|sh|ch|ns|ks|ds|es|as|os|ts|s)$")
BETWEEN = frozenset({"of", '"', "“", "”", "'", "‘", "’", "-", "–", "'s", "’s", "(", "", "or", "and", "/"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens first..last of a counted phrase: the figure in first..number, its noun in head..last if it has one."""

    figure: Figure
    first: int
    number: int
    last: int
    head: int | None
    nouns: tuple[Noun, ...] = ()
    unknown: bool = False
    partitive: bool = False
    whole: Figure | None = None
    of: str | None = None

    @property
    def bare(self) -> bool:
        """Say whether no noun tells what is counted."""
        return self.head is None

    @property
    def groups(self) -> frozenset[str]:
        """Return the classes that the noun belongs to."""
        if self.unknown:
            return frozenset({"unknown"})
        return frozenset(noun.group for noun in self.nouns)


def counted_phrases(
    sentence: Sentence,
    figures: tuple[Figure, ...],
    nouns: list[NounMark],
    marks: list[Mark],
    demonyms: frozenset[int],
) -> list[Phrase]:
    """Return the phrase of each candidate figure of `sentence`, in order; `demonyms` are token indexes."""
    at_noun = {mark.first: mark for mark in nouns}
    spots: list[tuple[Figure, int, int]] = []
    for figure in figures:
        held = sentence.at(figure.start, figure.end)
        if held and figure.role in ROLES:
            spots.append((figure, held[0], held[-1]))
    taken = {index for _, first, last in spots for index in range(first, last + 1)}
    starts = {mark.first for mark in marks}
    return [
        _phrase(sentence, figure, first, last, at_noun, taken, starts, demonyms, spots) for figure, first, last in spots
    ]


def _phrase(
    sentence: Sentence,
    figure: Figure,
    first: int,
    last: int,
    at_noun: dict[int, NounMark],
    taken: set[int],
    starts: set[int],
    demonyms: frozenset[int],
    spots: list[tuple[Figure, int, int]],
) -> Phrase:
    tokens = sentence.tokens
    at, partitive, whole = last + 1, False, None
    stop = min(len(tokens), at + REACH)
    best: NounMark | None = None
    open_noun: int | None = None
    while at < stop:
        token = tokens[at]
        word = token.text.lower()
        mark = at_noun.get(at)
        if mark is not None and not (best is None and _modifies(tokens, mark, at_noun, taken)):
            best, at = mark, mark.last + 1
            if not _continues(tokens, at, at_noun, demonyms, starts):
                break
            continue
        if at in taken:
            if partitive and best is None and open_noun is None:
                inner = next(f for f, a, b in spots if a <= at <= b)
                whole, at = inner, max(b for f, a, b in spots if f is inner) + 1
                stop = min(len(tokens), at + REACH)
                continue
            break
        if best is not None and word not in ("-",):
            if not (token.pos in ("NOUN", "PROPN") and at == best.last + 1):
                break
            open_noun, at = at, at + 1
            continue
        if word == "of" and at == last + 1:
            partitive, at = True, at + 1
            continue
        if word == "out" and at == last + 1 and at + 1 < len(tokens) and tokens[at + 1].text.lower() == "of":
            partitive, at = True, at + 2
            continue
        if word in PRONOUNS:
            return Phrase(figure, first, last, at, at, _everybody(word), False, True, whole)
        if partitive and word in POINTERS or word in ("other", "more", "another", "additional", "further", "-", "new"):
            at += 1
            if word == "more" and best is None and open_noun is None and not _nominal(tokens, at):
                break
            continue
        if token.pos in ("NOUN", "PROPN") or token.tag in ("NN", "NNS", "NNP", "NNPS"):
            if at in starts and token.tag not in ("NNS", "NN") and open_noun is None:
                break
            open_noun, at = at, at + 1
            continue
        if open_noun is not None and word not in ("-", "–", "'s", "’s"):
            break
        if (
            token.pos in ("ADJ", "DET", "ADV", "PRON")
            and word not in ("who", "that", "which", "there")
            or (word in BETWEEN and word not in ("or", "and"))
        ):
            at += 1
            continue
        if token.tag in ("VBN", "VBG", "VBD") and _nominal(tokens, at + 1):
            at += 1
            continue
        if word in ("or", "and") and at > last + 1 and _nominal(tokens, at + 1) and at - 1 > last:
            at += 1
            continue
        break
    if best is not None:
        return Phrase(
            figure, first, last, max(best.last, open_noun or 0), best.first, best.nouns, False, partitive, whole
        )
    return _unlisted(sentence, figure, first, last, open_noun, partitive, whole, demonyms, starts)


def _unlisted(
    sentence: Sentence,
    figure: Figure,
    first: int,
    last: int,
    noun: int | None,
    partitive: bool,
    whole: Figure | None,
    demonyms: frozenset[int],
    starts: set[int],
) -> Phrase:
    """Return the phrase whose noun the lexicon does not list."""
    if noun is None or (noun in starts and noun == last + 1 and sentence.tokens[noun].tag != "NNS"):
        return Phrase(figure, first, last, last, None, (), False, partitive, whole)
    token = sentence.tokens[noun]
    word = token.text.lower()
    people = noun in demonyms or token.tag == "NNPS" or (token.text[:1].isupper() and bool(PEOPLES.search(word)))
    if people or PERSON_ENDING.search(word):
        nouns = (Noun(word, "person", "person", token.text if people else word),)
        return Phrase(figure, first, last, noun, noun, nouns, False, partitive, whole)
    return Phrase(figure, first, last, noun, noun, (), True, partitive, whole)


def _everybody(word: str) -> tuple[Noun, ...]:
    return (Noun(word, "person", "person", None), Noun(word, "pronoun", "", None))


def _nominal(tokens: tuple[object, ...], at: int) -> bool:
    """Say whether a noun phrase goes on at token `at`."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    return getattr(token, "pos", "") in ("NOUN", "PROPN", "ADJ") or getattr(token, "tag", "") in ("NNS", "NN")


def _modifies(tokens: tuple[object, ...], mark: NounMark, at_noun: dict[int, NounMark], taken: set[int]) -> bool:
    """Say whether a listed noun in the singular only modifies the next word ("security services", "police officers")."""
    after = mark.last + 1
    if after < len(tokens) and getattr(tokens[after], "text", "") == "-":
        return True
    if mark.plural:
        return False
    return after < len(tokens) and after not in taken and getattr(tokens[after], "tag", "") in ("NNS", "NN", "NNPS")


def _continues(
    tokens: tuple[object, ...], at: int, at_noun: dict[int, NounMark], demonyms: frozenset[int], starts: set[int]
) -> bool:
    """Say whether the listed noun just passed is followed by the true head: "family members", "crew members"."""
    return at in at_noun and at not in starts
