"""Actors: who did it, by the parse, by the attack in the sentence, and by what the report told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.reading import Reading, Sentence
from consilience.model.values import Actor
from consilience.stages.extraction.agents import agents
from consilience.stages.extraction.antecedents import Told, declarer, of_body, speaking_state, taken_up
from consilience.stages.extraction.blamed import blamed_or_holding, fallen_to
from consilience.stages.extraction.claimed import authors, claimed
from consilience.stages.extraction.deeds import Scene, noun_doer, verb_doer
from consilience.stages.extraction.governing import between
from consilience.stages.extraction.prevailing import HARM, apart, in_full, shared, suffered, trigger_of
from consilience.stages.quotation.memory import Memory
from consilience.text.names.forces import ACCIDENTS, BLOWS, FIGHTS, STRIKES
from consilience.text.names.offices import can_speak
from consilience.text.speech.reporting import stance_of

WAR = frozenset({"territory", "capture", "offensive", "forces", "interception"})
ACTED = HARM | WAR | {"emergency", "displacement", "response", "outage"}
LATELY = 2  # sentences back to an attack that "the raids" take up
_YEAR = re.compile(r"(?:19|20)\d\d$")
_YEAR_BEHIND = 5  # words: "the invasion in March 2003"
_CLIMB = 6  # words from a thing to the verb that brings it
_BEFORE = frozenset(("earlier", "previous", "past"))
_YIELDS = frozenset("abandon cede lose relinquish surrender vacate yield".split())
_UNDERGOES = frozenset("die perish drown succumb suffer sustain lose survive collapse".split())  # no one's deed
_RULES = frozenset(("control", "hands", "retreat"))  # tell who holds a place, not who attacks
_LACKS = frozenset("lack lose go remain suffer experience face have see stay await get receive wait".split())
_HELPS = frozenset({"response", "displacement", "outage"})
_DRIVEN = frozenset({"displaced", "homeless"})  # by those who harm
_TENDED = frozenset({"hospitalised", "sheltered", "returned", "trapped"})  # nobody's doing
_NOMINAL = frozenset(("dobj", "conj", "appos", "nmod", "pobj", "prep", "compound", "attr"))
_LEAVES = frozenset("leave claim cause inflict take".split())  # harm: "left 12 dead"


def with_actors(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims`, in order of the text, each with who did it as far as the report tells."""
    if not any(claim.kind in ACTED for claim in claims):
        return list(claims)
    report = Told(reading, Memory(reading))
    by_sentence: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        sentence = reading.sentence_at(trigger_of(claim)[0])
        if sentence is not None:
            by_sentence.setdefault(sentence.index, []).append(number)
    told = list(claims)
    for sentence in reading.sentences:
        if sentence.tokens:
            _tell(report, sentence, told, by_sentence.get(sentence.index, []))
    return shared(report, claimed(report, in_full(report, told)))


def _tell(report: Told, sentence: Sentence, told: list[Claim], numbers: list[int]) -> None:
    """Credit the claims of a sentence, and remember whom it names for those to come."""
    tokens = sentence.tokens
    spots = [i for i, t in enumerate(tokens) if _is_attack(t.text.lower(), t.pos, t.lemma)]
    found = tuple(agents(report.reading, sentence, report.memory.home, report.state))
    scene = Scene(sentence, found, lambda index: taken_up(report, sentence, found, index))
    counted = frozenset(i for number in numbers for i in _counted(sentence, told[number]))
    others = replace(scene, barred=counted - frozenset(spots))
    attackers = [(at, who) for at in spots if (who := _attacker(others, at)) and _attacks(scene, at, who)]
    for number in numbers:
        claim = told[number]
        if claim.kind in ACTED and claim.measure != "economic_loss":
            told[number] = replace(claim, actor=_actor(report, scene, claim, attackers))
    _remember(report, scene, attackers)
    report.authors.extend(authors(scene, attackers))


def _only_fights(sentence: Sentence) -> bool:
    """Tell whether the one attack of the sentence is a fight of two sides: neither of them alone did it."""
    blows = [i for i, t in enumerate(sentence.tokens) if t.pos in ("NOUN", "PROPN") and t.text.lower() in BLOWS]
    return bool(blows) and all(between(sentence, index) for index in blows)


