"""What governs a noun or verb of attack: the whole of which it is a part, the verbs above it, the one accused."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model.reading import Sentence
from consilience.text.names.forces import FIGHTS

_BLAMES = frozenset(("accuse", "blame"))
_ACCUSES = frozenset(("accuse", "blame", "suspect", "condemn"))


def whole(sentence: Sentence, index: int) -> int:
    """Return the noun that governs: "waves" of "waves of attacks"."""
    tokens = sentence.tokens
    if tokens[index].dep == "conj":
        index = tokens[index].head
    above = tokens[index].head
    if tokens[index].dep == "pobj" and tokens[above].text.lower() == "of" and tokens[tokens[above].head].pos == "NOUN":
        return tokens[above].head
    return index


def up(sentence: Sentence, index: int) -> Iterator[int]:
    """Yield the tokens above `index`, the nearest first."""
    while sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
        yield index


def accused_by(sentence: Sentence, verb: int) -> int | None:
    """Return whom the verb accuses: "accused rebels of shelling"."""
    tokens = sentence.tokens
    if tokens[verb].dep in ("dobj", "nsubjpass") and tokens[tokens[verb].head].lemma in _ACCUSES:
        return verb
    if tokens[verb].lemma not in _ACCUSES:
        return None
    found = (c for c in reversed(sentence.children[verb]) if tokens[c].dep in ("dobj", "nsubjpass"))
    return next(found, None)


def accused_for(sentence: Sentence, preposition: int) -> int | None:
    """Return who is blamed for what follows the preposition: "blamed rebels for the raid"."""
    token = sentence.tokens[preposition]
    above = sentence.tokens[token.head]
    if token.text.lower() != "for":
        return None
    if above.dep == "dobj" and sentence.tokens[above.head].lemma in _BLAMES:
        return token.head
    return accused_by(sentence, token.head) if above.lemma in _BLAMES else None


def between(sentence: Sentence, index: int) -> bool:
    """Tell whether the noun at `index` is a fight of two sides: "clashes between rebels and the army"."""
    fight = sentence.tokens[index].text.lower() in FIGHTS
    return fight and any(sentence.tokens[c].text.lower() == "between" for c in sentence.children[index])
