"""Deeds: who did what a verb or a noun of attack tells, by the parse of its sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consilience.model.reading import Sentence
from consilience.model.values import Actor
from consilience.stages.extraction.agents import Agent
from consilience.stages.extraction.governing import accused_by, accused_for, between, up, whole
from consilience.stages.extraction.unnamed import band_of, called, proper_phrase, within
from consilience.text.names.forces import ARMS, BLOWS, CARRIES, FIGHTS, MILITARY, STRIKES, is_assailant

_CLIMB = 4  # verbs up from a coordinated verb or participle to the one whose subject it shares
_DEPTH = 4  # nouns and verbs from a weapon to the one who fires it
_RESPONSIBLE = frozenset("blame claim attribute link trace accuse suspect".split())
_ABOVE = frozenset("conj xcomp advcl acl pcomp prep ccomp dep".split())
_WEAPONS = 2  # words of a weapon between an agent and the attack
_WEAPON_TAGS = frozenset(("NOUN", "ADJ", "PROPN"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_SPEECH = frozenset("say tell report claim state announce add confirm".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with those who may act in it.

    `taken_up(index)` tells whom a pronoun or "the group" means; `barred` are tokens of those who are counted.
    """

    sentence: Sentence
    agents: tuple[Agent, ...]
    taken_up: Callable[[int], Actor | None]
    barred: frozenset[int] = frozenset()
    wide: bool = False  # whether anybody may have done it: helped, decreed, moved people

    def agent_at(self, index: int) -> Agent | None:
        """Return the agent whose phrase holds the token at `index`."""
        return next((a for a in self.agents if a.first <= index <= a.last), None)


def doer(scene: Scene, index: int, depth: int = 0) -> Actor | None:
    """Return who the phrase with the head token `index` says did it: an agent, or the one behind a weapon or attack."""
    token = scene.sentence.tokens[index]
    agent = scene.agent_at(index)
    if depth > _DEPTH or index in scene.barred:
        return None
    if agent is not None and (agent.last == index or scene.sentence.tokens[agent.last].head == token.head):
        return _actor(scene, agent)
    if token.pos == "PRON":
        if token.text.lower() in ("who", "which", "that"):
            above = scene.sentence.tokens[token.head]
            return doer(scene, above.head, depth + 1) if above.dep == "relcl" and above.head != index else None
        return scene.taken_up(index)
    if token.pos in ("NOUN", "PROPN") and token.text.lower() in (ARMS if scene.wide else BLOWS):
        return noun_doer(scene, index, depth + 1)
    band = _band(scene, index)
    if band:
        return band
    inner = within(scene.sentence, index)
    if inner is not None:
        return doer(scene, inner, depth + 1)
    if token.text.lower() in BLOWS:
        return None
    return (
        (_apposed(scene, index) if token.pos == "NOUN" else None)
        or (_owner(scene, index) if token.pos != "PROPN" else None)
        or _of_whom(scene, index)
        or called(scene.sentence, index, wide=scene.wide)
    )


def _band(scene: Scene, index: int) -> Actor | None:
    """Return the armed group that the fighters at `index` are of: "members of the Lake Front"."""
    band = band_of(scene.sentence, index)
    agent = scene.agent_at(band) if band is not None else None
    if band is None or (agent and agent.first <= index <= agent.last):
        return None
    if agent:
        return agent.actor if agent.sort in ("body", "armed") else None
    placed = scene.sentence.tokens[scene.sentence.tokens[band].head].dep == "prep"  # "gunmen from Sarvel"
    return None if placed else Actor(proper_phrase(scene.sentence, band), "organisation")


def _of_whom(scene: Scene, index: int) -> Actor | None:
    """Return the body or force before a noun for its people: "police" of "police marksman"."""
    sentence = scene.sentence
    if sentence.tokens[index].pos != "NOUN" or not is_assailant(sentence.tokens[index].text.lower()):
        return None
    found = (a for a in scene.agents if a.last < index and sentence.tokens[a.last].head == index)
    return next((a.actor for a in found if a.sort in ("body", "force", "armed")), None)


def _actor(scene: Scene, agent: Agent) -> Actor | None:
    band = _band(scene, agent.last)
    if band:
        return band
    if agent.sort == "echo" or agent.actor is None:
        return scene.taken_up(agent.last) or agent.actor
    return agent.actor


def _apposed(scene: Scene, index: int) -> Actor | None:
    """Return who is named beside the noun: "its neighbour Kenya"."""
    children = scene.sentence.children[index]
    beside = (scene.agent_at(c) for c in children if scene.sentence.tokens[c].dep == "appos")
    return next((a.actor for a in beside if a is not None and a.actor and a.sort != "person"), None)


