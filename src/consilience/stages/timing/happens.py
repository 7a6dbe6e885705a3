"""What the word that a date hangs on tells: a happening, a decree, speech, what came before, what is to come."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.model.time import DateMention, TimeExpression
from consilience.stages.timing.candidates import Candidate
from consilience.stages.timing.clauses import root_of
from consilience.text.dates.happenings import BEHIND, DECREED, HAPPENINGS, INSTRUMENTS, SPEECH

REACH = 6  # words from the noun of a happening to its date
_ARGUMENTS = ("xcomp", "nsubj", "nsubjpass", "dobj", "attr", "acomp", "oprd")
_INTO = frozenset(("on", "in", "into", "under", "to"))
_INSIDE = frozenset(("nsubj", "nsubjpass", "dobj", "prep", "pobj", "agent", "compound", "oprd"))


def happens(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at `index`, or what stands closest under it, names a happening."""
    if sentence.tokens[index].lemma.lower() in HAPPENINGS:
        return True
    head = sentence.tokens[index].head
    if sentence.tokens[index].dep in ("relcl", "acl") and sentence.tokens[head].lemma.lower() in HAPPENINGS:
        return True
    if sentence.tokens[index].dep == "pcomp":
        return happens(sentence, sentence.tokens[head].head)  # "crashed after taking off on Sunday"
    if sentence.tokens[index].dep in ("advcl", "xcomp"):
        told = [head, *(child for child in sentence.children[head] if sentence.tokens[child].dep == "ccomp")]
        if any(sentence.tokens[verb].lemma.lower() in HAPPENINGS for verb in told):
            return True
    if any(lemma in HAPPENINGS for lemma in _brought(sentence, index)):
        return True
    arguments = [child for child in sentence.children[index] if sentence.tokens[child].dep in _ARGUMENTS]
    counted = [inner for child in arguments for inner in _counted(sentence, child)]  # "a barrage of missiles"
    return any(sentence.tokens[child].lemma.lower() in HAPPENINGS | INSTRUMENTS for child in (*arguments, *counted))


def _brought(sentence: Sentence, index: int) -> list[str]:
    """Return what a verb brings about or falls into: "went on a rampage", "left the road, killing nine"."""
    below = sentence.children[index]
    inside = [c for c in below if sentence.tokens[c].dep == "prep" and sentence.tokens[c].lemma.lower() in _INTO]
    told = [c for prep in inside for c in sentence.children[prep]]
    told += [c for c in below if sentence.tokens[c].dep == "advcl" and sentence.tokens[c].tag == "VBG"]
    return [sentence.tokens[child].lemma.lower() for child in told]


def _counted(sentence: Sentence, index: int) -> list[int]:
    """Return what a noun of number or shape is of, and what it is compounded with."""
    found = [child for child in sentence.children[index] if sentence.tokens[child].dep == "compound"]
    for child in sentence.children[index]:
        if sentence.tokens[child].text.lower() == "of":
            found += sentence.children[child]
    return found


def follows_one(sentence: Sentence, mention: DateMention) -> bool:
    """Tell whether the noun of a happening stands close before a date: "the blast at the plant on 3 May"."""
    before = [token for token in sentence.tokens if token.end <= mention.start][-REACH:]
    return any(token.pos == "NOUN" and token.lemma.lower() in HAPPENINGS for token in before)


def speaks(sentence: Sentence, candidate: Candidate) -> bool:
    """Tell whether the date hangs on a word of speech or of an act by decree."""
    return candidate.hangs_on is None or sentence.tokens[candidate.hangs_on].lemma.lower() in SPEECH


def is_decree(sentence: Sentence, candidate: Candidate) -> bool:
    """Tell whether the date is that of an act of the authorities: "declared an emergency on Friday"."""
    here = candidate.hangs_on
    if here is None or sentence.tokens[here].lemma.lower() in HAPPENINGS:
        return False
    waiting = [here]
    for index in waiting:
        if sentence.tokens[index].lemma.lower() in DECREED:
            return True
        waiting += [child for child in sentence.children[index] if sentence.tokens[child].dep in _INSIDE]
    return False


def behind_of(sentence: Sentence, mention: DateMention) -> int | None:
    """Return the word that puts a date before the event that is told: "in retaliation for Tuesday's raid"."""
    here = root_of(sentence, mention.start, mention.end)
    since = mention.expression.op == "span"  # the "since" of "since May up to July" only opens it
    while here is not None and sentence.tokens[here].head != here:
        here = sentence.tokens[here].head
        token = sentence.tokens[here]
        counted = any(sentence.tokens[child].dep == "npadvmod" for child in sentence.children[here])
        if (token.lemma.lower() in BEHIND and not (since and token.lemma.lower() == "since")) or (
            token.text.lower() == "after" and counted
        ):
            return here
    return None


def is_ahead(expression: TimeExpression) -> bool:
    if expression.op == "weekday":
        return len(expression.arguments) > 1 and expression.arguments[1] in ("future", "next")
    if expression.op == "date":
        return len(expression.arguments) > 3 and expression.arguments[3] == "future"
    if expression.op in ("offset", "ago", "past"):
        count = expression.arguments[1]
        return (
            isinstance(count, int)
            and len(expression.arguments) == 2
            and (count > 0 or (expression.op == "past" and count < 0))
        )
    return (
        expression.op == "part"
        and isinstance(expression.arguments[1], TimeExpression)
        and is_ahead(expression.arguments[1])
    )
