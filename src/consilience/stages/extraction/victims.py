"""Those harmed who are told without a number: "a farmer was shot", "the murder of Anna Rao", "villagers died"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from consilience.kinds import all_kinds
from consilience.model.reading import Sentence, Token
from consilience.model.values import Figure
from consilience.stages.extraction.classes import widened
from consilience.stages.extraction.distance import infinitive
from consilience.stages.extraction.lexicon import Mark, Noun, NounMark, Trigger
from consilience.stages.extraction.links import Link
from consilience.stages.extraction.phrases import PERSON_ENDING, THINGS, Phrase

HARM = frozenset({"killed", "injured"})
PEOPLE = frozenset({"person", "soldier", "responder"})  # classes of nouns that one person may be told by
GROUPS = frozenset(
    """
    people persons staff crew police personnel troops forces couple family elderly disabled dead wounded injured
    missing others casualty fatality victim life soul body corpse human being survivor
    """.split()
)  # nouns of these classes that are no one person, or only point back at one
NEW = frozenset({"a", "an", "another"})
NEARLY = frozenset({"almost", "nearly", "narrowly", "attempted", "foiled", "failed", "planned"})
NOBODY = frozenset({"no", "any", "every", "each", "neither", "either"})
SUBJECTS = ("nsubjpass", "nsubj")
RELATIVES = frozenset({"who", "that", "whom", "which"})
CLIMB = 3  # steps up the parse from a state ("dead") to the verb that has the subject
PERSON = (Noun("person", "person", "person", None),)


@dataclass(frozen=True, slots=True)
class Victim:
    """Whom a trigger tells harmed: `how` is "one" (a new person), "named", "known" (pointed at) or "many"."""

    link: Link
    how: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who may be harmed in a sentence, by token index."""

    nouns: dict[int, NounMark]  # nouns of people and things
    taken: frozenset[int]  # counted phrases
    persons: frozenset[int]  # names of persons
    others: frozenset[int]  # names of places and bodies
    demonyms: frozenset[int]


def befall_persons(marks: list[Mark]) -> list[Mark]:
    """Return the marks that tell of persons what a kind claims without a number."""
    return [mark for mark in marks if any(_befalls(trigger) for trigger in mark.triggers)]


def _befalls(trigger: Trigger) -> bool:
    return not trigger.cue.weak and (trigger.kind, trigger.cue.measure) in _measures()


def victims(sentence: Sentence, marks: list[Mark], cast: Cast) -> list[Victim]:
    """Return those whom `sentence` tells, without a number, to suffer what `marks` mean, in order of the text."""
    found: dict[tuple[int, str], Victim] = {}
    for mark in marks:
        if mark.first in cast.persons or _escaped(sentence, mark):
            continue  # "Anna Hurt", "was almost killed"
        for trigger in filter(_befalls, mark.triggers):
            for head in _listed(sentence, _patients(sentence, mark, trigger), cast):
                victim = _victim(sentence, head, mark, trigger, cast)
                if victim is not None:
                    found.setdefault((head, trigger.cue.measure), victim)
    return [found[key] for key in sorted(found)]


def _escaped(sentence: Sentence, mark: Mark) -> bool:
    """Say whether the harm was only near or meant: "was almost killed", "attempted murder", "threatened to kill"."""
    near = any(sentence.tokens[c].text.lower() in NEARLY for c in sentence.children[mark.first])
    return near or infinitive(sentence, mark.first)


@cache
def _measures() -> frozenset[tuple[str, str]]:
    return frozenset((kind.name, measure) for kind in all_kinds() for measure in kind.persons)


def _patients(sentence: Sentence, mark: Mark, trigger: Trigger) -> Iterator[int]:
    """Yield the heads of the noun phrases that the trigger at `mark` says something of."""
    role = trigger.cue.role
    yield from _members(sentence, mark.last)
    if role == "before":
        yield from _below(sentence, mark.last, ("pobj",))
    elif role == "noun":
        if sentence.tokens[mark.last].tag in ("NN", "NNS"):
            yield from _below(sentence, mark.last, ("poss",))
            for preposition in _below(sentence, mark.last, ("prep",)):
                if sentence.tokens[preposition].text.lower() == "of":
                    yield from _below(sentence, preposition, ("pobj",))
    elif role in ("object", "either"):
        for at in dict.fromkeys((mark.first, mark.last)):  # "shot and killed"
            yield from _objects(sentence, at)
    elif role == "subject":
        yield from _subjects(sentence, mark.first, SUBJECTS)
    elif role == "after":
        yield from _bearers(sentence, mark.first)


