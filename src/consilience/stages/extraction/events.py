"""Claims without a figure: events named by a noun with its verb, things harmed or taken in numbers not told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from consilience.kinds import Event, all_kinds
from consilience.model.reading import Sentence
from consilience.model.values import Figure
from consilience.stages.extraction.distance import infinitive
from consilience.stages.extraction.lexicon import ENDS_GAP, GAP, WIDEST, Mark, NounMark, Words, allows, is_idiom
from consilience.stages.extraction.links import Link, links
from consilience.stages.extraction.phrases import Phrase
from consilience.stages.extraction.scan import TIMES
from consilience.text.morphology import inflections, plural

CLIMB = 5  # steps of the parse between an event's noun and its verb
AUXILIARY = frozenset({"aux", "auxpass", "conj", "xcomp", "acomp", "prt", "advcl"})
NEAR = 9  # tokens between an event's noun and the verb that brings it about
SURE = 0.75  # cost up to which a noun without a figure is taken for the trigger's own
CENTRAL = frozenset({"ROOT", "dobj", "appos", "attr"})
STEPS = frozenset({"conj", "pobj", "prep", "compound", "nmod"})
OBJECTS = frozenset({"nsubj", "dobj", "pobj"})  # of a noun that the tag takes for a verb: "drone strikes"
NAMING = ("NN", "VBG")  # tags of what names an event: "the shelling"
PLACING = frozenset("on at in near against outside inside targeting between across along around".split())
ROAD = re.compile(r"[abeimn]\d{1,3}")
MONTHS = frozenset("january february march april may june july august "
                 "september october november december".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happening:
    """An event at tokens first..last, named at noun; `mentioned` where nothing but its place tells that it was."""

    kind: str
    measure: str
    first: int
    last: int
    noun: tuple[int, int]
    mentioned: bool = False


@dataclass(frozen=True, slots=True)
class _Wording:
    """What names an event: `words`, then within a few more `ending` where there is one; a noun where `named`."""

    words: tuple[str, ...]
    ending: tuple[str, ...]
    kind: str
    event: Event
    named: bool


@cache
def _table() -> dict[tuple[str, str], tuple[_Wording, ...]]:
    """Return the wordings by their first two words (the second "" where there is none), the longest first."""
    rows: dict[tuple[str, str], list[_Wording]] = {}
    for kind in all_kinds():
        for event in kind.events:
            for wording in _forms(kind.name, event):
                key = (wording.words[0], wording.words[1] if len(wording.words) > 1 else "")
                rows.setdefault(key, []).append(wording)
    return {key: tuple(sorted(found, key=lambda row: -len(row.words))) for key, found in rows.items()}


@cache
def _openers() -> frozenset[str]:
    return frozenset(first for first, _ in _table())


def _forms(kind: str, event: Event) -> Iterator[_Wording]:
    for noun in event.nouns:
        for form in dict.fromkeys((noun, plural(noun))):
            yield _Wording(tuple(form.replace("-", " ").split()), (), kind, event, True)
    for action in event.actions:
        for form in _verb_phrases(action):
            opening, _, ending = form.partition(f" {GAP} ")
            yield _Wording(tuple(opening.split()), tuple(ending.split()), kind, event, False)


@cache
def _verb_phrases(phrase: str) -> frozenset[str]:
    head, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    return frozenset(word + tail for word, _form in inflections(head))


@cache
def _verbs(event: Event) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(form.split()) for verb in event.verbs for form in _verb_phrases(verb))


def happenings(sentence: Sentence, words: Words, marks: list[Mark]) -> list[Happening]:
    """Return the events of `sentence`, one for each noun or verb that names one; `marks` are its triggers."""
    found: list[Happening] = []
    idle = frozenset(i for mark in marks if is_idiom(mark) for i in range(mark.first, mark.last + 1))
    held = words.distinct
    until = 0
    for at in range(len(words.words)):
        if at < until or not _may_begin(words.words, at) or words.token[at] in idle:
            continue
        mention: Happening | None = None
        for wording in _wordings(words.words, at):
            end = _end(words.words, at, wording)
            if end is None or not allows(wording.event, held):
                continue
            first, last = words.token[at], words.token[at + len(wording.words) - 1]
            if not _names(sentence, first, last, wording):
                continue
            until = at + len(wording.words)
            told: tuple[int, int] | None = (first, words.token[end])
            if wording.named:
                told = _told(sentence, words, wording.event, (first, last), idle)
            if told is not None:
                found.append(Happening(wording.kind, wording.event.measure, *told, (first, last)))
                mention = None
                break
            if wording.event.placed and _placed(sentence, last):
                mention = Happening(wording.kind, wording.event.measure, first, last, (first, last), True)
        if mention is not None:
            found.append(mention)
    return found


def _may_begin(words: tuple[str, ...], at: int) -> bool:
    return words[at] in _openers() or (at > 0 and words[at - 1] == "the" and ROAD.fullmatch(words[at]) is not None)


def _wordings(words: tuple[str, ...], at: int) -> Sequence[_Wording]:
    """Return the wordings that may begin with the word at `at`; "the A9" is a numbered road."""
    if words[at] not in _openers():
        return [replace(wording, words=(words[at],)) for wording in _table()["numbered", "road"]]
    follower = words[at + 1] if at + 1 < len(words) else ""
    longer = _table().get((words[at], follower), ()) if follower else ()
    return longer + _table().get((words[at], ""), ())


def _names(sentence: Sentence, first: int, last: int, wording: _Wording) -> bool:
    """Say whether tokens first..last are a noun, or a verb, as `wording` has it: no "shell of a snail"."""
    if not wording.named:
        return not sentence.tokens[first].tag.startswith("NN")
    token = sentence.tokens[last]
    return (token.tag.startswith(NAMING) or token.dep in OBJECTS) and not _modifies(sentence, last)


def _end(words: tuple[str, ...], at: int, wording: _Wording) -> int | None:
    """Return the index of the last word of `wording` where it stands at `at`, None where it does not."""
    after = at + len(wording.words)
    if words[at:after] != wording.words:
        return None
    if not wording.ending:
        return after - 1
    for start in range(after, min(after + WIDEST + 1, len(words))):
        if words[start : start + len(wording.ending)] == wording.ending:
            return start + len(wording.ending) - 1
        if words[start] in ENDS_GAP:
            return None
    return None


def _modifies(sentence: Sentence, last: int) -> bool:
    """Say whether the noun at `last` only modifies the next one: "the emergency management director"."""
    if last + 1 >= len(sentence.tokens):
        return False
    token = sentence.tokens[last]
    return token.dep in ("compound", "nmod") and token.head > last and sentence.tokens[token.head].pos != "VERB"


def _told(
    sentence: Sentence, words: Words, event: Event, noun: tuple[int, int], idle: frozenset[int]
) -> tuple[int, int] | None:
    """Return the tokens that show the event named at `noun`, None where it is only mentioned; no verb is `idle`."""
    first, last = noun
    verb = _support(sentence, words, event, noun, idle)
    if event.into and _directed(sentence, event, last):
        return (min(first, verb), max(last, verb)) if verb is not None else (first, last)
    if verb is not None:
        return min(first, verb), max(last, verb)
    return (first, last) if event.alone and _central(sentence, last) else None


def _placed(sentence: Sentence, last: int) -> bool:
    """Say whether the noun at `last` is told to have been at or against something: "a blast at a mosque"."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text.lower() not in PLACING:
        return False
    near = tokens[last + 2 : last + 5]
    return not any(t.text.lower() in TIMES or t.pos == "NUM" for t in near) and near[0].pos != "VERB"


