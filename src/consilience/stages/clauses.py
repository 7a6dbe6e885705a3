"""How a date stands to the trigger of a claim in the parse of their sentence."""

from __future__ import annotations

from consilience.model.reading import Quotation, Sentence
from consilience.text.happenings import ACTS, SPEECH

_LINKS = frozenset({"pobj", "prep", "pcomp", "npadvmod", "tmod", "compound", "nummod", "amod", "appos", "poss", "dep", "nmod", "punct", "advmod"})
_OTHER_CLAUSE = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})


def root_of(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the index of the token that heads the characters [start, end), None where no token lies there."""
    inside = sentence.at(start, end)
    within = set(inside)
    for index in inside:
        if sentence.tokens[index].head not in within or sentence.tokens[index].head == index:
            return index
    return inside[0] if inside else None


def governor(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the index of the word that a date at [start, end) hangs on: a verb, or the noun of an event."""
    here = root_of(sentence, start, end)
    if here is None:
        return None
    inside = set(sentence.at(start, end))
    for _ in range(len(sentence.tokens)):
        token = sentence.tokens[here]
        if here not in inside and token.pos in ("VERB", "AUX", "NOUN", "PROPN"):
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
    if any(q.cue and q.cue[0] < token.end and token.start < q.cue[1] for q in quotations):
        return True
    lemma = token.lemma.lower()
    if lemma not in SPEECH or token.pos not in _VERBAL:
        return False
    if lemma not in ACTS:
        return True
    return any(sentence.tokens[child].dep == "ccomp" for child in sentence.children[index])


def relation(sentence: Sentence, trigger: int, date: int, quotations: tuple[Quotation, ...]) -> str:
    """Name how the word `date` that a date hangs on stands to `trigger`.

    same: one word, or one clause. over: the date's verb holds the trigger as its argument or participle.
    under: the date's noun or verb lies below the trigger. speech: the date's verb reports the trigger.
    apart: another clause.
    """
    if date == trigger:
        return "same"
    up = path_up(sentence, trigger, date)
    if up is not None:
        if is_speech(sentence, date, quotations) and (set(up) & {"ccomp", "parataxis", "dep"} or "advcl" in up):
            return "speech"
        last = [label for label in up if label in _OTHER_CLAUSE]
        if not last:
            return "same" if len(up) <= 3 else "over"
        if set(last) == {"advcl"}:
            return "over"
        return "speech" if is_speech(sentence, date, quotations) else "apart" if "relcl" in last or "acl" in last else "over"
    down = path_up(sentence, date, trigger)
    if down is not None:
        return "apart" if set(down) & {"relcl", "ccomp", "conj"} else "under"
    return _across(sentence, trigger, date, quotations)


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
        if set(up) | set(down) <= {"conj", "nsubj", "nsubjpass", "dobj", "nummod", "attr", "prep", "pobj", "advmod"}:
            return "same" if "conj" not in set(up) | set(down) else "beside"
        return "apart" if set(up) & {"relcl", "acl"} or set(down) & {"relcl", "acl", "ccomp"} else "beside"
    return "apart"
