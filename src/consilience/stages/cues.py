"""Reporting cues in a parsed sentence: the word that reports, who is credited, and what is said."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.reading import Sentence
from consilience.text.offices import can_speak
from consilience.text.reporting import (
    DOCUMENT_NOUNS,
    INFINITIVE_VERBS,
    OBJECT_VERBS,
    OTHER_CLAIMS,
    PICTURE_NOUNS,
    PREPOSITION_VERBS,
    TALLY_VERBS,
    stance_of,
)
from consilience.text.runs import is_date_word

_CLIMBS = 4  # steps from a participle up to the verb whose subject it shares
_SPEECH = frozenset("say tell add report write tweet announce state note explain post warn ask reply".split())
_FEWEST_WORDS = 3  # of a content found by position alone
_ANYTHING_SAYS = frozenset("say tell warn".split())  # verbs that hardly mean anything but speech
_AREAS = frozenset("province region district county country city town village state area island capital north south".split())
_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM"))
_LONGEST_SOURCE = 10  # tokens
_DASHES = frozenset(("—", "–", "--", "-"))
_OF_THINGS = frozenset(  # verbs that things do too: "the map shows", "the storm claimed"
    "show claim put record register find see mark cite count measure indicate suggest determine learn hear know feel "
    "mean demand require document establish highlight signal promise welcome expect call fear reject outline".split()
)
_SILENT = frozenset("comment respond reply answer say confirm".split())
_CALLS = frozenset("call describe dub label brand term hail".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence, by token indexes; `source` is the head of the source phrase, None where there is none.

    `contents` are stretches [start, end) of the document.
    """

    token: int
    stance: str
    source: int | None
    contents: tuple[tuple[int, int], ...]
    relay: int | None = None  # head of the phrase that passes the words on: "Reuters" in "Reuters said, citing him"
    passive: bool = False
    source_at: tuple[int, int] | None = None  # the source phrase where the parse does not show it


def cues(sentence: Sentence) -> list[Cue]:
    """Return the cues of `sentence` in order of the text."""
    found = []
    for index, token in enumerate(sentence.tokens):
        lower = token.text.casefold()
        if lower == "according" or (lower == "per" and token.pos == "ADP" and index == 0):
            cue = _according(sentence, index)
        elif lower in ("citing", "quoting") and token.pos != "VERB":
            cited = next((c for c in sentence.children[index] if sentence.tokens[c].dep in ("pobj", "dobj")), None)
            cue = _citing(sentence, index, cited) if cited is not None else None
        elif token.pos in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") and (stance := stance_of(token.lemma)):
            cue = _verb(sentence, index, stance) if token.pos == "VERB" or lower in ("said", "says") else None
        else:
            cue = None
        if cue:
            found.append(cue)
    return found


def source_span(sentence: Sentence, head: int, cue: int) -> tuple[int, int]:
    """Return the stretch of the source phrase: head with what belongs to it, on one side of the cue."""
    asides = set(_asides(sentence, head))
    inside = [i for i in sentence.subtree(head) if (i < cue) == (head < cue) and i not in asides] if cue != head else [head]
    first, last = _contiguous(sentence, inside, head)
    for index in range(first, head):
        if sentence.tokens[index].text in _DASHES and sentence.tokens[index].text != "-":
            first = index + 1  # a dateline: "KAMPALA, June 4 (XYZ) — The ministry"
    while last > first and sentence.tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    while first < last and sentence.tokens[first].pos in ("PUNCT", "SPACE", "CCONJ"):
        first += 1
    return sentence.tokens[first].start, sentence.tokens[last].end


def _asides(sentence: Sentence, head: int) -> list[int]:
    """Return the tokens of clauses that only add to the source: ", who toured the camp,"."""
    tokens = sentence.tokens
    found: list[int] = []
    for child in sentence.children[head]:
        if tokens[child].dep in ("relcl", "acl"):
            inside = sentence.subtree(child)
            if inside[0] > head and tokens[inside[0] - 1].text in (",", "("):
                found.extend(inside)
        elif tokens[child].dep == "appos":
            found.extend(_asides(sentence, child))
    return found