def _support(sentence: Sentence, words: Words, event: Event, noun: tuple[int, int], idle: frozenset[int]) -> int | None:
    first, last = noun
    best: tuple[int, int] | None = None
    verbs = _verbs(event)
    for at in range(len(words.words)):
        token = words.token[at]
        distance = first - token if token < first else token - last
        if not 0 < distance <= NEAR or (best is not None and distance >= best[0]):
            continue
        tag = sentence.tokens[token].tag
        if token in idle or tag.startswith("NN") or (event.done and tag == "VB"):
            continue
        told = any(words.words[at : at + size] in verbs for size in (1, 2, 3))
        if told and _same_clause(sentence, token, first, last) and _tied(sentence, token, last):
            best = (distance, token)
    return best[1] if best else None


def _tied(sentence: Sentence, verb: int, noun: int) -> bool:
    """Say whether the parse leads from the noun up to the verb, or from the verb to the noun that it describes."""
    tokens = sentence.tokens
    for start, goal in ((noun, verb), (verb, noun)):
        at = start
        for _ in range(CLIMB):
            if at == goal or (start == noun and tokens[at].head == tokens[goal].head and tokens[goal].dep in AUXILIARY):
                return True
            at = tokens[at].head
    return False


def _same_clause(sentence: Sentence, verb: int, first: int, last: int) -> bool:
    low, high = (verb, first) if verb < first else (last, verb)
    between = [t.text.lower() for t in sentence.tokens[low + 1 : high]]
    return not {";", ".", ":", "since", "after", "despite", "amid", "following", "because", "where"} & set(between)


