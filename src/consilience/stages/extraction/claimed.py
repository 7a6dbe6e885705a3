"""Attacks whose author is told apart from them: "the Lake Front claimed responsibility", "the raids were its work"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.values import Actor
from consilience.stages.extraction.agents import Agent
from consilience.stages.extraction.antecedents import Told
from consilience.stages.extraction.deeds import Scene, verb_doer
from consilience.stages.extraction.prevailing import HARM, apart, suffered, trigger_of
from consilience.text.names.forces import BLOWS, LONE, ROLES, is_assailant

_CLAIMS = frozenset("claim take admit accept assume".split())
_OTHERS = re.compile(r"\b(?:previous|earlier|similar|past|other|last|several|many|numerous|dozens|scores)\b", re.I)
_DENIED = frozenset(("no", "nobody", "none", "neither", "not", "n't", "yet", "never"))
_POINTS = frozenset(("the", "these", "those", "this", "that", "both"))
_LONGEST = 12  # tokens of what somebody claims


def authors(scene: Scene, attackers: list[tuple[int, Actor]]) -> Iterator[Actor]:
    """Yield who claims the attack, or is told to be behind "the attack", in a sentence of its own."""
    tokens = scene.sentence.tokens
    for index, token in enumerate(tokens):
        if token.lemma == "responsibility" and tokens[token.head].lemma in _CLAIMS:
            who = _claimant(scene, index)
            if who:
                yield who
    for at, who in attackers:
        pointed = any(tokens[c].text.lower() in _POINTS for c in scene.sentence.children[at])
        if pointed and tokens[at].dep in ("nsubj", "nsubjpass") and tokens[at].text.lower() in BLOWS:
            yield who


def _claimant(scene: Scene, responsibility: int) -> Actor | None:
    sentence = scene.sentence
    verb = sentence.tokens[responsibility].head
    what = sentence.tokens[responsibility : responsibility + _LONGEST]
    around = (verb - 1, *sentence.children[verb])
    if any(sentence.tokens[i].text.lower() in _DENIED for i in around) or any(_OTHERS.match(t.text) for t in what):
        return None
    subject = next((c for c in sentence.children[verb] if sentence.tokens[c].dep == "nsubj"), None)
    if subject is None:
        return verb_doer(scene, verb)
    inside = sentence.subtree(subject)
    if any(sentence.tokens[i].text.lower() in _DENIED for i in inside):
        return None
    named = [a for a in scene.agents if a.first in inside and a.sort in ("armed", "body", "force")]
    chosen = next((a for a in named if _is_named(a)), named[0] if named else None)
    return chosen.actor if chosen and chosen.actor else verb_doer(scene, verb)


def _is_named(agent: Agent) -> bool:
    return agent.actor is not None and agent.actor.kind == "organisation"


def claimed(report: Told, claims: list[Claim]) -> list[Claim]:
    """Give the harm of the one attack that the report tells of to the one who claims it.

    Where several claim, or another is told to have done harm, nothing is changed.
    """
    if len({who.name for who in report.authors}) != 1:
        return claims
    author = report.authors[0]
    told = [c.actor for c in claims if c.kind in HARM and c.actor is not None and not _nameless(c.actor)]
    if any(who != author and "police" not in who.name.lower() for who in told):
        return claims
    return [replace(c, actor=author) if _is_of_attack(report, c) else c for c in claims]


def _is_of_attack(report: Told, claim: Claim) -> bool:
    if not suffered(claim) or claim.slot("victim") or (claim.actor is not None and not _nameless(claim.actor)):
        return False
    sentence = report.reading.sentence_at(trigger_of(claim)[0])
    return sentence is not None and not apart(report.reading, sentence)


def _nameless(who: Actor) -> bool:
    """Tell whether only the deed tells who it was: "suicide bomber", "the attackers", "two men"."""
    last = who.name.split()[-1].lower()
    return who.kind == "group" and (last in LONE | ROLES or (" " not in who.name and is_assailant(last)))
