"""Who speaks: the subject of a reporting verb, and the stretch of its phrase."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.quotation.unmarked import hangs_on, reach
from consilience.text.names.offices import can_speak
from consilience.text.names.runs import is_date_word
from consilience.text.speech.reporting import (
    DOCUMENT_NOUNS,
    PICTURE_NOUNS,
    REPORT_NOUNS,
    agency_of,
    stance_of,
)

LONGEST_CLIMB = 4  # steps from a participle up to the verb whose subject it shares
ANYTHING_SAYS = frozenset("say tell warn accord according per".split())  # verbs that hardly mean anything but speech
_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM"))
_LONGEST_SOURCE = 10  # tokens
_OPENS = frozenset(("The", "A", "An"))
_QUOTED = frozenset(("”", '"'))
_DATELINE = 9  # tokens
_DASHES = frozenset(("—", "–", "--", "-"))
_OF_THINGS = frozenset(  # verbs that things do too: "the map shows", "the storm claimed"
    "show claim put record register find see mark cite count measure indicate suggest determine learn hear know feel "
    "mean demand require document establish highlight signal promise welcome expect call fear reject outline".split()
)


def source_span(sentence: Sentence, head: int, cue: int) -> tuple[int, int]:
    """Return the stretch of the source phrase: head with what belongs to it, on one side of the cue."""
    asides = set(_asides(sentence, head))
    inside = (
        [i for i in sentence.subtree(head) if (i < cue) == (head < cue) and i not in asides] if cue != head else [head]
    )
    first, last = _contiguous(sentence, inside, head)
    for index in range(first, head):
        text = sentence.tokens[index].text
        if (text in _DASHES and text != "-") or text in _QUOTED:
            first = (
                index + 1
            )  # a dateline: "KAMPALA, June 4 (XYZ) — The ministry"; speech: 'the "attack" the army said'
        elif text in _OPENS and index > first:
            first = index  # a headline or dateline that runs on: "Sarvel The ministry"
        elif text == ")" and index < _DATELINE and agency_of(sentence.tokens[index - 1].text):
            first = index + 1  # "SARVEL (AP) State media"
    while last > first and sentence.tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    while first < last and sentence.tokens[first].pos in ("PUNCT", "SPACE", "CCONJ"):
        first += 1
    if head < cue and number_before_name(sentence, first, head):
        first += 1
    return sentence.tokens[first].start, sentence.tokens[last].end


def number_before_name(sentence: Sentence, first: int, head: int) -> bool:
    """Tell whether a number before a name belongs to the statement: "killed two and hurt seven Mayor Rao said"."""
    tokens = sentence.tokens
    counted = tokens[first].pos == "NUM" and tokens[head].pos == "PROPN" and first < head
    return counted and first > 0 and tokens[first - 1].pos == "VERB"


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


def subject_of(sentence: Sentence, index: int) -> int | None:
    """Return the subject of a verb, that of the verb above for participles and coordinated verbs."""
    tokens, at = sentence.tokens, index
    if tokens[index].tag == "VBG" and index and _stands_by(sentence, index - 1):
        return index - 1  # "with Kampala claiming"
    free = tokens[index].lemma in ANYTHING_SAYS
    best = None
    for _ in range(LONGEST_CLIMB):
        for child in _subjects(sentence, at):
            if at == index and free and tokens[child].pos != "NOUN":
                return child
            if not speaks(sentence, child) or (at != index and _is_told_of(sentence, at)):
                continue
            if at == index or tokens[child].pos != "PRON":
                return child
            best = child if best is None else best
        above = tokens[at].head
        if above == at:
            break
        if tokens[at].dep == "acl" and tokens[above].pos in ("NOUN", "PROPN"):
            issuer = _issuer(sentence, above)
            return issuer if issuer is not None else above if speaks(sentence, above) else best
        if at == index and tokens[at].tag not in ("VBG", "VBN", "VB") and tokens[at].dep != "conj":
            break
        if tokens[at].dep not in ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp", "acl", "relcl"):
            break
        at = above
    if best is None and (free or tokens[index].lemma not in _OF_THINGS):
        return next(iter(_subjects(sentence, index)), None)
    return best


def _issuer(sentence: Sentence, document: int) -> int | None:
    """Return who puts out the document that says something: "the clinic issued a statement saying"."""
    token = sentence.tokens[document]
    if token.dep != "dobj" or token.text.casefold() not in REPORT_NOUNS:
        return None
    return next((c for c in _subjects(sentence, token.head) if speaks(sentence, c)), None)


def _is_told_of(sentence: Sentence, verb: int) -> bool:
    """Tell whether the verb's subject only belongs to what is said: "the army said 14 died, adding that ..."."""
    tokens = sentence.tokens
    told = tokens[verb].dep == "ccomp" and tokens[verb].head < verb and not stance_of(tokens[verb].lemma)
    return told and stance_of(tokens[tokens[verb].head].lemma) in ("asserts", "warns")


def _subjects(sentence: Sentence, index: int) -> list[int]:
    tokens = sentence.tokens
    wanted = ("nsubj", "csubj", "nsubjpass")
    found = [c for c in sentence.children[index] if tokens[c].dep in wanted and tokens[c].text.casefold() != "there"]
    if len(found) > 1 and found[-1] > index:
        found = found[-1:]  # "12 killed in quake, says mayor"
    apposed = [a for c in found for a in sentence.children[c] if tokens[a].dep == "appos" and tokens[a].pos == "PROPN"]
    return found + apposed


def named_elsewhere(sentence: Sentence, index: int, source: int) -> bool:
    """Tell whether a proper name stands right before the cue and is no part of the subject that the parser chose."""
    at = index - 1
    while at > 0 and (sentence.tokens[at].text == "," or sentence.tokens[at].pos in ("ADV", "AUX")):
        at -= 1
    if at < 0 or sentence.tokens[at].pos != "PROPN" or source >= at - 2 or is_date_word(sentence.tokens[at].text):
        return False
    if sentence.tokens[index].tag == "VBG":
        return False
    return at not in sentence.subtree(source)


def phrase_before(sentence: Sentence, index: int) -> tuple[int, tuple[int, int]] | None:
    """Return head and stretch of the phrase right before a cue whose subject the parser missed.

    Of "a monitor and rebels said" it is the first.
    """
    tokens = sentence.tokens
    while index > 1 and (tokens[index - 1].text == "," or tokens[index - 1].pos in ("ADV", "AUX")):
        index -= 1
    first = index
    while (
        first > 0
        and index - first < _LONGEST_SOURCE
        and tokens[first - 1].pos in _PHRASE
        and tokens[first].pos != "DET"
    ):
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
    if joined == index and hangs_on(sentence, first - 1):
        return _headed(sentence, reach(sentence, index), first - 1)  # "the governor of the north said"
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


def agent_of(sentence: Sentence, index: int) -> int | None:
    tokens = sentence.tokens
    for child in sentence.children[index]:
        if tokens[child].dep == "agent" or (tokens[child].dep == "prep" and tokens[child].text.casefold() == "by"):
            held = (c for c in sentence.children[child] if tokens[c].dep == "pobj" and speaks(sentence, c))
            return next((c for c in held if not is_date_word(tokens[c].text)), None)
    return None
