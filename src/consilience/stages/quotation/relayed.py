"""Words passed on: who cites whom, as saying what."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.quotation.contents import by_position, side_of, what_is_said
from consilience.stages.quotation.cue import Cue
from consilience.stages.quotation.subjects import LONGEST_CLIMB, phrase_before, source_span, subject_of
from consilience.text.speech.reporting import stance_of

_LONGEST_SOURCE = 14  # tokens between "cited" and "as saying"


def citing(sentence: Sentence, index: int, source: int) -> Cue:
    """Read "citing X" and "quoted X as saying": X is credited, the subject above passes it on."""
    first, end = source_span(sentence, source, index)
    own = _as_saying(sentence, index)
    if own is not None:
        told = what_is_said(sentence, own) or by_position(sentence, own, source)
        return Cue(index, "relays", source, told, subject_of(sentence, index))
    above = _clause_verbs(sentence, index)
    said = next((verb for verb in above if stance_of(sentence.tokens[verb].lemma)), None)
    at = sentence.tokens[source].start
    told = what_is_said(sentence, said) if said is not None else ()
    begin = sentence.tokens[index].start
    contents = [_without(start, stop, (begin, end)) if start <= at < stop else (start, stop) for start, stop in told]
    contents = contents or [c for c in what_is_said(sentence, index, objects=False) if c[0] >= end]
    if not contents and (credit := _credited_above(sentence, index)) is not None:
        contents = [clause_before(sentence, credit)]
    if not contents and above:
        contents = [side_of(sentence, sentence.subtree(above[0]), index)]
    relay = subject_of(sentence, index if said is None else said)
    if relay == source and said is not None:
        before = phrase_before(sentence, said)  # "Quoting police, the Lake Herald said"
        relay = before[0] if before else None
    held = first <= begin < end  # "Quoting police" read as one phrase
    return Cue(
        index,
        "relays",
        source,
        tuple(contents),
        relay,
        source_at=(sentence.tokens[index + 1].start, end) if held else None,
    )


def _without(start: int, stop: int, cited: tuple[int, int]) -> tuple[int, int]:
    """Return the longer side of what is said, without "quoting the governor" inside it."""
    return (start, cited[0]) if cited[0] - start > stop - cited[1] else (cited[1], stop)


def _credited_above(sentence: Sentence, index: int) -> int | None:
    """Return the "according" above a token: "according to the Lake Herald, which cited police"."""
    at = index
    for _ in range(LONGEST_CLIMB):
        at = sentence.tokens[at].head
        if sentence.tokens[at].text.casefold() == "according":
            return at
    return None


def _as_saying(sentence: Sentence, index: int) -> int | None:
    """Return the verb in "cited X as saying": what follows it is what X said."""
    tokens = sentence.tokens
    for at in range(index + 1, min(index + _LONGEST_SOURCE, len(tokens) - 1)):
        if tokens[at].text.casefold() == "as" and tokens[at + 1].tag == "VBG" and stance_of(tokens[at + 1].lemma):
            return at + 1
    return None


def told_by_citing(sentence: Sentence, index: int) -> bool:
    """Tell whether "saying" belongs to an active "cited him as saying", whose subject only passes it on."""
    if not index or sentence.tokens[index - 1].text.casefold() != "as":
        return False
    above = next(iter(_clause_verbs(sentence, index)), None)
    if above is None or sentence.tokens[above].lemma not in ("cite", "quote"):
        return False
    return not any(sentence.tokens[c].dep in ("nsubjpass", "auxpass") for c in sentence.children[above])


def _clause_verbs(sentence: Sentence, index: int) -> list[int]:
    """Return the verbs above a token, the nearest first."""
    found, at = [], index
    for _ in range(LONGEST_CLIMB):
        above = sentence.tokens[at].head
        if above == at:
            break
        if sentence.tokens[above].pos in ("VERB", "AUX"):
            found.append(above)
        at = above
    return found


def led_noun(sentence: Sentence, index: int) -> int | None:
    """Return the noun that a participle at the head of its sentence cites: "Quoting police, the Lake Herald said"."""
    if index > 1:
        return None
    stop = next((i for i, t in enumerate(sentence.tokens) if i > index and t.text == ","), 0)
    return next((i for i in range(stop - 1, index, -1) if sentence.tokens[i].pos in ("NOUN", "PROPN")), None)


def next_noun(sentence: Sentence, index: int) -> int | None:
    for at in range(index + 1, min(index + 8, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.pos in ("NOUN", "PROPN", "PRON") and sentence.tokens[token.head].start <= sentence.tokens[index].start:
            return at
    return None


def clause_before(sentence: Sentence, index: int) -> tuple[int, int]:
    """Return what stands before "according to": what closes a sentence covers all of it."""
    return sentence.start, sentence.tokens[index].start