def _contiguous(sentence: Sentence, inside: list[int], head: int) -> tuple[int, int]:
    first = last = head
    members = set(inside)
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    return first, last


def _according(sentence: Sentence, index: int) -> Cue | None:
    """Read "according to X": the source is X, the content the clause beside it."""
    tokens = sentence.tokens
    to = index + 1 if index + 1 < len(tokens) and tokens[index + 1].text.casefold() == "to" else index
    heads = [c for c in sentence.children[to] if tokens[c].dep in ("pobj", "pcomp", "dobj")]
    source = heads[0] if heads else _next_noun(sentence, to)
    if source is None:
        return None
    _, end = source_span(sentence, source, index)
    before = tokens[index].start - sentence.start
    if before > 12:  # characters: room for more than "But" or "Also" before the cue
        content = _clause_before(sentence, index)
    else:
        content = (end, sentence.end)
    return Cue(index, "asserts", source, (content,) if content[1] > content[0] else ())


def _next_noun(sentence: Sentence, index: int) -> int | None:
    for at in range(index + 1, min(index + 8, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.pos in ("NOUN", "PROPN", "PRON") and sentence.tokens[token.head].start <= sentence.tokens[index].start:
            return at
    return None


def _clause_before(sentence: Sentence, index: int) -> tuple[int, int]:
    """Return what stands before "according to", from the last semicolon on."""
    start = sentence.start
    for token in sentence.tokens[:index]:
        if token.text == ";":
            start = token.end
    return start, sentence.tokens[index].start


def _verb(sentence: Sentence, index: int, stance: str) -> Cue | None:
    tokens = sentence.tokens
    lemma = tokens[index].lemma
    children = sentence.children[index]
    by_dep = {tokens[c].dep: c for c in reversed(children)}
    passive = "nsubjpass" in by_dep or "auxpass" in by_dep
    if lemma in ("cite", "quote") and not passive:
        cited = by_dep.get("dobj", by_dep.get("pobj"))
        return _citing(sentence, index, cited) if cited is not None else None
    if tokens[index].tag == "VBN" and tokens[index].dep == "acl":
        return _reported(sentence, index, stance)
    if lemma == "claim" and "dobj" in by_dep and tokens[by_dep["dobj"]].text.casefold() in OTHER_CLAIMS:
        return None
    source = _agent(sentence, index) if passive else _subject(sentence, index)
    if source is not None and lemma in TALLY_VERBS and sentence.tokens[source].text.casefold() in _AREAS:
        return None
    contents = _passive_content(sentence, index) if passive else _contents(sentence, index)
    if not passive and lemma in _SPEECH and (source is None or _elsewhere(sentence, index, source)):
        found = _just_before(sentence, index)
        if found:
            contents = _by_position(sentence, index, found[0]) if not contents else tuple(
                (start, min(end, found[1][0])) for start, end in contents
            )  # fmt: skip
            return Cue(index, stance, found[0], contents, source_at=found[1])
    if not contents and not passive and lemma in _SPEECH:
        contents = _by_position(sentence, index, source)
    if passive and not contents:
        return None
    negated = any(tokens[c].dep == "neg" for c in children)
    if negated and stance == "asserts" and lemma not in ("note", "add"):
        return _silence(sentence, index, source) if lemma in _SILENT else None
    if source is None and not passive and not contents:
        return None
    return Cue(index, stance, source, contents, passive=passive)


def _silence(sentence: Sentence, index: int, source: int | None) -> Cue | None:
    """Read "did not comment on X": nothing is said, and that is worth telling."""
    last = max(sentence.subtree(index))
    start, end = sentence.tokens[index].end, sentence.tokens[last].end
    return Cue(index, "no_comment", source, ((start, end),) if end > start else ())


def _subject(sentence: Sentence, index: int) -> int | None:
    """Return the subject of a verb, that of the verb above for participles and coordinated verbs."""
    tokens, at = sentence.tokens, index
    if tokens[index].tag == "VBG" and index and _stands_by(sentence, index - 1):
        return index - 1  # "with Kampala claiming"
    free = tokens[index].lemma in _ANYTHING_SAYS
    best = None
    for _ in range(_CLIMBS):
        for child in _subjects(sentence, at):
            if at == index and free and tokens[child].pos != "NOUN":
                return child
            if not speaks(sentence, child):
                continue
            if at == index or tokens[child].pos != "PRON":
                return child
            best = child if best is None else best
        above = tokens[at].head
        if above == at:
            break
        if tokens[at].dep == "acl" and tokens[above].pos in ("NOUN", "PROPN"):
            return above if speaks(sentence, above) else best
        if at == index and tokens[at].tag not in ("VBG", "VBN", "VB") and tokens[at].dep != "conj":
            break
        if tokens[at].dep not in ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "acl", "relcl"):
            break
        at = above
    if best is None and (free or tokens[index].lemma not in _OF_THINGS):
        return next(iter(_subjects(sentence, index)), None)
    return best


def _subjects(sentence: Sentence, index: int) -> list[int]:
    tokens = sentence.tokens
    wanted = ("nsubj", "csubj", "nsubjpass")
    found = [c for c in sentence.children[index] if tokens[c].dep in wanted and tokens[c].text.casefold() != "there"]
    apposed = [a for c in found for a in sentence.children[c] if tokens[a].dep == "appos" and tokens[a].pos == "PROPN"]
    return found + apposed


def _elsewhere(sentence: Sentence, index: int, source: int) -> bool:
    """Tell whether a proper name stands right before the cue and is no part of the subject that the parser chose."""
    at = index - 1
    while at > 0 and (sentence.tokens[at].text == "," or sentence.tokens[at].pos in ("ADV", "AUX")):
        at -= 1
    if at < 0 or sentence.tokens[at].pos != "PROPN" or source >= at - 2 or is_date_word(sentence.tokens[at].text):
        return False
    if sentence.tokens[index].tag == "VBG":
        return False
    return at not in sentence.subtree(source)


def _just_before(sentence: Sentence, index: int) -> tuple[int, tuple[int, int]] | None:
    """Return head and stretch of the phrase right before a cue whose subject the parser missed.

    Of "a monitor and rebels said" it is the first.
    """
    tokens = sentence.tokens
    while index > 1 and (tokens[index - 1].text == "," or tokens[index - 1].pos in ("ADV", "AUX")):
        index -= 1
    first = index
    while first > 0 and index - first < _LONGEST_SOURCE and tokens[first - 1].pos in _PHRASE and tokens[first].pos != "DET":
        first -= 1
    while first > 0 and tokens[first - 1].text.casefold() == "and" and tokens[first].pos == "DET":
        earlier = first - 2
        while earlier > 0 and tokens[earlier].pos in ("NOUN", "PROPN", "ADJ") and first - earlier < _LONGEST_SOURCE:
            earlier -= 1
        if tokens[earlier].pos != "DET":
            break
        return _headed(sentence, earlier, first - 1)
    joined = next((i for i in range(first, index) if tokens[i].pos == "CCONJ"), index)
    if tokens[first].pos != "DET":
        joined = index
        after = [i for i in range(first, index) if tokens[i].pos == "CCONJ"]
        first = after[-1] + 1 if after else first
    return _headed(sentence, first, joined) if joined > first else None


def _headed(sentence: Sentence, first: int, stop: int) -> tuple[int, tuple[int, int]] | None:
    tokens = sentence.tokens
    head = next((i for i in range(stop - 1, first - 1, -1) if tokens[i].pos in ("NOUN", "PROPN")), None)
    if head is None or not speaks(sentence, head) or is_date_word(tokens[head].text):
        return None
    return head, (tokens[first].start, tokens[head].end)


def _stands_by(sentence: Sentence, index: int) -> bool:
    """Tell whether the token is a proper name that "with" puts before a participle."""
    token = sentence.tokens[index]
    return token.pos == "PROPN" and index > 0 and sentence.tokens[index - 1].text.casefold() == "with"


def speaks(sentence: Sentence, head: int) -> bool:
    """Tell whether the phrase with this head may be one who speaks: a person, a body, a state, a document."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    if token.pos == "PRON":
        return lower not in ("this", "these", "those", "what", "there")
    if token.pos == "PROPN":
        return True
    lone = lower.removesuffix("s")
    document = {lower, lone} & (DOCUMENT_NOUNS | PICTURE_NOUNS)
    return bool(document) or can_speak(lower) or token.pos in ("NUM", "ADJ", "DET")


def _agent(sentence: Sentence, index: int) -> int | None:
    tokens = sentence.tokens
    for child in sentence.children[index]:
        if tokens[child].dep == "agent" or (tokens[child].dep == "prep" and tokens[child].text.casefold() == "by"):
            return next((c for c in sentence.children[child] if tokens[c].dep == "pobj" and speaks(sentence, c)), None)
    return None


def _citing(sentence: Sentence, index: int, source: int) -> Cue:
    """Read "citing X" and "quoted X as saying": X is credited, the subject above passes it on."""
    _, end = source_span(sentence, source, index)
    main = _clause_verb(sentence, index)
    said = stance_of(sentence.tokens[main].lemma) if main is not None else None
    contents = list(_contents(sentence, main)) if main is not None and said else []
    contents = contents or [c for c in _contents(sentence, index, objects=False) if c[0] >= end]
    if not contents and main is not None:
        contents = [_span(sentence, sentence.subtree(main), index)]
    relay = _subject(sentence, index)
    return Cue(index, "relays", source, tuple(contents), relay)


def _reported(sentence: Sentence, index: int, stance: str) -> Cue | None:
    """Read "the clashes reported by the army": the agent is credited with the noun."""
    source = _agent(sentence, index)
    if source is None or sentence.tokens[index].lemma not in OBJECT_VERBS:
        return None
    noun = sentence.tokens[index].head
    content = _range(sentence, [i for i in sentence.subtree(noun) if i < index])
    return Cue(index, stance, source, (content,), passive=True) if content[1] > content[0] else None


def _clause_verb(sentence: Sentence, index: int) -> int | None:
    at = index
    for _ in range(_CLIMBS):
        above = sentence.tokens[at].head
        if above == at:
            return None
        if sentence.tokens[above].pos in ("VERB", "AUX"):
            return above
        at = above
    return None


def _passive_content(sentence: Sentence, index: int) -> tuple[tuple[int, int], ...]:
    """Return what a passive reports: subject and complement of "12 were reported killed", "it was announced that"."""
    tokens = sentence.tokens
    wanted = ("nsubjpass", "ccomp", "xcomp", "oprd", "csubjpass", "advcl")
    kept = [c for c in sentence.children[index] if tokens[c].dep in wanted]
    return tuple(_span(sentence, sentence.subtree(c), index) for c in kept)


def _contents(sentence: Sentence, index: int, *, objects: bool = True) -> tuple[tuple[int, int], ...]:
    """Return what the verb at `index` reports, as stretches in order of the text."""
    tokens = sentence.tokens
    lemma = tokens[index].lemma
    if tokens[index].dep == "parataxis" or (tokens[index].dep == "ccomp" and _interrupts(sentence, index)):
        above = tokens[index].head
        rest = set(sentence.subtree(above)) - set(sentence.subtree(index))
        return (_range(sentence, sorted(rest)),)
    found = []
    for child in sentence.children[index]:
        token = tokens[child]
        dep = token.dep
        doing = token.tag == "VBG" and lemma in OBJECT_VERBS  # "denied shelling", "reported seeing"
        clause = dep == "ccomp" or (dep == "xcomp" and (lemma in INFINITIVE_VERBS or doing))
        plain = objects and dep == "dobj" and lemma in OBJECT_VERBS
        prepositional = dep == "prep" and token.text.casefold() in PREPOSITION_VERBS.get(lemma, ())
        predicate = lemma in _CALLS and dep in ("dobj", "oprd", "advcl", "prep", "acomp")
        if clause or plain or prepositional or predicate:
            found.append(_after_that(sentence, child, _span(sentence, sentence.subtree(child), index)))
    found.extend(_shared(sentence, index, found))
    return tuple(_merged(sorted(s for s in found if s[1] > s[0])))


def _after_that(sentence: Sentence, clause: int, span: tuple[int, int]) -> tuple[int, int]:
    """Let a clause begin after its "that": words the parser drew in before it belong to the cue."""
    for child in sentence.children[clause]:
        token = sentence.tokens[child]
        if token.dep == "mark" and token.text == "that" and span[0] <= token.start < span[1]:
            return token.end + 1, span[1]
    return span


def _shared(sentence: Sentence, index: int, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what else belongs to the report: "claimed to have taken X, seized Y"; "reported clashes, with Z"."""
    tokens = sentence.tokens
    shared = []
    perfect = any(
        tokens[c].dep == "xcomp" and any(tokens[d].dep == "aux" and tokens[d].lemma == "have" for d in sentence.children[c])
        for c in sentence.children[index]
    )
    for child in sentence.children[index]:
        token = tokens[child]
        own = any(tokens[c].dep.startswith("nsubj") for c in sentence.children[child])
        together = perfect and token.dep == "conj" and token.tag in ("VBN", "VBD") and not own
        attending = found and child > index and token.dep == "prep" and token.text.casefold() == "with"
        if together or (attending and tokens[index].lemma in OBJECT_VERBS):
            shared.append(_range(sentence, [i for i in sentence.subtree(child) if i >= child]))
    return shared


def _interrupts(sentence: Sentence, index: int) -> bool:
    """Tell whether "police say" stands between commas inside the clause that it reports."""
    tokens = sentence.tokens
    inside = sentence.subtree(index)
    before, after = inside[0] - 1, inside[-1] + 1
    commas = 0 < before and tokens[before].text == "," and after < len(tokens) and tokens[after].text == ","
    return commas and len(inside) <= 8


def _span(sentence: Sentence, indexes: list[int], cue: int) -> tuple[int, int]:
    """Return the stretch of `indexes` on the side of the cue where most of it stands, without the source."""
    before = [i for i in indexes if i < cue]
    semicolons = [i for i in before if sentence.tokens[i].text == ";"]
    before = [i for i in before if i > semicolons[-1]] if semicolons else before
    after = [i for i in indexes if i > cue]
    return _range(sentence, before if len(before) >= len(after) else after)


def _range(sentence: Sentence, indexes: list[int]) -> tuple[int, int]:
    tokens = sentence.tokens
    kept = list(indexes)
    while kept and (tokens[kept[0]].pos in ("PUNCT", "SPACE") and tokens[kept[0]].text not in "“\"'‘" or tokens[kept[0]].dep == "mark" and tokens[kept[0]].text == "that"):
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


def _by_position(sentence: Sentence, index: int, source: int | None) -> tuple[tuple[int, int], ...]:
    """Return what stands before "police said", else after it, where the parse shows no complement."""
    tokens = sentence.tokens
    if source is None:
        return ()
    span = sentence.subtree(source)
    first = min(span[0], index) if source < index else index
    last = max(span[-1], index) if source > index else index
    if first >= _FEWEST_WORDS and tokens[index].dep != "relcl":
        return (_range(sentence, list(range(first))),)
    after = list(range(last + 1, len(tokens)))
    return (_range(sentence, after),) if len(after) >= _FEWEST_WORDS else ()
