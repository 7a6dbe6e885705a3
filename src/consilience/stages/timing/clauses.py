"""How a date stands to the trigger of a claim in the parse of their sentence."""

from __future__ import annotations

from consilience.model.reading import Quotation, Sentence
from consilience.text.dates.happenings import ACTS, COMPARING, HAPPENINGS, NOT_SPOKEN, SPEECH

_CLAUSE = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "nummod", "attr", "prep", "pobj", "advmod", "agent", "amod"})
_MODIFIER = frozenset({"relcl", "acl"})
LEAVING = frozenset(("leave", "see", "find", "get", "have"))  # "left four people injured", "saw six people killed"
_SHORT = 3  # steps within one clause from a noun or number to its verb


def root_of(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the index of the token that heads the characters [start, end), None where no token lies there."""
    inside = sentence.at(start, end)
    within = set(inside)
    for index in inside:
        if sentence.tokens[index].head not in within or sentence.tokens[index].head == index:
            return index
    return inside[0] if inside else None


def trigger_of(sentence: Sentence, start: int, end: int, span: tuple[int, int]) -> int | None:
    """Return the word that tells what happened to what [start, end) counts, within the evidence `span`."""
    here = root_of(sentence, start, end)
    if here is None:
        return None
    while sentence.tokens[here].pos in ("NUM", "ADJ", "ADV", "DET") and sentence.tokens[here].head != here:
        here = sentence.tokens[here].head
    if sentence.tokens[here].pos in ("VERB", "AUX"):
        return here
    for child in sentence.children[here]:
        token = sentence.tokens[child]
        if token.dep in ("relcl", "acl") and span[0] <= token.start and token.end <= span[1]:
            return child
    return here


def governor(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the index of the word that a date at [start, end) hangs on: a verb, or the noun of an event."""
    here = root_of(sentence, start, end)
    if here is None:
        return None
    inside = set(sentence.at(start, end))
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[here]
        if here not in inside:
            if token.pos in ("VERB", "AUX") or token.head == here:
                return here
            if token.pos == "NOUN" and token.lemma.lower() in HAPPENINGS:
                return here
        if token.head == here:
            return here
        here = token.head
    return here


def path_up(sentence: Sentence, low: int, high: int) -> list[str] | None:
    """Return the labels from token `low` up to its ancestor `high`, None where `high` is no ancestor."""
    labels: list[str] = []
    here = low
    while here != high:
        token = sentence.tokens[here]
        if token.head == here:
            return None
        labels.append(token.dep)
        here = token.head
    return labels


def is_speech(sentence: Sentence, index: int, quotations: tuple[Quotation, ...]) -> bool:
    """Tell whether token `index` is the verb of a report of speech."""
    token = sentence.tokens[index]
    lemma = token.lemma.lower()
    below = {sentence.tokens[child].lemma.lower() for child in sentence.children[index]}
    if below & NOT_SPOKEN.get(lemma, frozenset()):
        return False
    if any(q.cue and q.cue[0] < token.end and token.start < q.cue[1] for q in quotations):
        return True
    if lemma not in SPEECH or token.pos not in ("VERB", "AUX"):
        return False
    return lemma not in ACTS or any(sentence.tokens[child].dep == "ccomp" for child in sentence.children[index])


def verb_of(sentence: Sentence, index: int) -> int:
    """Return the verb of the clause of token `index`, the root where it has none."""
    here = index
    while sentence.tokens[here].pos not in ("VERB", "AUX") and sentence.tokens[here].head != here:
        here = sentence.tokens[here].head
    return here


def is_present(sentence: Sentence, index: int) -> bool:
    """Tell whether the clause of token `index` tells what is so now: "are staying", "lives"."""
    here = verb_of(sentence, index)
    helpers = [
        sentence.tokens[child] for child in sentence.children[here] if sentence.tokens[child].dep in ("aux", "auxpass")
    ]
    if any(token.text.lower() in ("has", "have", "had", "was", "were") for token in helpers):
        return False
    return sentence.tokens[here].tag in ("VBP", "VBZ") or any(token.tag in ("VBP", "VBZ") for token in helpers)


def has_perfect(sentence: Sentence, index: int) -> bool:
    """Tell whether the clause of token `index` stands in the present perfect: "have been killed"."""
    here = index
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[here]
        own = {sentence.tokens[child].dep for child in sentence.children[here]}
        verb = token.pos in ("VERB", "AUX") and not (
            token.dep == "conj" and not own & {"aux", "auxpass", "nsubj", "nsubjpass"}
        )
        if verb or token.head == here:
            break
        here = token.head
    texts = {sentence.tokens[child].text.lower() for child in sentence.children[here]}
    return bool(texts & {"has", "have", "'ve", "’ve"})


def relation(sentence: Sentence, trigger: int, date: int, quotations: tuple[Quotation, ...]) -> str:
    """Name how the word `date` that a date hangs on stands to `trigger`.

    same: one word, or one clause. over: the date's verb holds the trigger as its argument or participle.
    under: the date's noun or verb lies below the trigger. beside: a clause joined by "and". speech: the date's
    verb reports the trigger. apart: another clause.
    """
    if date == trigger:
        return "same"
    up = path_up(sentence, trigger, date)
    if up is not None:
        return _held(sentence, date, up, quotations)
    down = path_up(sentence, date, trigger)
    if down is not None:
        if is_speech(sentence, date, quotations):
            return "speech"
        if set(down) == {"conj"}:
            return "beside"  # "12 were hurt and three huts burnt down on Friday"
        clauses = [label for label in down if label in _CLAUSE]
        if clauses in (["relcl"], ["acl"]) and down[-1] in ("relcl", "acl"):
            return "under"  # "the blast, which tore through a market on Friday"
        joined = "conj" in down and sentence.tokens[date].pos == "VERB"
        return "apart" if joined or set(down) & {"relcl", "ccomp"} else "under"
    return _across(sentence, trigger, date, quotations)


def _held(sentence: Sentence, date: int, up: list[str], quotations: tuple[Quotation, ...]) -> str:
    """Name the relation of a trigger that lies below the date's word by the labels `up`."""
    clauses = [label for label in up if label in _CLAUSE]
    if is_speech(sentence, date, quotations):
        return "speech"
    if not clauses:
        return "same" if len(up) <= _SHORT else "over"
    if set(clauses) == {"advcl"}:
        return "over"
    if up == ["acl", "dobj"] and sentence.tokens[date].lemma.lower() in LEAVING:
        return "over"  # "left four people injured"
    if "relcl" in clauses or "acl" in clauses:
        return "over" if sentence.tokens[date].pos == "NOUN" else "apart"  # "Friday's blast, which killed"
    return "over"


def _across(sentence: Sentence, trigger: int, date: int, quotations: tuple[Quotation, ...]) -> str:
    """Name the relation of two words neither of which lies below the other."""
    above: list[int] = [date]
    while sentence.tokens[above[-1]].head != above[-1]:
        above.append(sentence.tokens[above[-1]].head)
    for place, ancestor in enumerate(above):
        up = path_up(sentence, trigger, ancestor)
        if up is None:
            continue
        down = [sentence.tokens[index].dep for index in above[:place]]
        if is_speech(sentence, date, quotations):
            return "speech"
        if sentence.tokens[ancestor].lemma.lower() in HAPPENINGS and {*up[-1:], *down[-1:]} <= _MODIFIER:
            return "under"  # "an attack in which six died, which was carried out on Friday"
        both = set(up) | set(down)
        if sentence.tokens[ancestor].lemma.lower() in COMPARING:
            return "apart"
        if any(sentence.tokens[index].lemma.lower() in ("among", "include", "including") for index in above[:place]):
            return "over"  # "two children were among 30 people killed on Friday"
        if both <= _ARGUMENT | {"conj"}:
            return "beside" if "conj" in both else "same"
        return "apart" if set(up) & {"relcl", "acl"} or set(down) & {"relcl", "acl", "ccomp"} else "beside"
    return "apart"
