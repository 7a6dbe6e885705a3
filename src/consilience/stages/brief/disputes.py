"""What is disputed, and between whom."""

from __future__ import annotations

import re

from consilience.model.brief import BriefLine, Dispute, Side
from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.stages.brief.findings import best_claim, fact_places
from consilience.stages.brief.outlets import credits_of
from consilience.stages.brief.phrase import dated_heading, sentence
from consilience.stages.brief.view import View
from consilience.text.figures.units import base_unit, convert, dimension
from consilience.text.names.states import state_of
from consilience.text.wording import compact

MOST = 30  # disputes of one story in the brief
WHYS = 3  # reasons under one dispute
SAME = 2  # digits in which two converted figures are one: 4.2 metres and 13.8 feet
CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


def disputes(view: View, facts: list[Fact]) -> tuple[Dispute, ...]:
    """Return the facts whose claims conflict, those still open first, each answer with those who give it."""
    found = []
    for fact in facts:
        conflicts = [relation for relation in view.within.get(fact.id, []) if relation.relation == "conflict"]
        told = {id for relation in conflicts for id in (relation.a, relation.b)}
        sides = _sides(view, [claim for claim in view.answers(fact) if claim.id in told])
        if len(sides) > 1:
            best = best_claim(view, fact)
            why = tuple(dict.fromkeys(relation.why for relation in conflicts))[:WHYS]
            label = dated_heading(fact, best, fact_places(view, fact))
            found.append(Dispute(label, sides, why, fact.status != "disputed", fact.id))
    return tuple(sorted(found, key=lambda dispute: dispute.settled)[:MOST])


def _sides(view: View, claims: list[Claim]) -> tuple[Side, ...]:
    """Return one side for each figure; figures in two units that are one number are one side."""
    held: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        held.setdefault(_value(claim), []).append(claim)
    return tuple(_side(view, same) for same in held.values())


def _value(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    if quantity is None:
        return (claim.modality == "denied",)
    unit = quantity.unit or ""
    if not dimension(unit):
        return (quantity.low, quantity.high, claim.modality == "denied")
    ends = (
        None if end is None else f"{convert(end, unit, base_unit(unit)):.{SAME}g}"
        for end in (quantity.low, quantity.high)
    )
    return (*ends, claim.modality == "denied")


def _side(view: View, claims: list[Claim]) -> Side:
    lead = claims[0]
    line = BriefLine(sentence(lead, view.text(lead)), view.cite(claims), note=credits_of(claims, view.outlets))
    states = {state for claim in claims for state in parties(claim)}
    return Side(compact(lead.quantity) if lead.quantity else "", line, tuple(sorted(states)))


def parties(claim: Claim) -> list[str]:
    """Return the states whose body or people the speaker is by name; none where the name does not tell."""
    names = [claim.attribution.speaker, *claim.attribution.chain]
    found = []
    for name in filter(None, names):
        for words in CAPITALS.findall(name):
            parts = words.split()
            found += [state for part in (words, *parts) if (state := state_of(part))]
    return list(dict.fromkeys(found))