def _counted(sentence: Sentence, claim: Claim) -> list[int]:
    """Return the tokens of those whom a claim of harm counts: they suffer it."""
    counted = claim.slot("victim") or claim.slot("counted") or claim.slot("figure")
    return sentence.at(counted.start, counted.end) if counted and claim.kind == "casualties" else []


def _is_attack(word: str, pos: str, lemma: str) -> bool:
    return word in BLOWS - _RULES if pos in ("NOUN", "PROPN") else pos == "VERB" and (lemma in STRIKES or word in BLOWS)


def _attacks(scene: Scene, at: int, who: Actor) -> bool:
    """Tell whether the deed is an attack that others suffer: none of years ago, and not what police do about it."""
    if who.kind == "person" or "police" in who.name.lower().split():
        return False
    tokens = scene.sentence.tokens
    since = tokens[tokens[at].head].text.lower() == "since"
    since = since or any(tokens[c].text.lower() in _BEFORE for c in scene.sentence.children[at])
    return not since and not any(_YEAR.match(token.text) for token in tokens[at + 1 : at + _YEAR_BEHIND])


def _attacker(scene: Scene, at: int) -> Actor | None:
    token = scene.sentence.tokens[at]
    found = noun_doer(scene, at) if token.text.lower() in BLOWS else None
    return found or (verb_doer(scene, at) if token.pos == "VERB" else None)


def _remember(report: Told, scene: Scene, attackers: list[tuple[int, Actor]]) -> None:
    tokens = scene.sentence.tokens
    for index, token in enumerate(tokens):
        if token.dep == "nsubj" and tokens[token.head].head == token.head:
            agent = scene.agent_at(index)
            tells = agent is not None and agent.sort == "body" and stance_of(tokens[token.head].lemma) is not None
            if agent and agent.actor and agent.sort != "person" and not tells:
                report.subject = agent.actor
    for agent in scene.agents:
        if agent.actor is None:
            continue
        if agent.sort == "armed" and agent.actor.kind == "organisation":
            report.armed = agent.actor
        elif agent.sort in ("armed", "force") and agent.actor.kind in ("group", "organisation"):
            report.bands.add(agent.actor.name)
        if agent.sort in ("state", "people"):
            report.state = agent.actor.name
        if "police" in agent.actor.name.lower().split():
            report.police = agent.actor
    if attackers:
        report.attacker, report.attacked = attackers[0][1], scene.sentence.index


def _actor(report: Told, scene: Scene, claim: Claim, attackers: list[tuple[int, Actor]]) -> Actor | None:
    sentence = scene.sentence
    at = sentence.at(*trigger_of(claim))
    if not at:
        return None
    counted = claim.slot("victim") or claim.slot("counted") or claim.slot("figure")
    barred = frozenset(sentence.at(counted.start, counted.end) if counted else ())
    scene = replace(scene, barred=barred - frozenset(at))
    if claim.kind == "emergency":
        return declarer(report, scene, at)
    accident = claim.kind == "casualties" and any(t.text.lower() in ACCIDENTS for t in sentence.tokens)
    if accident and claim.measure != "rescued":
        return None
    if claim.measure in _TENDED or (not attackers and _only_fights(sentence)):
        return None
    scene = replace(scene, wide=(claim.kind in _HELPS or claim.measure == "rescued") and claim.measure not in _DRIVEN)
    found = next((who for index in at if (who := _did(scene, index, claim))), None)
    if found is None and claim.measure in _DRIVEN:
        return _driving(report, scene, at[0], attackers)
    if found or claim.kind not in HARM | WAR or claim.measure == "rescued":
        return of_body(report, found, trigger_of(claim)[0]) if found else None
    if claim.kind == "capture":
        found = next((who for index in barred if (who := _taking(scene, index))), None)
        if found:
            return found
    if claim.measure == "detained":
        found = _arresting(scene, at[0])
        return of_body(report, found, trigger_of(claim)[0]) if found else report.police
    if claim.kind == "forces":
        return _owner_of(scene, barred | frozenset(at))
    if claim.kind == "interception":
        told = speaking_state(report.reading, trigger_of(claim)[0])
        if told:
            return told
        return Actor(report.memory.home, "state") if report.memory.home else None
    near = [(abs(spot - at[0]), who) for spot, who in attackers if spot not in barred]
    if near and claim.kind in HARM:
        return min(near, key=lambda pair: pair[0])[1]
    return _told_before(report, scene, claim)


