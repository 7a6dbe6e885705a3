"""Whom a pronoun, "the group" or an office means that acts."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.model.reading import Reading, Sentence
from consilience.model.values import Actor
from consilience.stages.extraction.agents import Agent, acting
from consilience.stages.extraction.deeds import Scene
from consilience.stages.quotation.memory import Memory
from consilience.stages.quotation.sources import source_of
from consilience.stages.quotation.subjects import source_span
from consilience.text.names.offices import is_office
from consilience.text.names.states import state_of

_STATES = frozenset(("state", "organisation", "group"))
_THINGS = frozenset("it its they their them".split())
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
    bands: set[str] = field(default_factory=set)  # armed groups called by common nouns, and coalitions


def taken_up(report: Told, sentence: Sentence, found: tuple[Agent, ...], index: int) -> Actor | None:
    """Return whom a pronoun or "the group" means."""
    token = sentence.tokens[index]
    lower = token.text.lower()
    if token.pos != "PRON" and token.dep != "poss":
        return report.armed
    if lower in _WE:
        return _speaker(report.reading, token.start, direct=True)[1]
    if lower not in _THINGS:
        return None
    since, speaker = _speaker(report.reading, token.start, direct=False)
    subjects = [a for a in found if a.last < index and a.sort != "person" and _is_subject(sentence, a, since)]
    named = next((a.actor for a in reversed(subjects) if a.actor), None)
    return named or speaker or report.subject


def _is_subject(sentence: Sentence, agent: Agent, since: int) -> bool:
    last = sentence.tokens[agent.last]
    return last.dep in ("nsubj", "nsubjpass") and last.start >= since


def _speaker(reading: Reading, offset: int, *, direct: bool) -> tuple[int, Actor | None]:
    """Return where the words of a body or state around `offset` begin, and whose they are, as one who acts."""
    for quotation in reading.quotations:
        inside = quotation.content[0] <= offset < quotation.content[1] and (quotation.direct or not direct)
        if inside and quotation.speaker:
            if quotation.speaker_kind in _STATES:
                return quotation.content[0], acting(quotation.speaker, quotation.speaker_kind or "organisation")
            state = next((s for w in (quotation.role or "").split() if (s := state_of(w))), None)
            if state:
                return quotation.content[0], Actor(state, "state")
    return 0, None


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
    return None


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
