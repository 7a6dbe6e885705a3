"""The timeline: facts by the days in which they happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.model.timeline import TimelineEntry
from consilience.model.values import TimeSpan

VERSION = "1"
HAPPENED = frozenset({"asserted", "alleged"})  # what is planned, asked for, feared or denied has not happened
NO_DATES: Mapping[str, date] = {}


def timeline(
    claims: Iterable[Claim], facts: Sequence[Fact], published: Mapping[str, date] = NO_DATES
) -> tuple[TimelineEntry, ...]:
    """Return an entry for each fact and stretch of days that its claims name, the earliest first.

    A claim without a day joins its fact's only entry, else it has no place here. `published` holds the days of the
    reports by document id: claims stand in their order.
    """
    told = {claim.id: claim for claim in claims}
    entries = []
    for fact in facts:
        own = [told[name] for name in fact.claims if name in told and told[name].modality in HAPPENED]
        entries += _entries(fact, own, published)
    return tuple(sorted(entries, key=_when))


def _entries(fact: Fact, own: Sequence[Claim], published: Mapping[str, date]) -> list[TimelineEntry]:
    def order(claim: Claim) -> tuple[date, str, int, str]:
        return published.get(claim.document, date.max), claim.document, claim.span.start, claim.id

    by_span: dict[TimeSpan, list[Claim]] = defaultdict(list)
    for claim in own:
        if claim.when is not None:
            by_span[claim.when].append(claim)
    if len(by_span) == 1:
        by_span[next(iter(by_span))] = list(own)
    return [
        TimelineEntry(fact.story, span, fact.id, tuple(claim.id for claim in sorted(same, key=order)))
        for span, same in by_span.items()
    ]


def _when(entry: TimelineEntry) -> tuple[TimeSpan, str, str]:
    return entry.span, entry.story, entry.fact