def _did(scene: Scene, index: int, claim: Claim) -> Actor | None:
    """Return who does what the trigger tells, by its own subject or agent or those of the verb that it completes."""
    tokens = scene.sentence.tokens
    token = tokens[index]
    if token.lemma in _UNDERGOES:
        return None
    if scene.wide:
        return _helped(scene, index)
    if token.pos in ("NOUN", "PROPN"):
        behind = noun_doer(scene, index) if token.text.lower() in BLOWS else blamed_or_holding(scene, index)
        if behind:
            return behind
    governor = tokens[token.head].head if token.dep == "pobj" else token.head  # "sent to custody"
    above = tokens[governor]
    if claim.kind == "territory" and (token.lemma in _YIELDS or above.lemma in _YIELDS):
        return None  # who held it holds it no more
    if claim.kind == "territory" and token.lemma == "fall":
        return fallen_to(scene, index)
    if token.pos == "VERB" or token.dep in ("relcl", "acl"):
        return verb_doer(scene, index)
    completes = token.dep in ("dobj", "oprd", "acomp", "prep", "ccomp", "advmod", "prt", "pobj")
    if above.pos != "VERB" or not completes or above.lemma in _YIELDS:
        return None
    does = above.lemma in _LEAVES if claim.kind not in WAR else claim.kind == "forces" or not stance_of(above.lemma)
    return verb_doer(scene, governor) if does else None


def _driving(report: Told, scene: Scene, at: int, attackers: list[tuple[int, Actor]]) -> Actor | None:
    """Return who attacked in the sentence, or before it where "the assault" that drove people out is taken up."""
    if attackers:
        return min(attackers, key=lambda pair: abs(pair[0] - at))[1]
    lately = scene.sentence.index - report.attacked <= LATELY
    tokens = scene.sentence.tokens
    taken = any(t.dep == "pobj" and t.text.lower() in BLOWS - FIGHTS and tokens[t.head].text == "by" for t in tokens)
    return report.attacker if lately and taken else None


def _taking(scene: Scene, index: int) -> Actor | None:
    """Return who takes or sends away those counted at `index`, the object of the deed."""
    token = scene.sentence.tokens[index]
    above = scene.sentence.tokens[token.head]
    if token.dep != "dobj" or above.pos != "VERB" or stance_of(above.lemma):
        return None
    return verb_doer(scene, token.head)


def _helped(scene: Scene, index: int) -> Actor | None:
    """Return who brings, moves, rescues or cuts off what the trigger at `index` tells, by the verb above it."""
    tokens = scene.sentence.tokens
    for _ in range(_CLIMB):
        if tokens[index].pos == "VERB":
            return None if tokens[index].lemma in _LACKS else verb_doer(scene, index)
        if tokens[index].dep not in _NOMINAL:
            return None
        index = tokens[index].head
    return None


def _arresting(scene: Scene, verb: int) -> Actor | None:
    """Return the unnamed officers who arrest: "immigration agents arrested 20"."""
    sentence = scene.sentence
    for child in sentence.children[verb]:
        token = sentence.tokens[child]
        if token.dep == "nsubj" and token.pos == "NOUN" and (can_speak(token.text.lower()) or token.text == "agents"):
            words = [sentence.tokens[c].text for c in sentence.children[child] if sentence.tokens[c].dep == "compound"]
            return Actor(" ".join((*words, token.text)).lower(), "group")
    return None


def _owner_of(scene: Scene, held: frozenset[int]) -> Actor | None:
    """Return whose forces are counted: "2,000 Ugandan troops"."""
    inside = [a for a in scene.agents if a.last in held or a.first in held]
    return next((a.actor for a in inside if a.actor and a.sort in ("force", "armed", "people", "state")), None)


def _told_before(report: Told, scene: Scene, claim: Claim) -> Actor | None:
    """Return who was behind the attack told of in the sentences before, where this one goes on with its harm."""
    if not suffered(claim):
        return None
    if scene.sentence.index - report.attacked > LATELY or apart(report.reading, scene.sentence):
        return None
    return report.attacker
