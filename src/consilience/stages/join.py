"""One record of what was derived from each parcel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from consilience.model.document import Rejection
from consilience.model.fact import Fact
from consilience.model.record import Record, Source
from consilience.model.ruling import Outcome
from consilience.stages.names.joining import join_entities
from consilience.text.wording import day

# Outlets tell a running crisis daily, aid bodies at least weekly: what nobody tells for longer is no longer followed.
SILENT = timedelta(days=7)


def join(parts: Sequence[Record], rejections: Iterable[Rejection] = (), nowhere: Iterable[Outcome] = ()) -> Record:
    """Return the record that `parts` make together; their order makes no difference.

    `nowhere` tells, in the order in which rulings were made, what each of them did where it concerns no part.
    """
    sources = tuple(sorted(_all(part.sources for part in parts), key=lambda s: (s.document.name, s.document.id)))
    order = {source.document.id: number for number, source in enumerate(sources)}
    facts = _heard(tuple(_all(part.facts for part in parts)), parts, sources)
    return Record(
        sources=sources,
        claims=tuple(sorted(_all(part.claims for part in parts), key=lambda claim: order[claim.document])),
        facts=tuple(sorted(facts, key=lambda fact: (fact.story, fact.label, fact.id))),
        relations=tuple(sorted(_all(part.relations for part in parts), key=lambda r: (r.a, r.b, r.relation))),
        entities=join_entities([part.entities for part in parts]),
        stories=tuple(
            sorted(_all(part.stories for part in parts), key=lambda s: (s.first or "9999", s.title, s.documents))
        ),
        groups=tuple(sorted(_all(part.groups for part in parts), key=lambda group: (group.lead, group.members))),
        rejections=tuple(sorted(rejections)),
        origins=tuple(sorted(_all(part.origins for part in parts))),
        rulings=_outcomes(parts, nowhere),
    )


_all = chain.from_iterable


def _heard(facts: Sequence[Fact], parts: Sequence[Record], sources: Sequence[Source]) -> list[Fact]:
    """Return `facts`, each with how long nothing has been heard of it, by the days of all reports."""
    days = {s.document.id: date.fromisoformat(s.reported) for s in sources if s.reported}
    latest = max(days.values(), default=None)
    home = {claim.id: claim.document for part in parts for claim in part.claims}
    found = []
    for fact in facts:
        told = (days.get(home[claim]) for claim in fact.claims if claim in home)
        silent = _silence(max((day for day in told if day), default=None), latest)
        found.append(replace(fact, silent=silent) if silent else fact)
    return found


def _silence(heard: date | None, latest: date | None) -> str:
    """Return that nothing has been heard for long, "" where the last word is near the record's latest report.

    The record's own days decide, never the clock: a record of last year reads the same today.
    """
    if heard is None or latest is None or latest - heard < SILENT:
        return ""
    return f"nothing heard since {day(heard.isoformat())}; the latest report is of {day(latest.isoformat())}"


def _outcomes(parts: Sequence[Record], nowhere: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Return what each ruling did: in all parts where it was applied, else that what it spoke of is gone."""
    met: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in _all(part.rulings for part in parts):
        met[outcome.ruling.id].append(outcome)
    return tuple(_together(met[outcome.ruling.id] or [outcome]) for outcome in nowhere)


def _together(outcomes: Sequence[Outcome]) -> Outcome:
    applied = [outcome for outcome in outcomes if outcome.state == "applied"] or outcomes[:1]
    claims = {claim.id: claim for outcome in applied for claim in outcome.claims}
    items = dict.fromkeys(item for outcome in applied for item in outcome.items)
    return replace(applied[0], claims=tuple(claims.values()), items=tuple(items))
