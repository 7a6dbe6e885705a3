"""The sorts under which findings stand, and their order by weight."""

from __future__ import annotations

from consilience.kinds import all_kinds
from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.stages.brief.view import View
from consilience.stages.facts.nearness import inside

# What an editor asks first stands first: people, then what drove them out, then what was done and what broke.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("People", ("casualties",)),
    ("Displacement", ("displacement",)),
    ("Attacks and fighting", ("attack", "interception", "offensive")),
    ("Control of territory", ("territory",)),
    ("Forces and captives", ("forces", "capture")),
    ("Damage and outages", ("damage", "outage")),
    ("Hazard", ("hazard",)),
    ("Response and emergency measures", ("response", "emergency")),
)
LONG = 30  # days
COUNTED = frozenset({"casualties", "displacement", "damage", "outage"})  # kinds that say little without a figure
CHIEF = "killed"
PAST = frozenset({"superseded", "retracted"})  # what no longer stands comes last


def group_of(kind: str) -> tuple[int, str]:
    """Return rank and title of the group that claims of `kind` belong to; a kind of a plug-in has its own.

    >>> group_of("outage")
    (5, 'Damage and outages')
    """
    for rank, (title, kinds) in enumerate(GROUPS):
        if kind in kinds:
            return rank, title
    return len(GROUPS), next((known.label for known in all_kinds() if known.name == kind), kind.capitalize())


def weight(view: View, fact: Fact) -> tuple[bool, bool, int, int, int, int, bool, str]:
    """Sort key: what stands, then what tells of this event as done, then by origins, reports and claims."""
    held = [view.claims[claim] for claim in fact.claims if claim in view.claims]
    reports = {claim.document for claim in held}
    told = any(claim.modality in ("asserted", "alleged") for claim in held)
    nil = fact.figures.high == 0 if fact.figures else fact.question.kind in COUNTED  # none, or not told how many
    return (
        fact.status in PAST,
        not told or nil or all(_background(claim) for claim in held),
        -independent(fact),
        -len(fact.origins),
        -len(reports),
        -len(fact.claims),
        fact.figures is None,
        fact.id,
    )


def independent(fact: Fact) -> int:
    """Return how many origins the texts show to be independent; one account is there at least."""
    return max(1, len(set(fact.origins) - set(fact.unshown)))


def _background(claim: Claim) -> bool:
    """Tell whether a claim counts over so long a stretch that it tells of the whole war, not of the event."""
    return claim.when is not None and (claim.when.end - claim.when.start).days > LONG


def ordered(view: View, facts: list[Fact]) -> list[Fact]:
    """Return the facts of one group: first the weightiest of each measure that stands, a toll before its parts,
    the dead before all; then what remains."""
    ranked = sorted(facts, key=lambda fact: weight(view, fact))
    standing: dict[str, list[Fact]] = {}
    for fact in ranked:
        if fact.status not in PAST:
            standing.setdefault(fact.question.measure, []).append(fact)
    leads = {next((f for f in held if not _is_part(view, f, held)), held[0]).id for held in standing.values()}
    first = [fact for fact in ranked if fact.id in leads]
    rest = [fact for fact in ranked if fact.id not in leads]
    return [*sorted(first, key=lambda fact: (fact.question.measure != CHIEF, *weight(view, fact))), *rest]


def _is_part(view: View, fact: Fact, held: list[Fact]) -> bool:
    """Tell whether `fact` counts some of what another one of its measure counts: "2 pilots" of "12 people"."""
    asked = fact.question
    return any(
        other.question.of is None
        and other.question.kind == asked.kind
        and _day(other) == _day(fact)
        and (_best(other) > _best(fact) or (asked.of is not None and _best(other) == _best(fact) > 0))
        and _lies_in(view, fact, other)
        for other in held
    )


def _lies_in(view: View, fact: Fact, other: Fact) -> bool:
    """Tell whether each place that `fact` speaks of is one of those of `other`, or lies in one."""
    wide = set(other.question.scope)
    held = {place.name: place for id in (*fact.claims, *other.claims) for place in view.claims[id].places}
    wholes = [held[name] for name in wide if name in held]
    return all(
        name in wide or (name in held and any(inside(held[name], whole) for whole in wholes))
        for name in fact.question.scope
    )


def _best(fact: Fact) -> float:
    return (fact.figures.best if fact.figures else None) or 0


def _day(fact: Fact) -> str:
    """Return the day of the event that a fact speaks of, empty where it is not told."""
    return (fact.question.event or "").partition(" ")[0]
