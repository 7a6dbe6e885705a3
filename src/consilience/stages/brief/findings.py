"""What is known: for each question the best figure, how sure it is, and whence it came."""

from __future__ import annotations

import re

from consilience.model.brief import BriefLine, Finding, Group
from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.stages.brief.grouping import group_of, independent, ordered
from consilience.stages.brief.lineage import reasons, source_trees
from consilience.stages.brief.outlets import credits_of
from consilience.stages.brief.phrase import heading, sentence
from consilience.stages.brief.view import View
from consilience.stages.brief.whereabouts import is_near, where
from consilience.text.wording import bounds, compact, listing, number, plural, rounded

NINES = re.compile(r"99+")  # upper bound of a vague number
FIXED = 2  # groups that stand first in every brief
MOST = 40  # findings of one group in the brief; the record holds all
STATUS = {
    "single_origin": "one origin",
    "corroborated": "corroborated",
    "disputed": "disputed",
    "superseded": "superseded",
    "retracted": "withdrawn",
    "cannot_tell": "independence not shown",
}


def groups(view: View, facts: list[Fact]) -> tuple[Group, ...]:
    """Return what is known, by sort; statements stand under their speakers instead."""
    sorted_by: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        if fact.question.kind != "statement":
            sorted_by.setdefault(group_of(fact.question.kind), []).append(fact)
    found = []
    for (_, title), held in sorted(sorted_by.items(), key=lambda item: _standing_order(*item)):
        ranked = ordered(view, held)
        told = tuple(finding(view, fact) for fact in ranked[:MOST])
        found.append(Group(title, told, max(0, len(ranked) - MOST)))
    return tuple(found)


def _standing_order(group: tuple[int, str], facts: list[Fact]) -> tuple[int, int, tuple[int, str]]:
    """Sort key: people first, then those driven out, then what most origins speak of."""
    fixed = group[0] if group[0] < FIXED else FIXED
    return fixed, -sum(len(fact.origins) for fact in facts) if fixed == FIXED else 0, group


def finding(view: View, fact: Fact) -> Finding:
    """Return what is known of one fact; its line tells the best figure and cites all answers."""
    answers = view.answers(fact)
    best = best_claim(view, fact)
    figures = fact.figures
    low, top, high = (figures.low, figures.best, figures.high) if figures else (None, None, None)
    ordered_claims = [best, *(claim for claim in answers if claim.id != best.id)]
    places = fact_places(view, fact)
    line = BriefLine(
        sentence(best, view.text(best), places),
        view.cite(ordered_claims),
        note=credits_of(answers, view.outlets),
        tags=tags(view, fact),
        fact=fact.id,
    )
    return Finding(
        line=line,
        label=heading(fact, best, places),
        figure=compact(best.quantity) if best.quantity else "",
        range=figure_range(fact),
        low=low,
        best=top,
        high=high,
        unit=(figures.unit if figures else None) or "",
        ends=tuple(filter(None, (figures.low_claim, figures.high_claim))) if figures else (),
        standing=fact.status,
        independent=independent(fact),
        why=fact.why,
        origins=tuple(dict.fromkeys(view.origin_name(origin) for origin in fact.origins)),
        sources=source_trees(view, answers, frozenset(fact.unshown)),
        reasons=reasons(view, fact),
    )


def best_claim(view: View, fact: Fact) -> Claim:
    """Return the claim behind the best figure; of a fact without one the latest that is told as done."""
    answers = view.answers(fact)
    if fact.figures and fact.figures.best_claim in view.claims:
        return view.claims[fact.figures.best_claim]
    asserted = [claim for claim in answers if claim.modality == "asserted"]
    return (asserted or answers)[-1]


def fact_places(view: View, fact: Fact) -> str:
    """Return where a fact is said to be: by its best claim's sentence, else as most of its sentences say."""
    best = best_claim(view, fact)
    if is_near(best, view.text(best)):
        return where(best, view.text(best))
    told = [where(claim, view.text(claim)) for claim in view.answers(fact) if is_near(claim, view.text(claim))]
    return max(told, key=lambda said: (told.count(said), said)) if told else where(best, view.text(best))


def tags(view: View, fact: Fact) -> tuple[str, ...]:
    """Return the status in words, how many independent origins there are, and who checked it."""
    modalities = {view.claims[claim].modality for claim in fact.claims if claim in view.claims}
    status = STATUS.get(fact.status, fact.status)
    if fact.status == "cannot_tell" and modalities.isdisjoint(("asserted", "alleged")):
        status = f"only {listing(sorted(modalities))}"
    told = (status, *_sources(fact))
    return (*told, *(f"checked by {name}" for name in _checkers(view, fact)))


def _sources(fact: Fact) -> tuple[str, ...]:
    """Return how many independent origins there are, or how many sources where not all are shown to be independent."""
    count = independent(fact)
    if fact.status == "single_origin" or len(fact.origins) < 2:
        return ()
    if fact.status == "cannot_tell" or count < 2:
        return (f"{len(fact.origins)} sources",)
    return (f"{count} independent origins",)


def _checkers(view: View, fact: Fact) -> list[str]:
    """Return who accepted the fact or a claim of it, each once."""
    found = (view.checked.get(id) for id in (fact.id, *fact.claims))
    return sorted({name for name in found if name})


def figure_range(fact: Fact) -> str:
    """Return the bounds of all last words where they differ: "14 to 44", with the unit where it is no person."""
    figures = fact.figures
    apart = figures is not None and len({figures.low_claim, figures.best_claim, figures.high_claim}) > 1
    if figures is None or not apart or rounded(figures.low) == rounded(figures.high):
        return ""
    unit = f" {plural(figures.unit)}" if figures.unit and figures.unit != "person" else ""
    return f"{_ends(rounded(figures.low), rounded(figures.high))}{unit}"


def _ends(low: float | None, high: float | None) -> str:
    """Write a range; the upper end of "tens of thousands" is no figure that anybody gave.

    >>> _ends(14, 44), _ends(11000, 99999)
    ('14 to 44', '11,000 to under 100,000')
    """
    if low and high and high > low and NINES.fullmatch(f"{high:.0f}"):
        return f"{number(low)} to under {number(high + 1)}"
    return bounds(low, high)
