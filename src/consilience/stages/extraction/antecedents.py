"""Whom a pronoun, "the group" or an office means that acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from consilience.model.reading import Reading, Sentence
from consilience.model.values import Actor
from consilience.stages.extraction.agents import Agent, acting
from consilience.stages.extraction.deeds import Scene
from consilience.stages.quotation.memory import Memory
from consilience.stages.quotation.sources import source_of
from consilience.stages.quotation.subjects import source_span, speaks
from consilience.text.names.forces import ROLES
from consilience.text.names.offices import is_office
from consilience.text.names.states import state_of
from consilience.text.speech.reporting import stance_of

_STATES = frozenset(("state", "organisation", "group"))
_THINGS = frozenset("it its they their them".split())
_THEY = frozenset("they their them".split())
_ARMED = re.compile(r"\b(?:air force|army|navy|military|armed forces|defen[cs]e|general staff|troops)\b", re.I)
_TELLS = frozenset("say tell state report note add confirm write warn".split())
_SERVICES = {"firefighters": "fire", "officers": "police", "deputies": "sheriff"}
_WE = frozenset("we our us".split())


@dataclass(slots=True)
class Told:
    """What a report has told so far of those who act."""

    reading: Reading
    memory: Memory
    subject: Actor | None = None  # of the last sentence: what "it" and "they" take up
    armed: Actor | None = None  # the last armed group named: what "the group" takes up
    state: str | None = None  # the last one named: what "the government" is of where a report tells of several
    police: Actor | None = None  # the last named
    attacker: Actor | None = None
    attacked: int = -10  # index of the sentence that told of the last attack
    authors: list[Actor] = field(default_factory=list)  # who claim the attack, or are told to be behind it
    bands: set[str] = field(default_factory=set)  # armed groups called by common nouns, and coalitions


def taken_up(report: Told, sentence: Sentence, found: tuple[Agent, ...], index: int) -> Actor | None:
    """Return whom a pronoun or "the group" means."""
    token = sentence.tokens[index]
    lower = token.text.lower()
    if token.pos != "PRON" and lower not in _THINGS | _WE:
        return report.attacker if lower in ROLES and report.attacker and not report.armed else report.armed
    if lower in _WE:
        return _speaker(report.reading, token.start, direct=True)[1]
    if lower not in _THINGS:
        return None
    if lower in _THEY and _speaker(report.reading, token.start, direct=True)[1]:
        return report.attacker  # in somebody's own words "they" are others
    since, speaker = _speaker(report.reading, token.start, direct=False)
    subjects = [a for a in found if a.last < index and a.sort != "person" and _is_subject(sentence, a, since)]
    named = next((a.actor for a in reversed(subjects) if a.actor), None)
    return named or speaker or report.subject


def _is_subject(sentence: Sentence, agent: Agent, since: int) -> bool:
    last = sentence.tokens[agent.last]
    return last.dep in ("nsubj", "nsubjpass") and last.start >= since


def _speaker(reading: Reading, offset: int, *, direct: bool) -> tuple[int, Actor | None]:
    """Return where the words of a body or state around `offset` begin, and whose they are, as one who acts."""
    text = reading.document.text
    for quotation in reading.quotations:
        spoken = quotation.direct or text[max(0, quotation.content[0] - 1)] in "“\"‘'"
        inside = quotation.content[0] <= offset < quotation.content[1] and (spoken or not direct)
        if inside and quotation.speaker:
            if quotation.speaker_kind in _STATES:
                return quotation.content[0], acting(quotation.speaker, quotation.speaker_kind or "organisation")
            state = next((s for w in (quotation.role or "").split() if (s := state_of(w))), None)
            if state:
                return quotation.content[0], Actor(state, "state")
    return 0, None


def speaking_state(reading: Reading, offset: int) -> Actor | None:
    """Return the state whose army or ministry tells what stands at `offset`: "12 drones fell, the navy said"."""
    speaker = _speaker(reading, offset, direct=False)[1]
    if speaker is None or speaker.kind == "state":
        return speaker
    state = state_of(speaker.name.split()[0]) if _ARMED.search(speaker.name) else None
    return Actor(state, "state") if state else None


def of_body(report: Told, who: Actor, offset: int) -> Actor:
    """Return the fire service or police that tells of its own people, else `who`: "the firefighters freed two"."""
    service = _SERVICES.get(who.name)
    if service is None:
        return who
    speaker = _speaker(report.reading, offset, direct=False)[1]
    return speaker if speaker and service in speaker.name.lower() else who


def declarer(report: Told, scene: Scene, at: list[int]) -> Actor | None:
    """Return the person who declares an emergency or orders an evacuation."""
    sentence = scene.sentence
    for index in _doers_above(sentence, at[0]):
        agent = scene.agent_at(index)
        if agent and agent.sort == "person":
            return agent.actor
        token = sentence.tokens[index]
        if is_office(token.text) or token.text.lower() in ("he", "she"):
            source = source_of(report.memory, sentence, index, source_span(sentence, index, token.head))
            if source.kind == "person" and source.name and source.name[:1].isupper():
                return Actor(source.name, "person", source.role)
    return _decreeing(report, scene, at[0])


def _decreeing(report: Told, scene: Scene, at: int) -> Actor | None:
    """Return the body or office that decrees: the subject or agent of the verb right above the emergency."""
    sentence = scene.sentence
    verb = next((v for v in (at, *_above(sentence, at)) if sentence.tokens[v].pos == "VERB"), None)
    if verb is None or stance_of(sentence.tokens[verb].lemma) not in (None, "orders", "asserts"):
        return None
    if sentence.tokens[verb].lemma in _TELLS:
        return None
    doers = [c for c in sentence.children[verb] if sentence.tokens[c].dep == "nsubj"]
    doers += [c for a in sentence.children[verb] if sentence.tokens[a].dep == "agent" for c in sentence.children[a]]
    for index in doers:
        agent = scene.agent_at(index)
        governs = any(sentence.tokens[c].text.lower() == "of" for c in sentence.children[index])
        if agent and agent.actor and agent.sort != "echo" and not governs:
            return agent.actor
        if sentence.tokens[index].pos in ("NOUN", "PROPN", "PRON") and speaks(sentence, index):
            source = source_of(report.memory, sentence, index, source_span(sentence, index, verb))
            return Actor(source.name, source.kind or "organisation") if source.name else None
    return None


def _above(sentence: Sentence, index: int) -> Iterator[int]:
    while sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
        yield index


def _doers_above(sentence: Sentence, at: int) -> list[int]:
    """Return the subjects and agents of the verbs above a token, the nearest first."""
    tokens = sentence.tokens
    found: list[int] = []
    for _ in range(6):
        for child in sentence.children[at]:
            if tokens[child].dep == "nsubj":
                found.append(child)
            elif tokens[child].dep == "agent":
                found += [c for c in sentence.children[child] if tokens[c].dep == "pobj"]
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return found
