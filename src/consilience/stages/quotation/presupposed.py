"""What a speaker takes for granted: "unlike the flood that killed 90", told by the report itself."""

from __future__ import annotations

from consilience.model.reading import Quotation, Reading, Sentence

_CHARGED = frozenset("accuse suspect convict charge".split())
_NOUNS = frozenset(("NOUN", "PROPN"))


def takes_for_granted(reading: Reading, quotation: Quotation, at: int) -> bool:
    """Tell whether the words at offset `at` only tell which thing the speaker means, in indirect speech behind the cue.

    So do a clause with "that" on a noun behind a preposition, and what somebody is accused of.
    """
    if quotation.direct or quotation.cue is None or quotation.cue[0] > at:
        return False
    sentence = reading.sentence_at(at)
    if sentence is None or not sentence.tokens or quotation.cue[0] < sentence.start:
        return False
    held = sentence.at(at, at + 1)
    return bool(held) and any(_identifies(sentence, i, quotation.cue[1]) for i in _up(sentence, held[0]))


def _up(sentence: Sentence, index: int) -> list[int]:
    path = [index]
    while sentence.tokens[index].head != index and sentence.tokens[index].dep != "ccomp":
        index = sentence.tokens[index].head
        path.append(index)
    return path


def _identifies(sentence: Sentence, verb: int, cue: int) -> bool:
    """Tell whether the clause of `verb` tells which thing its noun, behind the offset `cue`, is."""
    tokens = sentence.tokens
    clause, noun = tokens[verb], tokens[tokens[verb].head]
    if noun.start < cue:
        return False
    if clause.dep == "acl":
        return clause.tag == "VBN" and clause.lemma in _CHARGED
    subjects = [tokens[c].text.casefold() for c in sentence.children[verb] if tokens[c].dep == "nsubj"]
    return clause.dep == "relcl" and subjects == ["that"] and (noun.dep == "pobj" or noun.pos not in _NOUNS)