def _below(sentence: Sentence, at: int, deps: tuple[str, ...]) -> list[int]:
    return [child for child in sentence.children[at] if sentence.tokens[child].dep in deps]


def _members(sentence: Sentence, state: int) -> list[int]:
    """Return who is told to be of those in a state: "among the dead was a nurse", "the dead include a nurse"."""
    tokens = sentence.tokens
    head = tokens[state].head
    if tokens[state].dep in SUBJECTS and tokens[head].lemma in ("include", "identify", "name", "be"):
        return _told_as(sentence, head)
    if tokens[state].dep == "pobj" and tokens[head].text.lower() == "among" and tokens[tokens[head].head].lemma == "be":
        return _told_as(sentence, tokens[head].head)
    return []


def _objects(sentence: Sentence, verb: int) -> list[int]:
    """Return whom the verb acts upon: object, passive subject, or the noun that its participle describes."""
    token = sentence.tokens[verb]
    if not token.tag.startswith("VB") and token.dep != "amod":
        return []
    if token.tag in ("VBN", "VBD", "JJ") and token.dep == "amod":
        return [token.head]
    own = _below(sentence, verb, ("dobj",))
    if own:
        return [token.head if _relative(sentence, at) else at for at in own]
    if token.tag == "VBN" and token.dep == "acl":
        return [token.head]
    following = [c for c in _below(sentence, verb, ("conj",)) if sentence.tokens[c].tag.startswith("VB")]
    shared = [at for c in following for at in _below(sentence, c, ("dobj",))]
    if shared and not _below(sentence, verb, ("auxpass",)):
        return shared  # "killed and wounded civilians"
    if _below(sentence, verb, ("auxpass", "nsubjpass")) or token.tag in ("VBN", "VBD"):
        passive = _subjects(sentence, verb, ("nsubjpass",))
        if passive or token.tag == "VBD":
            return passive
        return _subjects(sentence, verb, ("nsubj",)) if token.dep in ("ROOT", "conj", "ccomp") else []
    return []


def _subjects(sentence: Sentence, verb: int, deps: tuple[str, ...]) -> list[int]:
    """Return the subject of the verb or of the one that it is coordinated with."""
    tokens, at = sentence.tokens, verb
    for _ in range(CLIMB):
        own = _below(sentence, at, deps)
        if own:
            return [tokens[at].head if _relative(sentence, s) and tokens[at].dep == "relcl" else s for s in own]
        if _below(sentence, at, SUBJECTS) or tokens[at].dep not in ("conj", "xcomp") or tokens[at].head == at:
            return []
        at = tokens[at].head
    return []


def _bearers(sentence: Sentence, state: int) -> list[int]:
    """Return who is in a state: "was found dead", "left a farmer dead", "suffered burns"."""
    tokens, at = sentence.tokens, state
    if tokens[state].dep == "amod":
        return [tokens[state].head]
    for _ in range(CLIMB):
        own = _below(sentence, at, SUBJECTS)
        if own:
            return _subjects(sentence, at, SUBJECTS)
        if tokens[at].dep in ("acl", "relcl"):
            return [tokens[at].head]
        if tokens[at].head == at or tokens[at].dep in ("pobj", "pcomp", "advcl", "dobj"):
            return []
        at = tokens[at].head
        if at != state and tokens[at].pos == "VERB" and _below(sentence, at, ("dobj",)):
            return _below(sentence, at, ("dobj",)) if tokens[at].lemma in ("leave", "find", "declare") else []
    return []


