"""What is said: the stretches that a reporting verb introduces."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.quotation.subjects import number_before_name
from consilience.text.speech.reporting import (
    INFINITIVE_VERBS,
    OBJECT_VERBS,
    PREPOSITION_VERBS,
    stance_of,
)

_FEWEST_WORDS = 3  # of a content found by position alone
_FEWEST_ADDED = 4  # tokens of what a participle adds
_TIMES = frozenset(("after", "before", "since", "as", "while", "until"))  # open a clause that is not what is said
_MEETS = frozenset(("find", "see", "hear"))  # done to people and things: "12 were found by divers"
_CALLS = frozenset("call describe dub label brand term hail rate classify list rank".split())


def what_is_reported(sentence: Sentence, index: int) -> tuple[tuple[int, int], ...]:
    """Return what a passive reports: subject and complement of "12 were reported killed", "it was announced that"."""
    tokens = sentence.tokens
    wanted = ("nsubjpass", "ccomp", "xcomp", "oprd", "csubjpass", "advcl")
    at = PREPOSITION_VERBS.get(tokens[index].lemma, ())
    kept = [
        c
        for c in sentence.children[index]
        if tokens[c].dep in wanted or (tokens[c].dep == "prep" and tokens[c].text.casefold() in at)
    ]
    if tokens[index].lemma in _MEETS and not any(tokens[c].dep in ("ccomp", "xcomp", "oprd") for c in kept):
        return ()
    return tuple(side_of(sentence, sentence.subtree(c), index) for c in kept)


def what_is_said(sentence: Sentence, index: int, *, objects: bool = True) -> tuple[tuple[int, int], ...]:
    """Return what the verb at `index` reports, as stretches in order of the text."""
    tokens = sentence.tokens
    lemma = tokens[index].lemma
    told = any(c > index and tokens[c].dep == "ccomp" for c in sentence.children[index])
    apart = tokens[index].dep == "parataxis" and not told
    if apart or (tokens[index].dep == "ccomp" and _interrupts(sentence, index)):
        above = tokens[index].head
        rest = set(sentence.subtree(above)) - set(sentence.subtree(index))
        return (stretch(sentence, sorted(rest)),)
    found = []
    for child in sentence.children[index]:
        token = tokens[child]
        dep = token.dep
        doing = token.tag == "VBG" and lemma in OBJECT_VERBS  # "denied shelling", "reported seeing"
        clause = dep == "ccomp" or (dep == "xcomp" and (lemma in INFINITIVE_VERBS or doing))
        counts = lemma == "say" and child > index and _counts(sentence, child)  # "said 44 dead"
        plain = objects and dep == "dobj" and (lemma in OBJECT_VERBS or counts)
        prepositional = dep == "prep" and token.text.casefold() in PREPOSITION_VERBS.get(lemma, ())
        predicate = lemma in _CALLS and dep in ("dobj", "oprd", "advcl", "prep", "acomp")
        if clause and child > index and _sets_time(sentence, child):
            continue
        if clause or plain or prepositional or predicate:
            found.append(_after_that(sentence, child, side_of(sentence, sentence.subtree(child), index)))
    found.extend(_shared(sentence, index, found))
    return tuple(_merged(sorted(s for s in found if s[1] > s[0])))


def _sets_time(sentence: Sentence, clause: int) -> bool:
    """Tell whether the clause only sets the time of what is said: "a day after a tremor struck"."""
    kids = [sentence.tokens[c] for c in sentence.children[clause]]
    return any(k.dep == "mark" and k.text.casefold() in _TIMES for k in kids)


def _counts(sentence: Sentence, index: int) -> bool:
    """Tell whether the phrase begins with a number."""
    return sentence.tokens[sentence.subtree(index)[0]].pos == "NUM"


def _after_that(sentence: Sentence, clause: int, span: tuple[int, int]) -> tuple[int, int]:
    """Let a clause begin after its "that": words the parser drew in before it belong to the cue."""
    tokens = sentence.tokens
    if any(token.text == "that" and token.dep == "mark" and token.end + 1 == span[0] for token in tokens):
        return span  # "that 12 died, that 30 were hurt"
    for child in sentence.children[clause]:
        token = tokens[child]
        if token.dep == "mark" and token.text == "that" and span[0] <= token.start < span[1]:
            return token.end + 1, span[1]
    return span


def _shared(sentence: Sentence, index: int, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what else belongs to the report: "claimed to have taken X, seized Y"; "counted two dead and 18 hurt"."""
    tokens = sentence.tokens
    shared = []
    perfect = any(
        tokens[c].dep == "xcomp"
        and any(tokens[d].dep == "aux" and tokens[d].lemma == "have" for d in sentence.children[c])
        for c in sentence.children[index]
    )
    for child in sentence.children[index]:
        token = tokens[child]
        own = any(tokens[c].dep.startswith("nsubj") for c in sentence.children[child])
        together = perfect and token.dep == "conj" and token.tag in ("VBN", "VBD") and not own
        attending = found and child > index and token.dep == "prep" and token.text.casefold() == "with"
        reports = tokens[index].lemma in OBJECT_VERBS
        if found and own and child > index and token.dep == "conj" and reports and _counts(sentence, child):
            shared.append(stretch(sentence, sentence.subtree(child)))
        elif together or (attending and reports):
            shared.append(stretch(sentence, [i for i in sentence.subtree(child) if i >= child]))
    return shared


