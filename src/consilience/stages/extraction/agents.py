"""Agents: the states, forces, armed groups, bodies and persons of a sentence that may have done something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from consilience.model.reading import Name, Reading, Sentence
from consilience.model.values import Actor
from consilience.text.names.forces import (
    BANDED,
    BANDS,
    BLOWS,
    COLLECTIVE,
    ECHOES,
    LONE,
    RULE,
    SINGULAR,
    TROOPS,
    force_called,
)
from consilience.text.names.offices import canonical_body
from consilience.text.names.organisations import is_armed_group
from consilience.text.names.states import is_nationality, state_of
from consilience.text.speech.reporting import agency_of

_HEADS = BANDS | COLLECTIVE | TROOPS | RULE | frozenset(("coalition", "coalitions", "sect", "police", *SINGULAR, *LONE))
_MODIFIERS = re.compile(
    r"(?:armed|rebel|militant|terrorist|opposition|insurgent|extremist|jihadist|islamist|separatist|moderate|guerrilla|"
    r"paramilitary|sunni|shiite|shia|tribal|maoist|communist|militia|government|regime|pro-\w+|anti-\w+|security|air|special|ground|naval|"
    r"combat|fighter|cruise|ballistic|attack|main|military|army|international|mainly|allied|occupation|coalition|"
    r"loyalist|suspected|unidentified|police|riot|radical|hardline|masked|[\w.-]+-(?:led|backed|supported|allied|"
    r"aligned|funded|trained|armed|sponsored))$",
    re.I,
)
_LED = re.compile(r"(?:-led|-\d+|[A-Z][\w.]*)$")  # "Ugandan-led strikes"; of other pairs the name is only a part
_RANKED = re.compile(  # offices and bodies of a state at war, whose deeds are the state's
    r"(?:Armed Forces|Ministry of Defence|General Staff|Joint Chiefs of Staff|Department of Defense|Army|Navy)"
    r" of (?P<state>.+)$"
)
_TIED = re.compile(  # what marks a name before or behind it as that of an armed group
    r"\b(?:militant|rebel|armed|terrorist|terror|insurgent|extremist|jihadist|islamist|separatist|guerrilla|jihadi)"
    r"(?: \w+)? (?:group|organi[sz]ation|movement|militia|faction|sect|network|outfit)s?,? (?:the )?$",
    re.I,
)
_TIED_BACK = 60  # characters before a name
_LONGEST_NAME = 7  # words
_WORDS_BACK = 5  # of a phrase before its head
_KILLS = frozenset("kill kills killed kidnap kidnaps hit hits wound wounds injure injures".split())
_POSSESSIVE = ("'s", "’s", "'", "’")
_DEFINITE = frozenset(("the", "this", "these", "that", "those", "its"))


@dataclass(frozen=True, slots=True)
class Agent:
    """A possible actor at tokens first..last; `sort` is force, armed, echo, body, state, people or person.

    An echo ("the group", "the militants") takes up one named before; `actor` is what it means where none was.
    """

    first: int
    last: int
    actor: Actor | None
    sort: str


class _Word(NamedTuple):
    text: str
    first: int
    last: int


def agents(reading: Reading, sentence: Sentence, home: str | None, named: str | None = None) -> list[Agent]:
    """Return those of `sentence` that may act, from left to right, without overlap.

    `home` is the state that the report tells of, `named` the last one named: what "the government" is of without it.
    """
    names = _named(reading, sentence)
    words = list(_words(sentence))
    found: list[Agent] = []
    for at, word in enumerate(words):
        if word.text.lower() in _HEADS:
            ruled = word.text.lower() in RULE or (at > 0 and words[at - 1].text.lower() in RULE)
            agent = _force(reading, sentence, words, at, names, home or (named if ruled else None))
            if agent is None or any(_wider(a, agent) for a in names):
                continue
            found = [a for a in found if a.last < agent.first or a.first > agent.last]
            found.append(agent)
    found += [a for a in names if not _taken(found, a) and not _held(words, a)]
    for state in _states(reading, sentence):
        if not _taken(found, state) and not _held(words, state):
            found.append(state)
    return sorted(found, key=lambda a: a.first)


def _wider(name: Agent, agent: Agent) -> bool:
    """Tell whether a name holds the phrase and more: "Lake Armed Forces"."""
    return name.first <= agent.first and agent.last <= name.last and name.last - name.first > agent.last - agent.first


def _taken(found: list[Agent], agent: Agent) -> bool:
    return any(a.first <= agent.last and agent.first <= a.last for a in found)


def _words(sentence: Sentence) -> Iterator[_Word]:
    """Yield the words of `sentence`, those joined by hyphens as one."""
    tokens, at = sentence.tokens, 0
    if not any(token.text == "-" for token in tokens):
        yield from (_Word(token.text, index, index) for index, token in enumerate(tokens))
        return
    while at < len(tokens):
        end = at
        while end + 2 < len(tokens) and tokens[end + 1].text == "-" and tokens[end].end == tokens[end + 1].start:
            if tokens[end + 1].end != tokens[end + 2].start:
                break
            end += 2
        yield _Word("".join(t.text for t in tokens[at : end + 1]), at, end)
        at = end + 1


def _held(words: list[_Word], agent: Agent) -> bool:
    """Tell whether the agent is but a part of a word: "rebel-held", "Uz-based"."""
    return any(w.first <= agent.last < w.last and not _LED.search(w.text) for w in words)


def _named(reading: Reading, sentence: Sentence) -> list[Agent]:
    found = []
    for name in reading.names:
        if not sentence.start <= name.start < sentence.end or agency_of(name.canonical) or _is_heading(name):
            continue
        held = sentence.at(name.start, name.end)
        if held:
            found.append(_of_name(reading, name, held[0], held[-1]))
    return found


def _is_heading(name: Name) -> bool:
    """Tell whether the name is a piece of a headline: it is too long, ends in an attack or tells of one."""
    words = [word.lower() for word in name.canonical.split()]
    told = any(word in _KILLS for word in words[1:])
    return name.kind != "person" and (len(words) > _LONGEST_NAME or words[-1] in BLOWS - TROOPS or told)


def _of_name(reading: Reading, name: Name, first: int, last: int) -> Agent:
    if name.kind == "person":
        return Agent(first, last, Actor(name.canonical, "person", name.role), "person")
    actor = acting(name.canonical, name.kind)
    if actor.kind == "state" and name.kind != "state":
        return Agent(first, last, actor, "force")
    tied = _TIED.search(reading.document.text, max(0, name.start - _TIED_BACK), name.start)
    return Agent(first, last, actor, "armed" if tied or is_armed_group(name.canonical) else "body")


def acting(canonical: str, kind: str) -> Actor:
    """Return who acts where the body `canonical` does: the state whose army or ministry of defence it is, or itself.

    >>> acting("Armed Forces of Uganda", "organisation").name, acting("Lake Front", "organisation").name
    ('Uganda', 'Lake Front')
    """
    ranked = _RANKED.match(canonical_body(canonical))
    if ranked:
        return Actor(state_of(ranked["state"]) or ranked["state"], "state")
    return Actor(canonical, kind)


def _states(reading: Reading, sentence: Sentence) -> Iterator[Agent]:
    """Yield the states named by their own name, their people or their seat of government."""
    for place in reading.toponyms:
        if not sentence.start <= place.start < sentence.end:
            continue
        held = sentence.at(place.start, place.end)
        spelled = reading.document.text[place.start : place.end]
        state = state_of(spelled) or (place.place.name if place.demonym or place.place.kind == "country" else None)
        if held and state:
            sort = "people" if place.demonym or is_nationality(spelled) else "state"
            yield Agent(held[0], held[-1], Actor(state.removeprefix("the "), "state"), sort)


def _force(
    reading: Reading, sentence: Sentence, words: list[_Word], at: int, names: list[Agent], home: str | None
) -> Agent | None:
    """Return the force whose phrase ends in the word at `at`: "Ugandan government forces", "Lake Army fighters"."""
    first = at
    spelled: list[str] = [words[at].text]
    while first > 0 and at - first < _WORDS_BACK:
        before = words[first - 1]
        owner = next((a for a in names if a.last == before.last - (before.text in _POSSESSIVE)), None)
        if owner is not None and owner.sort != "person":
            return _of_body(owner, words[at], first)
        if owner is not None and words[at].text.lower() in TROOPS | RULE and home and first == at:
            return Agent(owner.first, words[at].last, _ruled(home), "force")
        two = f"{words[first - 2].text} {before.text}" if first > 1 else ""
        if is_nationality(two):
            spelled.insert(0, two)
            first -= 2
        elif before.text in _POSSESSIVE and first > 1 and state_of(words[first - 2].text):
            spelled.insert(0, words[first - 2].text)
            first -= 2
        elif (
            _made_of(sentence, before, words[at])
            or _MODIFIERS.match(before.text)
            or is_nationality(before.text)
            or _is_people(reading, sentence, before)
        ):
            spelled.insert(0, before.text)
            first -= 1
        else:
            break
    return _called(sentence, words, first, at, tuple(spelled), home)


def _made_of(sentence: Sentence, before: _Word, head: _Word) -> bool:
    """Tell whether the noun before a band tells its trade: "drug traffickers", "suicide bomber"."""
    token = sentence.tokens[before.last]
    trade = token.pos == "NOUN" and token.dep == "compound" and token.head == head.last
    runs_on = head.text[:1].isupper() and before.text.islower()  # where two headlines meet
    return trade and head.text.lower() in BANDS | LONE and (before.text.islower() or before.first == 0) and not runs_on


def _ruled(home: str) -> Actor:
    called = force_called(("government", "forces"), home)
    return Actor(called[0] if called else home, "state")


def _of_body(owner: Agent, head: _Word, first: int) -> Agent | None:
    """Return the body whose fighters or weapons these are: "Lake Front gunmen"."""
    lower = head.text.lower()
    if lower in BANDS | COLLECTIVE | TROOPS:
        armed = lower in BANDS or owner.sort == "armed"
        return Agent(owner.first, head.last, owner.actor, "armed" if armed else "force")
    return None


def _is_people(reading: Reading, sentence: Sentence, word: _Word) -> bool:
    """Tell whether the word is the name of a people: "Chechen" before "rebels"."""
    token = sentence.tokens[word.first]
    return token.text[:1].isupper() and any(t.demonym and t.start <= token.start < t.end for t in reading.toponyms)


def _called(
    sentence: Sentence, words: list[_Word], first: int, at: int, spelled: tuple[str, ...], home: str | None
) -> Agent | None:
    tokens = sentence.tokens
    head = words[at].text.lower()
    span = words[first].first, words[at].last
    before = tokens[span[0] - 1].text.lower() if span[0] else ""
    if head in ECHOES and len(spelled) == 1 and before in _DEFINITE | {"'s"}:
        fallback = Actor(words[at].text.lower(), "group") if head in BANDS else None
        return Agent(*span, fallback, "echo")
    if head in SINGULAR and head not in ("militia", "opposition"):
        follower = words[at + 1].text.lower() if at + 1 < len(words) else ""
        if follower in COLLECTIVE or words[at].last != words[at].first:
            return None
        spelled = (*spelled[:-1], SINGULAR[head])
    if spelled[0].lower() in BANDS | BANDED | LONE | {"police"} or spelled[0].isupper():
        spelled = (spelled[0].lower() if not is_nationality(spelled[0]) else spelled[0], *spelled[1:])
    if all(word.isupper() for word in spelled):  # of a sentence in capitals
        spelled = tuple(word.capitalize() if is_nationality(word.capitalize()) else word.lower() for word in spelled)
    called = force_called(spelled, home)
    if called is None and head == "police":
        called = " ".join(spelled), "organisation"
    if called is None:
        return None
    return Agent(*span, Actor(*called), "armed" if called[1] == "group" else "force")