def _owner(scene: Scene, index: int) -> Actor | None:
    """Return whose means the noun names: "its air defences", "Uz's launchers"."""
    for child in scene.sentence.children[index]:
        if scene.sentence.tokens[child].dep == "poss":
            return scene.taken_up(child) if scene.sentence.tokens[child].pos == "PRON" else None
    return None


def noun_doer(scene: Scene, index: int, depth: int = 0) -> Actor | None:
    """Return who is behind the attack, weapon or fight that the noun at `index` names."""
    if depth > _DEPTH:
        return None
    inside = scene.sentence.subtree(index)
    if between(scene.sentence, index):
        return None
    before = [a for a in scene.agents if inside[0] <= a.first and a.last < index and _modifies(scene, a, index)]
    chosen = before[-1] if before else scene.agent_at(index) or _beside(scene, index)
    if chosen:
        return _actor(scene, chosen)
    owner = _owner(scene, index)
    if owner:
        return owner
    for child in scene.sentence.children[index]:
        found = _behind(scene, index, child, depth)
        if found:
            return found
    return _by_verb(scene, whole(scene.sentence, index), depth)


def _beside(scene: Scene, index: int) -> Agent | None:
    """Return the agent right before the noun, whatever the parse: "rebel rocket fire"."""
    tokens = scene.sentence.tokens
    for agent in scene.agents:
        between = tokens[agent.last + 1 : index]
        if agent.last < index and len(between) <= _WEAPONS and all(t.pos in _WEAPON_TAGS for t in between):
            military = tokens[index].text.lower() in MILITARY
            return agent if agent.sort not in ("state", "people") or (agent.sort == "people" and military) else None
    return None


def _by_verb(scene: Scene, index: int, depth: int) -> Actor | None:
    """Return who is behind a noun by its verb: "rebels launched an attack", "the attack was carried out by rebels"."""
    tokens = scene.sentence.tokens
    token, above = tokens[index], tokens[index].head
    if token.dep == "dobj" and tokens[above].lemma in CARRIES and tokens[above].pos == "VERB":
        return verb_doer(scene, above, depth + 1)
    if token.dep == "pobj" and tokens[tokens[above].head].lemma in _RESPONSIBLE | {"responsibility"}:
        return _responsible(scene, tokens[above].head, depth)
    if token.dep == "nsubjpass" and tokens[above].lemma in STRIKES | CARRIES:
        return _by(scene, above, depth)
    if token.dep in ("nsubjpass", "dobj") and tokens[above].lemma in _RESPONSIBLE:
        return _responsible(scene, above, depth)
    if token.dep == "pobj" and (accused := accused_for(scene.sentence, above)) is not None:
        return doer(scene, accused, depth + 1)
    if token.dep == "pobj" and tokens[above].text.lower() == "behind":
        verb = next((v for v in up(scene.sentence, above) if tokens[v].pos in ("VERB", "AUX")), None)
        return _subject(scene, verb, depth) if verb is not None else None
    attack = token.dep in ("pobj", "dobj") and tokens[above].dep == "prep"
    if attack and tokens[tokens[above].head].text.lower() in BLOWS:
        return noun_doer(scene, tokens[above].head, depth + 1)
    return None