def _interrupts(sentence: Sentence, index: int) -> bool:
    """Tell whether "police say" stands between commas inside the clause that it reports."""
    tokens = sentence.tokens
    inside = sentence.subtree(index)
    before, after = inside[0] - 1, inside[-1] + 1
    commas = before > 0 and tokens[before].text == "," and after < len(tokens) and tokens[after].text == ","
    return commas and len(inside) <= 8


def side_of(sentence: Sentence, indexes: list[int], cue: int) -> tuple[int, int]:
    """Return the stretch of `indexes` on the side of the cue where most of it stands, without the source."""
    before = [i for i in indexes if i < cue]
    semicolons = [i for i in before if sentence.tokens[i].text == ";"]
    before = [i for i in before if i > semicolons[-1]] if semicolons else before
    after = [i for i in indexes if i > cue]
    return stretch(sentence, before if len(before) >= len(after) else after)


def stretch(sentence: Sentence, indexes: list[int]) -> tuple[int, int]:
    tokens = sentence.tokens
    kept = list(indexes)
    while kept and (
        (tokens[kept[0]].pos in ("PUNCT", "SPACE") and tokens[kept[0]].text not in "“\"'‘")
        or (tokens[kept[0]].dep == "mark" and tokens[kept[0]].text == "that")
    ):
        kept.pop(0)
    while kept and tokens[kept[-1]].pos in ("PUNCT", "SPACE") and tokens[kept[-1]].text not in "”\"'’":
        kept.pop()
    return (tokens[kept[0]].start, tokens[kept[-1]].end) if kept else (0, 0)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1] + 2:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def by_position(sentence: Sentence, index: int, source: int | None) -> tuple[tuple[int, int], ...]:
    """Return what stands before "police said", else after it, where the parse shows no complement."""
    tokens = sentence.tokens
    if source is None:
        return ()
    span = sentence.subtree(source)
    span = span[number_before_name(sentence, span[0], source) :]
    first = min(span[0], index) if source < index else index
    last = max(span[-1], index) if source > index else index
    if first >= _FEWEST_WORDS and tokens[source].text.casefold() not in ("who", "which", "that"):
        return (stretch(sentence, list(range(first))),)
    after = list(range(last + 1, len(tokens)))
    return (stretch(sentence, after),) if len(after) >= _FEWEST_WORDS else ()


def attending(sentence: Sentence, end: int) -> tuple[tuple[int, int], ...]:
    """Return what a participle adds to the statement behind its source: "..., said the mayor, killing three"."""
    rest = [t for t in sentence.tokens if t.start >= end]
    if len(rest) < _FEWEST_ADDED or rest[0].text != "," or rest[1].tag != "VBG" or stance_of(rest[1].lemma):
        return ()
    return ((rest[1].start, sentence.tokens[-1].end),)