def _directed(sentence: Sentence, event: Event, last: int) -> bool:
    """Say whether a place, a day or a relative clause follows the noun, so that it tells of one event."""
    after = [t.text.lower() for t in sentence.tokens[last + 1 : last + 9]]
    if not after:
        return False
    if after[0] in ("into", "across") or (len(after) > 2 and after[0] == "," and after[1] == "which"):
        return True
    return after[0] in event.into and bool(MONTHS & set(after))


def _central(sentence: Sentence, at: int) -> bool:
    """Say whether the noun at `at` is what its clause tells of, not a circumstance."""
    tokens = sentence.tokens
    for _ in range(5):
        token = tokens[at]
        if token.dep in CENTRAL:
            return token.dep != "dobj" or tokens[token.head].pos == "VERB"
        if token.dep == "prep" and token.text.lower() != "of":
            return False
        if token.dep not in STEPS or token.head == at:
            return False
        at = token.head
    return False


def unnumbered(
    sentence: Sentence, nouns: list[NounMark], marks: list[Mark], phrases: list[Phrase]
) -> list[tuple[Link, bool]]:
    """Return links of counted nouns without a figure, and whether one thing alone is meant ("seized the village")."""
    taken = {i for p in phrases for i in range(p.first, p.last + 1)}
    plain = {(kind.name, measure) for kind in all_kinds() for measure in kind.plain}
    implied = {(kind.name, measure, group) for kind in all_kinds() for measure, group in kind.implied}
    made: list[Phrase] = []
    for mark in nouns:
        if mark.first in taken or sentence.tokens[mark.last].tag not in ("NNS", "NN", "NNPS"):
            continue
        token = sentence.tokens[mark.first]
        blank = Figure(token.start, token.end, token.start, token.end, 1.0, 1.0, "count")
        made.append(Phrase(blank, mark.first, mark.first, mark.last, mark.first, mark.nouns, False, False, None))
    found: list[tuple[Link, bool]] = []
    if not made:
        return found
    for index, link in links(sentence, made, marks).items():
        many = sentence.tokens[made[index].last].tag == "NNS"
        cue = link.trigger.cue
        if link.cost > SURE or cue.weak or cue.role not in ("object", "subject", "either"):
            continue
        if not sentence.tokens[link.mark.first].tag.startswith(("VB", "JJ")):
            continue
        if many and (link.trigger.kind, cue.measure) in plain:
            if not infinitive(sentence, link.mark.first):
                found.append((link, False))
        elif (
            not many
            and _one(sentence, made[index])
            and any((link.trigger.kind, cue.measure, group) in implied for group in made[index].groups)
        ):
            found.append((link, True))
    return found


def _one(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a singular noun stands for one new thing: "a bomber", "the village of Uz"."""
    ahead = [t.text.lower() for t in sentence.tokens[max(0, phrase.first - 4) : phrase.first]]
    behind = sentence.tokens[phrase.last + 1].text.lower() if phrase.last + 1 < len(sentence.tokens) else ""
    if "settlement" in phrase.groups:
        return bool(ahead) and ahead[-1] == "the" and behind == "of"
    return "a" in ahead or "an" in ahead
