"""Rulings on facts: which claims answer one question, and which facts stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.fact import Fact, Figures
from consilience.model.ruling import Outcome, Ruling
from consilience.model.values import Quantity
from consilience.text.figures.units import convert, dimension

GONE = "none of the claims that the fact held is there any more"


def regroup(groups: Iterable[Sequence[str]], rulings: Iterable[Ruling]) -> list[list[str]]:
    """Return `groups` of claims (ids) that answer one question each as merges and splits leave them."""
    held = [list(group) for group in groups]
    for ruling in rulings:
        if ruling.sort != "entity" and ruling.verb == "merge":
            held = _joined(held, ruling.anchors)
        elif ruling.sort != "entity" and ruling.verb == "split":
            held = _parted(held, ruling.anchors)
    return [group for group in held if group]


def _joined(groups: list[list[str]], anchors: Sequence[Sequence[str]]) -> list[list[str]]:
    found = sorted({at for anchor in anchors if (at := _home(groups, anchor)) is not None})
    if len(found) < 2:
        return groups
    first, *others = found
    whole = [*groups[first], *(id for at in others for id in groups[at])]
    return [whole if at == first else group for at, group in enumerate(groups) if at not in others]


def _parted(groups: list[list[str]], anchors: Sequence[Sequence[str]]) -> list[list[str]]:
    staying, *leaving = map(set, anchors)
    made = []
    for group in groups:
        rest = list(group)
        for part in leaving:
            together = [id for id in rest if id in part]
            if together and staying.intersection(rest):
                rest = [id for id in rest if id not in part]
                made.append(together)
        made.append(rest)
    return made


def _home(groups: Sequence[Sequence[str]], anchor: Sequence[str]) -> int | None:
    """Return the group that holds most of `anchor`, the first of equals."""
    wanted = set(anchor)
    shared = [len(wanted.intersection(group)) for group in groups]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def rule_facts(
    facts: Sequence[Fact], claims: Sequence[Claim], rulings: Iterable[Ruling]
) -> tuple[tuple[Fact, ...], tuple[Outcome, ...]]:
    """Return `facts` with the marks of the rulings on them, and what each ruling did.

    A rejected fact has the status rejected; a corrected one the best figure of the claim that the analyst chose.
    """
    told = {claim.id: claim for claim in claims}
    held = list(facts)
    outcomes = []
    for ruling in rulings:
        if ruling.sort == "entity" or (ruling.sort == "claim" and ruling.verb not in ("merge", "split")):
            continue
        outcome = _outcome(ruling, held, told)
        outcomes.append(outcome)
        if outcome.state == "applied" and ruling.verb in ("correct", "reject"):
            at = next(at for at, fact in enumerate(held) if fact.id == outcome.items[0])
            held[at] = _marked(held[at], ruling, told)
    return tuple(held), tuple(outcomes)


def _outcome(ruling: Ruling, facts: Sequence[Fact], told: Mapping[str, Claim]) -> Outcome:
    there = [id for anchor in ruling.anchors for id in anchor if id in told]
    if not there:
        return Outcome(ruling, "gone", GONE)
    if ruling.verb == "correct" and dict(ruling.changes)["best"] not in told:
        return Outcome(ruling, "gone", "the claim whose figure was chosen is no longer there")
    if ruling.verb == "merge" and any(not any(id in told for id in anchor) for anchor in ruling.anchors):
        return Outcome(ruling, "gone", "of one of the facts none of the claims is there any more")
    items = _holders(facts, there)
    return Outcome(ruling, "applied", _told(ruling, items), tuple(told[id] for id in there), items)


def _holders(facts: Sequence[Fact], claims: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the facts that hold any of `claims`, those that hold most first."""
    wanted = set(claims)
    shared = Counter({fact.id: len(wanted.intersection(fact.claims)) for fact in facts})
    return tuple(id for id, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])) if count)


def _told(ruling: Ruling, items: Sequence[str]) -> str:
    if ruling.verb == "merge":
        return f"{len(ruling.anchors)} answers held to one question"
    if ruling.verb == "split":
        return f"held to be {len(ruling.anchors)} questions"
    return {"accept": "checked and accepted", "reject": "set aside", "correct": "best figure chosen"}[ruling.verb]


def _marked(fact: Fact, ruling: Ruling, told: Mapping[str, Claim]) -> Fact:
    if ruling.verb == "reject":
        return replace(fact, status="rejected", why=f"set aside by {ruling.signature}")
    best = dict(ruling.changes)["best"]
    quantity = told[best].quantity
    if fact.figures is None or best not in fact.claims or quantity is None:
        return fact
    figures = _with_best(fact.figures, best, quantity)
    return replace(fact, figures=figures, why=f"best figure chosen by {ruling.signature}")


def _with_best(figures: Figures, claim: str, quantity: Quantity) -> Figures:
    """Return `figures` in the unit of the claim that was chosen, which is now their best."""
    unit = quantity.unit
    if unit and figures.unit and unit != figures.unit and dimension(unit) == dimension(figures.unit):
        low, high = (None if b is None else convert(b, figures.unit, unit) for b in (figures.low, figures.high))
        figures = replace(figures, low=low, high=high, unit=unit)
    best = quantity.high if quantity.low is None or not quantity.low else quantity.low
    return replace(figures, best=best, best_claim=claim)