def _subject(scene: Scene, verb: int, depth: int) -> Actor | None:
    """Return who is said to be behind an attack: the subject of "was", or of "was believed to be"."""
    tokens = scene.sentence.tokens
    for at in (verb, *up(scene.sentence, verb)):
        subject = next((c for c in scene.sentence.children[at] if tokens[c].dep in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            return doer(scene, subject, depth + 1)
        if tokens[at].dep not in _ABOVE:
            return None
    return None


def _modifies(scene: Scene, agent: Agent, index: int) -> bool:
    """Tell whether the agent stands in the noun's own modifiers: "Ugandan air strikes", "rebels' shelling"."""
    tokens = scene.sentence.tokens
    at = agent.last
    for _ in range(_CLIMB):
        if tokens[at].head == index:
            if agent.sort == "state" and tokens[at].dep != "poss":
                return False  # "the Uz attack" was in Uz
            military = tokens[index].text.lower() in MILITARY or agent.sort not in ("people", "state")
            return military and tokens[at].dep in ("compound", "amod", "nmod", "poss", "nummod", "case")
        if tokens[at].dep not in ("compound", "amod", "nmod", "poss", "npadvmod", "case"):
            return False
        at = tokens[at].head
    return False


def _behind(scene: Scene, index: int, child: int, depth: int) -> Actor | None:
    """Return who stands behind a noun by the phrase `child`: "by rebels", "fired by rebels", "with rebels"."""
    tokens = scene.sentence.tokens
    token, lower = tokens[child], tokens[child].text.lower()
    if token.dep in ("prep", "agent") and child > index:
        links = ("by", "from", "of") if tokens[index].text.lower() not in FIGHTS else ("with", "against")
        if lower in links:
            return held_by(scene, child, depth)
    if token.dep == "acl" and token.tag in ("VBN", "VBD"):
        return _responsible(scene, child, depth) or _by(scene, child, depth)
    if token.dep == "relcl" and token.lemma in STRIKES | CARRIES | _RESPONSIBLE:
        return _by(scene, child, depth) or _responsible(scene, child, depth)
    return None


def held_by(scene: Scene, preposition: int, depth: int) -> Actor | None:
    for held in scene.sentence.children[preposition]:
        if scene.sentence.tokens[held].dep == "pobj":
            return doer(scene, held, depth + 1)
    return None


def _by(scene: Scene, verb: int, depth: int = 0) -> Actor | None:
    """Return the agent of a passive or participle: "shelled by rebels"."""
    for child in scene.sentence.children[verb]:
        token = scene.sentence.tokens[child]
        if token.dep == "agent" or (token.dep == "prep" and token.text.lower() == "by"):
            found = held_by(scene, child, depth)
            if found:
                return found
    return _by_further_on(scene, verb, depth)


def _by_further_on(scene: Scene, verb: int, depth: int) -> Actor | None:
    """Return the agent that the parse hangs on a noun behind the passive: "moved to a school by the Lake Guard"."""
    tokens = scene.sentence.tokens
    if not any(tokens[c].dep == "auxpass" for c in scene.sentence.children[verb]):
        return None
    for index in scene.sentence.subtree(verb):
        noun = tokens[tokens[index].head].pos in _NOUNS
        if index > verb and noun and tokens[index].text.lower() == "by" and tokens[index].dep in ("prep", "agent"):
            held = next((c for c in scene.sentence.children[index] if tokens[c].dep == "pobj"), None)
            if held is not None and (scene.agent_at(held) or is_assailant(tokens[held].text.lower())):
                return doer(scene, held, depth + 1)
    return None


def _responsible(scene: Scene, verb: int, depth: int) -> Actor | None:
    """Return the one blamed or claiming: "blamed on rebels", "rebels claimed responsibility for the bombing"."""
    tokens = scene.sentence.tokens
    lemma = tokens[verb].lemma
    if lemma == "responsibility":
        verb, lemma = tokens[verb].head, "claim"
    if lemma not in _RESPONSIBLE or any(tokens[c].dep == "neg" for c in scene.sentence.children[verb]):
        return None
    for child in scene.sentence.children[verb]:
        if tokens[child].text.lower() in ("on", "to") and tokens[child].dep == "prep":
            return held_by(scene, child, depth)
        if lemma == "claim" and tokens[child].dep == "nsubj":
            negative = any(tokens[c].text.lower() == "no" for c in scene.sentence.children[child])
            return None if negative else doer(scene, child, depth + 1)
    return _by(scene, verb, depth) if lemma == "claim" else None


def verb_doer(scene: Scene, index: int, depth: int = 0) -> Actor | None:
    """Return who does what the verb at `index` tells: its agent, its subject, or the subject that it shares."""
    tokens = scene.sentence.tokens
    if depth > _DEPTH:
        return None
    at = index
    for _ in range(_CLIMB):
        found = _by(scene, at, depth)
        if found:
            return found
        kids = scene.sentence.children[at]
        if any(tokens[c].dep in ("nsubjpass", "auxpass") for c in kids):
            return None
        subjects = [c for c in kids if tokens[c].dep == "nsubj"]
        if subjects:  # of two the one beside the verb: the first is of a dateline
            return doer(scene, max((c for c in subjects if c < at), default=subjects[0]), depth + 1)
        token = tokens[at]
        if token.dep in ("acl", "relcl") and tokens[token.head].pos in ("NOUN", "PROPN"):
            active = token.tag == "VBD" or any(tokens[c].dep == "dobj" for c in kids)
            misread = active or tokens[token.head].dep == "ROOT"  # a main verb taken for a participle
            return doer(scene, token.head, depth + 1) if token.tag != "VBN" or misread else None
        if token.dep not in _ABOVE or token.head == at:
            return None
        at = token.head
        if tokens[at].lemma == "responsibility":
            return _responsible(scene, at, depth)  # "claimed responsibility for kidnapping 12"
        if tokens[at].lemma in _SPEECH and token.dep == "ccomp":
            return None
        accused = accused_by(scene.sentence, at)
        if accused is not None:
            return doer(scene, accused, depth + 1) or called(scene.sentence, accused, wide=True)
    return None