def _relative(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text.lower() in RELATIVES


def _listed(sentence: Sentence, heads: Iterator[int], cast: Cast) -> Iterator[int]:
    """Yield each head, the nouns coordinated with it ("6 friars, a maid") and those that it is identified as."""
    tokens, waiting = sentence.tokens, list(heads)
    while waiting:
        head = waiting.pop(0)
        yield head
        deps = ("conj", "appos") if head in cast.taken else ("conj",)
        waiting += [c for c in _below(sentence, head, deps) if tokens[c].pos in ("NOUN", "PROPN")]
        for verb in _below(sentence, head, ("acl",)):
            if tokens[verb].lemma in ("identify", "name"):
                waiting += _told_as(sentence, verb)


def _told_as(sentence: Sentence, verb: int) -> list[int]:
    """Return those whom the verb tells behind it: "were Anna Rao", "include a nurse", "identified as Anna Rao"."""
    found = [c for c in _below(sentence, verb, ("nsubj", "attr", "dobj", "oprd")) if c > verb]
    for preposition in _below(sentence, verb, ("prep",)):
        if sentence.tokens[preposition].text.lower() == "as":
            found += _below(sentence, preposition, ("pobj",))
    return found


def _victim(sentence: Sentence, head: int, mark: Mark, trigger: Trigger, cast: Cast) -> Victim | None:
    """Return the person or people that the noun phrase at `head` tells, None where it tells none."""
    tokens, suits = sentence.tokens, widened(trigger.cue.counts)
    words = {tokens[c].text.lower() for c in sentence.children[head]}
    counted = not cast.taken.isdisjoint((head, *_below(sentence, head, ("nummod",))))
    if counted or words & NOBODY or not suits & PEOPLE:
        return None
    sure = trigger.cue.measure not in HARM
    named = next((at for at in (head, *_below(sentence, head, ("appos",))) if _named(sentence, at, cast, sure)), None)
    if named is not None:
        first, last = _run(sentence, named, cast)
        return _told(sentence, first, last, PERSON, mark, trigger, "named")
    if tokens[head].text.lower() == "another":
        return _told(sentence, head, head, PERSON, mark, trigger, "one")
    noun = cast.nouns.get(head)
    if noun is None and words & NEW and (head in cast.demonyms or _of_person(tokens[head])):
        return _told(sentence, head, head, PERSON, mark, trigger, "one")
    if noun is None or noun.last != head or tokens[head].text.lower() in GROUPS:
        return None
    if not any(n.group in PEOPLE & suits for n in noun.nouns):
        return None
    if tokens[head].tag == "NNS" or noun.plural:
        how = "many"
    elif words & NEW or _below(sentence, head, ("poss",)):
        how = "one"
    else:
        how = "known" if _below(sentence, head, ("det",)) else "one"
    return _told(sentence, noun.first, noun.last, noun.nouns, mark, trigger, how)


def _named(sentence: Sentence, at: int, cast: Cast, sure: bool) -> bool:
    """Say whether a person is named at token `at`: by a known name or, not so `sure`, two words that name nothing else.

    Things are lost and saved too, but only persons are murdered.
    """
    tokens = sentence.tokens
    if at in cast.persons or (
        at not in cast.nouns and not cast.persons.isdisjoint(_below(sentence, at, ("compound",)))
    ):
        return True
    if sure or tokens[at].tag != "NNP" or at in cast.others or at in cast.nouns or at in cast.demonyms:
        return False
    before = [c for c in sentence.children[at] if tokens[c].dep == "compound" and tokens[c].tag == "NNP" and c < at]
    return bool(before) and cast.others.isdisjoint(before)


def _of_person(token: Token) -> bool:
    """Say whether a noun that no class lists ends as nouns of persons do: "a plumber"."""
    many = f"{token.text.lower()}s"
    return token.tag == "NN" and PERSON_ENDING.search(many) is not None and many not in THINGS


def _run(sentence: Sentence, at: int, cast: Cast) -> tuple[int, int]:
    """Return the tokens of the name that holds token `at`."""
    first = last = at
    while first - 1 in cast.persons or _opens(sentence, first - 1, cast):
        first -= 1
    while last + 1 in cast.persons:
        last += 1
    return first, last


def _opens(sentence: Sentence, at: int, cast: Cast) -> bool:
    """Say whether the word at `at` is part of a name that goes on with the next."""
    return at >= 0 and sentence.tokens[at].dep == "compound" and at not in cast.nouns and at not in cast.others


def _told(
    sentence: Sentence, first: int, last: int, nouns: tuple[Noun, ...], mark: Mark, trigger: Trigger, how: str
) -> Victim:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    one = Figure(start, end, start, end, 1.0, 1.0, "count")
    return Victim(Link(Phrase(one, first, first, last, first, nouns, False, False, None), trigger, mark, 0.0), how)
