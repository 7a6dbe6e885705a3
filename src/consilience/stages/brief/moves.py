"""What moved: the states of each figure, and what the last day brought."""

from __future__ import annotations

from consilience.model.brief import BriefLine, Day, Movement, Step
from consilience.model.claim import Claim
from consilience.model.fact import Fact, Relation
from consilience.stages.brief.findings import best_claim, fact_places
from consilience.stages.brief.outlets import credits_of
from consilience.stages.brief.phrase import capital, dated_heading, heading, sentence
from consilience.stages.brief.view import View
from consilience.text.figures.units import convert, dimension
from consilience.text.wording import amount, bounds, counted_noun, day, plural, rounded

MOST = 24  # movements of one story in the brief
LATEST = 8  # lines about the last day
MOVES = ("update", "correction")


def movements(view: View, facts: list[Fact]) -> tuple[Movement, ...]:
    """Return the facts whose figure moved from one state to another, in the order of `facts`."""
    found = []
    for fact in facts:
        if not any(relation.relation in MOVES for relation in view.within.get(fact.id, [])):
            continue
        unit = (fact.figures.unit if fact.figures else None) or ""
        steps = _steps(view, [view.claims[claim] for claim in fact.history if claim in view.claims], unit)
        if len({(step.low, step.high) for step in steps}) > 1:
            best = best_claim(view, fact)
            label = dated_heading(fact, best, fact_places(view, fact))
            found.append(Movement(label, plural(unit), _last_move(steps), steps, fact.id))
    return tuple(found[:MOST])


def _steps(view: View, claims: list[Claim], unit: str) -> tuple[Step, ...]:
    """Return one step for each run of claims that give the same state on the same day, in order of the days."""
    states: dict[tuple[str, float | None, float | None], list[Claim]] = {}
    for claim in claims:
        states.setdefault((_day(view, claim), *_ends(claim, unit)), []).append(claim)
    ranked = sorted(states.items(), key=lambda item: item[0][0] or "9999")
    return tuple(_step(view, on, low, high, same) for (on, low, high), same in ranked)


def _ends(claim: Claim, unit: str) -> tuple[float | None, float | None]:
    quantity = claim.quantity
    if quantity is None:
        return None, None
    own = quantity.unit or ""
    if own == unit or not dimension(own) or dimension(own) != dimension(unit):
        return quantity.low, quantity.high
    low = None if quantity.low is None else rounded(convert(quantity.low, own, unit))
    return low, None if quantity.high is None else rounded(convert(quantity.high, own, unit))


def _day(view: View, claim: Claim) -> str:
    """Return the day that a state is of: the report's, of a level the day it was measured on."""
    told = view.reported(claim)
    if claim.when and (not told or claim.when.end.isoformat() < told):
        return claim.when.end.isoformat()
    return told


def _step(view: View, on: str, low: float | None, high: float | None, claims: list[Claim]) -> Step:
    lead = claims[0]
    line = BriefLine(sentence(lead, view.text(lead)), view.cite(claims), note=credits_of(claims, view.outlets))
    return Step(on, low, high, line)


def _last_move(steps: tuple[Step, ...]) -> str:
    before, now = next(
        (a, b) for a, b in zip(steps[-2::-1], steps[:0:-1], strict=True) if (a.low, a.high) != (b.low, b.high)
    )
    on = f" on {day(now.day)}" if now.day else ""
    return f"from {bounds(before.low, before.high)} to {bounds(now.low, now.high)}{on}"


def latest(view: View, facts: list[Fact], last: str | None) -> Day | None:
    """Return what the reports of the day `last` changed, None where no earlier day is told of."""
    days = {view.reported(view.claims[id]) for fact in facts for id in fact.claims if id in view.claims}
    if not last or not any(on and on < last for on in days):
        return None
    lines = [line for fact in facts if fact.question.kind != "statement" for line in _changes(view, fact, last)]
    ranked = sorted(enumerate(lines), key=lambda item: (item[1][0], item[0]))
    told = tuple(line for _, (_, line) in ranked[:LATEST])
    return Day(last, told) if told else None


def _changes(view: View, fact: Fact, last: str) -> list[tuple[int, BriefLine]]:
    """Return at most one line of what the last day changed in `fact`, with its rank: withdrawn first, new last."""
    answers = view.answers(fact)
    fresh = {claim.id for claim in answers if view.reported(claim) == last}
    past = {claim.id for claim in answers if view.reported(claim) < last}
    if not fresh:
        return []
    best = best_claim(view, fact)
    if not past:
        lead = best if best.id in fresh else next(claim for claim in answers if claim.id in fresh)
        told = BriefLine(sentence(lead, view.text(lead)), view.cite([lead]), tags=("new",), fact=fact.id)
        return [(4 if lead.quantity else 5, told)]
    head = heading(fact, best, fact_places(view, fact))
    arrived = [r for r in view.within.get(fact.id, []) if (r.b in fresh) != (r.a in fresh) or r.b in fresh]
    for rank, sort in enumerate(("correction", "conflict", "update")):
        for relation in arrived:
            if relation.relation == sort and (sort != "conflict" or fact.status == "disputed"):
                return [(rank, _moved(view, fact, head, relation))]
    joined = {view.origins.get(id) for id in fresh} - {view.origins.get(id) for id in past}
    if joined and fact.status == "corroborated":
        new = [claim for claim in answers if claim.id in fresh and view.origins.get(claim.id) in joined]
        count = f"{head}: {len(joined)} more origin{'s' if len(joined) > 1 else ''}"
        return [(3, BriefLine(capital(count), view.cite(new), tags=("confirmed",), fact=fact.id))]
    return []


TAGS = {"correction": "withdrawn", "conflict": "disputed", "update": "moved"}


def _moved(view: View, fact: Fact, head: str, relation: Relation) -> BriefLine:
    pair = sorted((view.claims[relation.a], view.claims[relation.b]), key=view.moment)
    if relation.relation == "update":
        pair = _last_states(view, fact) or pair
    before, now = (amount(claim.quantity) if claim.quantity else "told" for claim in pair)
    if relation.relation == "correction" and before == now:
        text = f"{head}: {before}, withdrawn since"
    elif relation.relation == "conflict":
        text = f"{head}: {before.removesuffix(_noun(pair[1]))} or {now}"
    else:
        since = f" on {_same_year(view.reported(pair[0]), view.reported(pair[1]))}" if view.reported(pair[0]) else ""
        text = f"{head}: {now}, after {before.removesuffix(_noun(pair[1]))}{since}"
    return BriefLine(capital(text), view.cite(pair), tags=(TAGS[relation.relation],), fact=fact.id)


def _same_year(iso: str, beside: str) -> str:
    """Write a day without its year where that of `beside` is the same."""
    return day(iso).rsplit(" ", 1)[0] if iso[:4] == beside[:4] else day(iso)


def _noun(claim: Claim) -> str:
    return f" {counted_noun(claim.quantity)}" if claim.quantity else ""


def _last_states(view: View, fact: Fact) -> list[Claim]:
    """Return the claims of the last state before the last day, and of the last state; none where these are alike."""
    states = sorted((view.claims[id] for id in fact.history if id in view.claims), key=lambda c: view.reported(c))
    past = [claim for claim in states if view.reported(claim) < view.reported(states[-1])]
    pair = [past[-1], states[-1]] if past else []
    figures = {(claim.quantity.low, claim.quantity.high) for claim in pair if claim.quantity}
    return pair if len(figures) > 1 else []
