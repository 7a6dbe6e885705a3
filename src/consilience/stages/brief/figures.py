"""What is known, what is disputed, what moved."""

from __future__ import annotations

from consilience.model.brief import BriefLine, Dispute, Movement, Step
from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.stages.brief.phrase import credits_of, sentence
from consilience.stages.brief.view import View
from consilience.text.wording import bounds, day, plural, rounded

STATUS = {
    "single_origin": "one origin",
    "corroborated": "corroborated",
    "disputed": "disputed",
    "superseded": "superseded",
    "retracted": "withdrawn",
    "cannot_tell": "origin cannot be told",
}


def known_line(view: View, fact: Fact) -> BriefLine:
    """Return the line that tells `fact`: its best figure, the range, who stands behind it, how many origins."""
    answers = view.answers(fact)
    best = _best(view, fact, answers)
    count = len(fact.origins)
    tags = [STATUS.get(fact.status, fact.status)]
    if fact.status not in ("single_origin", "cannot_tell"):
        tags.append(f"{count} independent origin{'s' if count != 1 else ''}")
    tags += [f"checked by {name}" for name in _checkers(view, fact)]
    note = f"{credits_of(answers, _publishers(view, answers))}{_range(fact)}"
    ordered = [best, *(claim for claim in answers if claim.id != best.id)]
    return BriefLine(sentence(best), view.cite(ordered), note=note, tags=tuple(tags), fact=fact.id)


def _checkers(view: View, fact: Fact) -> list[str]:
    """Return who accepted the fact or a claim of it, each once."""
    found = (view.checked.get(id) for id in (fact.id, *fact.claims))
    return sorted({name for name in found if name})


def _best(view: View, fact: Fact, answers: list[Claim]) -> Claim:
    if fact.figures and fact.figures.best_claim in view.claims:
        return view.claims[fact.figures.best_claim]
    asserted = [claim for claim in answers if claim.modality == "asserted"]
    return (asserted or answers)[-1]


def _publishers(view: View, claims: list[Claim]) -> dict[str, str]:
    documents = {claim.document: view.sources[claim.document].document for claim in claims}
    return {key: document.publisher or document.name for key, document in documents.items()}


def _range(fact: Fact) -> str:
    figures = fact.figures
    apart = figures is not None and len({figures.low_claim, figures.best_claim, figures.high_claim}) > 1
    if figures is None or not apart or figures.low == figures.high:
        return ""
    unit = f" {plural(figures.unit)}" if figures.unit and figures.unit != "person" else ""
    return f"; range {bounds(rounded(figures.low), rounded(figures.high))}{unit}"


def disputes(view: View, facts: list[Fact]) -> tuple[Dispute, ...]:
    """Return the facts whose claims conflict, each answer with those who give it."""
    conflicts: dict[str, list[str]] = {}
    for relation in view.record.relations:
        fact = view.fact_of.get(relation.a)
        if relation.relation == "conflict" and fact:
            conflicts.setdefault(fact.id, []).append(relation.why)
    return tuple(
        Dispute(fact.label, _sides(view, fact), conflicts[fact.id][0]) for fact in facts if fact.id in conflicts
    )


def _sides(view: View, fact: Fact) -> tuple[BriefLine, ...]:
    sides: dict[str, list[Claim]] = {}
    for claim in view.answers(fact):
        sides.setdefault(sentence(claim), []).append(claim)
    return tuple(
        BriefLine(text, view.cite(same), note=credits_of(same, _publishers(view, same))) for text, same in sides.items()
    )


def movements(view: View, facts: list[Fact]) -> tuple[Movement, ...]:
    """Return the facts whose figure moved from one state to another, the latest move first."""
    moved = {relation.a for relation in view.record.relations if relation.relation in ("update", "correction")}
    found = []
    for fact in facts:
        if moved.isdisjoint(fact.claims):
            continue
        steps = _steps(view, [view.claims[claim] for claim in fact.history if claim in view.claims])
        if len({(step.low, step.high) for step in steps}) > 1:
            unit = (fact.figures.unit if fact.figures else None) or ""
            found.append(Movement(fact.label, plural(unit) if unit else "", _last_move(steps), steps))
    return tuple(sorted(found, key=lambda movement: movement.steps[-1].day, reverse=True))


def _steps(view: View, claims: list[Claim]) -> tuple[Step, ...]:
    """Return one step for each run of claims that give the same state on the same day."""
    states: dict[tuple[str, float | None, float | None], list[Claim]] = {}
    for claim in claims:
        low, high = (claim.quantity.low, claim.quantity.high) if claim.quantity else (None, None)
        states.setdefault((_day(view, claim), low, high), []).append(claim)
    return tuple(_step(view, day, low, high, same) for (day, low, high), same in states.items())


def _day(view: View, claim: Claim) -> str:
    return claim.when.end.isoformat() if claim.when else view.sources[claim.document].reported or ""


def _step(view: View, day: str, low: float | None, high: float | None, claims: list[Claim]) -> Step:
    note = credits_of(claims, _publishers(view, claims))
    return Step(day, low, high, BriefLine(sentence(claims[0]), view.cite(claims), note=note))


def _last_move(steps: tuple[Step, ...]) -> str:
    before, now = next(
        (a, b) for a, b in zip(steps[-2::-1], steps[:0:-1], strict=True) if (a.low, a.high) != (b.low, b.high)
    )
    on = f" on {day(now.day)}" if now.day else ""
    return f"from {bounds(before.low, before.high)} to {bounds(now.low, now.high)}{on}"
