"""Actors: who did it, by the parse, by the attack in the sentence, and by what the report told before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from consilience.model.claim import Claim
from consilience.model.reading import Reading, Sentence
from consilience.model.values import Actor
from consilience.stages.extraction.agents import Agent, acting, agents
from consilience.stages.extraction.deeds import Scene, noun_doer, verb_doer
from consilience.stages.quotation.memory import Memory
from consilience.stages.quotation.sources import source_of
from consilience.stages.quotation.subjects import source_span
from consilience.text.names.forces import ACCIDENTS, BLOWS, STRIKES
from consilience.text.names.offices import is_office
from consilience.text.names.states import state_of
from consilience.text.speech.reporting import stance_of

HARM = frozenset({"casualties", "attack", "damage"})
WAR = frozenset({"territory", "capture", "offensive", "forces", "interception"})
GAIN = frozenset({"territory", "offensive"})
ACTED = HARM | WAR | {"emergency", "displacement", "response"}
CARRIED = frozenset({"killed", "injured", "casualties", "prisoners"})  # what an attack told before explains
SHARE = 0.6  # of a report's known attackers, above which the same one is taken where none is named
FEWEST = 2  # of them
LATELY = 2  # sentences back to an attack that "the raids" take up
_BACKGROUND = re.compile(
    r"\b(?:war|conflict|uprising|since (?:then|the|\d{4})|so far this year|in recent years)\b", re.I
)
_STATES = frozenset(("state", "organisation", "group"))
_LEAVES = frozenset("leave claim cause inflict take".split())  # harm: "left 12 dead"
_THINGS = frozenset("it its they their them".split())
_WE = frozenset("we our us".split())


@dataclass(slots=True)
class _Report:
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


def with_actors(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims`, in order of the text, each with who did it as far as the report tells."""
    if not any(claim.kind in ACTED for claim in claims):
        return list(claims)
    report = _Report(reading, Memory(reading))
    by_sentence: dict[int, list[int]] = {}
    for number, claim in enumerate(claims):
        sentence = reading.sentence_at(_trigger(claim)[0])
        if sentence is not None:
            by_sentence.setdefault(sentence.index, []).append(number)
    told = list(claims)
    for sentence in reading.sentences:
        if sentence.tokens:
            _tell(report, sentence, told, by_sentence.get(sentence.index, []))
    return _shared(report, _in_full(report, told))


def _in_full(report: _Report, claims: list[Claim]) -> list[Claim]:
    """Return `claims` with actors under the fullest name that the report has for them.

    "terrorists" are the "terrorist organisations" told of elsewhere; where a state leads a coalition, its strikes are
    the coalition's.
    """
    fuller = {band: full for band in report.bands if (full := _fuller(band, report.bands))}
    for band in sorted(report.bands):
        leader = state_of(band.split("-led")[0]) if band.endswith("coalition") else None
        if leader:
            fuller[leader] = band
    renamed = [
        replace(c.actor, name=fuller[c.actor.name]) if c.actor and c.actor.name in fuller else c.actor for c in claims
    ]
    return [replace(c, actor=actor) if actor is not c.actor else c for c, actor in zip(claims, renamed, strict=True)]


def _fuller(band: str, bands: set[str]) -> str | None:
    """Return the longer name of a band that holds all words of the shorter, None where there is none or several."""
    words = {word.removesuffix("s") for word in band.casefold().split()}
    longer = [b for b in bands if words < {word.removesuffix("s") for word in b.casefold().split()}]
    return longer[0] if len(longer) == 1 else None


def _tell(report: _Report, sentence: Sentence, told: list[Claim], numbers: list[int]) -> None:
    """Credit the claims of a sentence, and remember whom it names for those to come."""
    tokens = sentence.tokens
    spots = [i for i, t in enumerate(tokens) if _is_attack(t.text.lower(), t.pos, t.lemma)]
    found = tuple(agents(report.reading, sentence, report.memory.home, report.state))
    scene = Scene(sentence, found, lambda index: _taken_up(report, sentence, found, index))
    attackers = [(at, who) for at in spots if (who := _attacker(scene, at)) and who.kind != "person"]
    for number in numbers:
        claim = told[number]
        if claim.kind in ACTED and claim.measure != "economic_loss":
            told[number] = replace(claim, actor=_actor(report, scene, claim, attackers))
    _remember(report, scene, attackers)


def _hostile(claim: Claim, who: Actor) -> bool:
    """Tell whether the deed marks an attacker: not one person, not the police."""
    if who.kind == "person" or "police" in who.name.lower():
        return False
    return claim.kind in HARM or (claim.kind == "capture" and who.kind != "state")


def _is_attack(word: str, pos: str, lemma: str) -> bool:
    return word in BLOWS if pos in ("NOUN", "PROPN") else pos == "VERB" and (lemma in STRIKES or word in BLOWS)


def _attacker(scene: Scene, at: int) -> Actor | None:
    token = scene.sentence.tokens[at]
    found = noun_doer(scene, at) if token.text.lower() in BLOWS else None
    return found or (verb_doer(scene, at) if token.pos == "VERB" else None)


