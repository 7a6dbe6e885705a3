"""Actors: who did it, by the parse, by the modifier of an attack, or by what the rest of the report tells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from consilience.model.claim import Claim
from consilience.model.reading import Reading, Sentence
from consilience.model.values import Actor

HOSTILE = frozenset({"casualties", "attack", "damage", "territory", "capture", "offensive", "forces", "interception"})
PLURAL_GROUPS = """
    terrorists militants rebels insurgents gunmen extremists jihadists separatists bandits militiamen pirates guerrillas
    mutineers
""".split()
GROUPS = {
    **{name: name for name in PLURAL_GROUPS},
    "terrorist": "terrorists",
    "rebel": "rebels",
    "insurgent": "insurgents",
    "militant": "militants",
    "militia": "militia",
}
BLOWS = frozenset(
    """
    attack attacks shelling shellings strike strikes raid raids fire bombing bombings bombardment offensive
    incursion drones drone missiles missile rockets rocket airstrikes airstrike forces troops soldiers army
    military warplanes jets aircraft artillery control assault invasion advance fighters soldier navy planes
    bombers operation
    """.split()
)
REACH = 4  # tokens between a modifier and the blow that it names
SHARE = 0.6  # of a report's known actors, above which the same one is taken where none is named
ARMED = "Armed Forces of "


@dataclass(frozen=True, slots=True)
class Agent:
    """A possible actor at tokens first..last; `blow` where it modifies an attack or a force."""

    first: int
    last: int
    actor: Actor
    blow: bool


def agents(reading: Reading, sentence: Sentence) -> list[Agent]:
    """Return the bodies, states and armed groups that `sentence` names, from left to right."""
    tokens = sentence.tokens
    found: list[Agent] = []
    for name in reading.names:
        if sentence.start <= name.start < sentence.end and name.kind != "person":
            held = sentence.at(name.start, name.end)
            if held:
                known = name.canonical.removeprefix(ARMED)
                armed = known != name.canonical
                found.append(Agent(held[0], held[-1], Actor(known, "state" if armed else name.kind), armed))
    for place in reading.toponyms:
        if sentence.start <= place.start < sentence.end and (place.demonym or place.place.kind == "country"):
            held = sentence.at(place.start, place.end)
            if held and not any(a.first <= held[0] <= a.last for a in found):
                found.append(Agent(held[0], held[-1], Actor(place.place.name, "state"), False))
    for index, token in enumerate(tokens):
        group = GROUPS.get(token.text.lower())
        if group and not any(a.first <= index <= a.last for a in found):
            follower = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
            label = "terrorist organizations" if follower.startswith("organi") and group == "terrorists" else group
            before = tokens[index - 1] if index else None
            nation = before is not None and any(a.last == index - 1 for a in found) and before.tag == "JJ"
            if nation and before is not None:
                label = f"{before.text} {label}"
                found = [a for a in found if a.last != index - 1]
            found.append(Agent(index, index, Actor(label, "group"), False))
    return sorted((_aimed(sentence, a) for a in found), key=lambda a: a.first)


def _aimed(sentence: Sentence, agent: Agent) -> Agent:
    after = [t.text.lower() for t in sentence.tokens[agent.last + 1 : agent.last + 1 + REACH]]
    stop = next((i for i, w in enumerate(after) if w in (",", ".", "and", "in", "to", "of", "on", "at", "by")), REACH)
    before = [t.text.lower() for t in sentence.tokens[max(0, agent.first - 4) : agent.first]]
    blow = any(word in BLOWS for word in after[:stop]) or (
        any(word in ("by", "of", "from") for word in before[-2:]) and any(word in BLOWS for word in before)
    )
    return replace(agent, blow=agent.blow or blow)


def actor(
    sentence: Sentence, found: list[Agent], first: int, last: int, counted: tuple[int, int] | None
) -> Actor | None:
    """Return the agent of the trigger at tokens first..last, None where the sentence names none."""
    free = [a for a in found if counted is None or not counted[0] <= a.last <= counted[1]]
    spots = _subjects(sentence, first, last)
    for agent in free:
        if any(low <= agent.last <= spot <= agent.last + REACH for low, spot in spots):
            return agent.actor
    blows = [a for a in free if a.blow]
    if blows:
        return min(blows, key=lambda a: min(abs(a.last - first), abs(a.first - last))).actor
    return None


def _subjects(sentence: Sentence, first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches of the agents and active subjects above the trigger, up to four clauses up."""
    tokens = sentence.tokens
    found: list[tuple[int, int]] = []
    for at in range(first, last + 1):
        up = at
        for _ in range(4):
            for child in sentence.children[up]:
                dep = tokens[child].dep
                if dep == "agent" or (dep == "prep" and tokens[child].text.lower() == "by"):
                    found += [(child, c) for c in sentence.children[child] if tokens[c].dep == "pobj"]
                elif dep == "nsubj" and child < first and not _has_passive(sentence, up):
                    found.append((sentence.subtree(child)[0], child))
            if found or tokens[up].head == up:
                break
            if tokens[up].dep not in ("conj", "xcomp", "advcl", "acl", "dobj", "pcomp", "prep"):
                break
            up = tokens[up].head
    return found


def _has_passive(sentence: Sentence, at: int) -> bool:
    return any(sentence.tokens[child].dep == "auxpass" for child in sentence.children[at])


def shared(claims: list[Claim]) -> list[Claim]:
    """Give claims of harm and war without an actor the one that most claims of the report name."""
    known = Counter(c.actor.name for c in claims if c.actor and c.kind in HOSTILE and c.measure != "detained")
    if not known:
        return claims
    name, times = known.most_common(1)[0]
    if times < SHARE * sum(known.values()):
        return claims
    usual = next(c.actor for c in claims if c.actor and c.actor.name == name)
    return [replace(c, actor=usual) if c.actor is None and c.kind in HOSTILE and _harm(c) else c for c in claims]


def _harm(claim: Claim) -> bool:
    return (
        claim.measure not in ("rescued", "missing", "trapped", "hospitalised", "detained")
        and claim.kind != "interception"
    )