def _remember(report: _Report, scene: Scene, attackers: list[tuple[int, Actor]]) -> None:
    tokens = scene.sentence.tokens
    for index, token in enumerate(tokens):
        if token.dep == "nsubj" and tokens[token.head].head == token.head:
            agent = scene.agent_at(index)
            if agent and agent.actor and agent.sort != "person":
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


def _trigger(claim: Claim) -> tuple[int, int]:
    slot = claim.slot("trigger") or claim.slot("figure")
    return (slot.start, slot.end) if slot else (claim.span.start, claim.span.end)


def _actor(report: _Report, scene: Scene, claim: Claim, attackers: list[tuple[int, Actor]]) -> Actor | None:
    sentence = scene.sentence
    at = sentence.at(*_trigger(claim))
    if not at:
        return None
    counted = claim.slot("counted") or claim.slot("figure")
    barred = frozenset(sentence.at(counted.start, counted.end) if counted else ())
    scene = replace(scene, barred=barred - frozenset(at))
    if claim.kind == "emergency":
        return _declarer(report, scene, at)
    found = next((who for index in at if (who := _did(scene, index, claim))), None)
    if found or claim.kind not in HARM | WAR:
        return found
    if claim.measure == "detained":
        return report.police
    if claim.kind == "forces":
        return _owner_of(scene, barred | frozenset(at))
    if claim.kind == "interception":
        return Actor(report.memory.home, "state") if report.memory.home else None
    near = [(abs(spot - at[0]), who) for spot, who in attackers if spot not in barred]
    if near and claim.kind in HARM:
        return min(near, key=lambda pair: pair[0])[1]
    return _told_before(report, scene, claim)


def _did(scene: Scene, index: int, claim: Claim) -> Actor | None:
    """Return who does what the trigger tells, by its own subject or agent or those of the verb that it completes."""
    tokens = scene.sentence.tokens
    token = tokens[index]
    if token.text.lower() in BLOWS:
        behind = noun_doer(scene, index)
        if behind:
            return behind
    if token.pos == "VERB" or token.dep in ("relcl", "acl"):
        return verb_doer(scene, index)
    above = tokens[token.head]
    completes = token.dep in ("dobj", "oprd", "acomp", "prep", "ccomp", "advmod", "prt", "pobj")
    if above.pos != "VERB" or not completes or above.lemma == "lose":
        return None
    does = above.lemma in _LEAVES if claim.kind not in WAR else claim.kind == "forces" or not stance_of(above.lemma)
    return verb_doer(scene, token.head) if does else None


def _owner_of(scene: Scene, held: frozenset[int]) -> Actor | None:
    """Return whose forces are counted: "2,000 Ugandan troops"."""
    inside = [a for a in scene.agents if a.last in held or a.first in held]
    return next((a.actor for a in inside if a.actor and a.sort in ("force", "armed", "people", "state")), None)


def _told_before(report: _Report, scene: Scene, claim: Claim) -> Actor | None:
    """Return who was behind the attack told of in the sentences before, where this one goes on with its harm."""
    if not _suffered(claim):
        return None
    if scene.sentence.index - report.attacked > LATELY or _apart(report.reading, scene.sentence):
        return None
    return report.attacker


def _apart(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence tells of a whole war or of an accident, not of the attack at hand."""
    text = reading.document.text[sentence.start : sentence.end]
    return bool(_BACKGROUND.search(text)) or any(t.text.lower() in ACCIDENTS for t in sentence.tokens)


def _declarer(report: _Report, scene: Scene, at: list[int]) -> Actor | None:
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


def _taken_up(report: _Report, sentence: Sentence, found: tuple[Agent, ...], index: int) -> Actor | None:
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


def _shared(report: _Report, claims: list[Claim]) -> list[Claim]:
    """Give claims of harm, and of ground gained, without an actor the one that most such claims of the report name."""
    harm = _usual([c.actor for c in claims if c.actor and _hostile(c, c.actor)])
    gain = _usual([c.actor for c in claims if c.actor and c.kind in GAIN])
    held = harm is not None and harm.kind != "state"
    for number, claim in enumerate(claims):
        if claim.actor is None and claim.kind in GAIN and gain:
            claims[number] = replace(claim, actor=gain)
        elif harm and _lacks(report, claim) and (held or claim.kind in HARM):
            claims[number] = replace(claim, actor=harm)
    return claims


def _usual(actors: list[Actor]) -> Actor | None:
    """Return the actor that most of `actors` are, None where no one prevails."""
    name, times = Counter(a.name for a in actors).most_common(1)[0] if actors else ("", 0)
    prevails = times >= max(FEWEST, SHARE * len(actors))
    return next(a for a in actors if a.name == name) if prevails else None


def _lacks(report: _Report, claim: Claim) -> bool:
    if claim.actor is not None or not _suffered(claim):
        return False
    sentence = report.reading.sentence_at(_trigger(claim)[0])
    return sentence is not None and not _apart(report.reading, sentence)


def _suffered(claim: Claim) -> bool:
    """Tell whether the claim is of harm that an attack does: not of the rescued, and not of money lost."""
    if claim.kind in ("casualties", "capture"):
        return claim.measure in CARRIED
    return claim.kind in HARM and claim.measure != "economic_loss"
