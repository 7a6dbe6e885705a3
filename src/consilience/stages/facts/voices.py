"""Voices without a name of their own: a report's own, an agency's, that of officials whom anybody may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.stages.facts.figures import same_figure
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import meet
from consilience.stages.facts.shown import speaks_for_itself
from consilience.stages.groups.components import components
from consilience.text.names.owners import outlet_key
from consilience.text.pages.credits import credited_agency

# A body that anybody may mean by the word: in one report it is likely the named body that gives the same figure.
_VAGUE = """
    authority authorities official officials police media source sources activist activists witness witnesses
    eyewitness eyewitnesses resident residents rescuer rescuers medic medics doctor doctors firefighter
    firefighters hospital hospitals spokesman spokeswoman spokesperson local government state emergency services
    service report reports army military rebels opposition security villagers survivors survivor news agency
    monitor monitors
"""
VAGUE = frozenset(_VAGUE.split())
_SEVERAL = """
    witness witnesses eyewitness eyewitnesses resident residents source sources survivor survivors
"""
SEVERAL = frozenset(_SEVERAL.split())
OF_REPORT = " in doc:"  # between an agency and its first report of a story


def is_vague(speaker: str) -> bool:
    """Return whether a speaker is named by a common word only.

    >>> is_vague("local officials"), is_vague("Harbour Police of Port Sel")
    (True, False)
    """
    return all(word in VAGUE for word in speaker.lower().split())


def plain_origin(origin: str) -> str:
    """Return an origin as a reader calls it, without the report that tells an agency's news of one story from others.

    >>> plain_origin("Reuters in doc:r-07"), plain_origin("Ana Ruel"), plain_origin("doc:r-07")
    ('Reuters', 'Ana Ruel', 'r-07')
    """
    return origin.partition(OF_REPORT)[0].removeprefix("doc:")


def own_voices(
    reports: Mapping[str, Document],
    lead: Mapping[str, str],
    aligned: Iterable[Sequence[Answer]],
    owners: Mapping[str, str],
) -> dict[str, str]:
    """Return the origin of what each report tells in its own voice; all but `aligned` are by document id.

    It is the body that publishes it, or the agency or owner, whose reports are one account where they answer a
    question in common: what an agency tells of another event is another account. What is no other's is "doc:NAME" of
    the report, or of the lead of its copies.
    """
    chief = {id: reports.get(lead.get(id, id), report) for id, report in reports.items()}
    order = sorted(reports, key=lambda id: _age(chief[id]))
    houses = _houses(reports.values(), owners)
    house = {id: _house(chief[id], houses) for id in order}
    first = {id: part[0] for part in components(order, _accounts(aligned, chief, house)) for id in part}
    found: dict[str, str] = {}
    for id in order:
        publisher = chief[id].publisher or ""
        if house[id]:
            found[id] = f"{house[id]}{OF_REPORT}{chief[first[id]].name}"
        else:
            found[id] = publisher if speaks_for_itself(publisher) else f"doc:{chief[id].name}"
    return found


def _house(report: Document, houses: Mapping[str, str]) -> str | None:
    publisher = report.publisher or ""
    return credited_agency(report) or (None if speaks_for_itself(publisher) else houses.get(outlet_key(publisher)))


def _accounts(
    aligned: Iterable[Sequence[Answer]], chief: Mapping[str, Document], house: Mapping[str, str | None]
) -> Iterable[tuple[str, str]]:
    """Yield the reports of one agency or owner that answer one question, or are copies, two by two."""
    copied: dict[str, str] = {}
    for id, report in chief.items():
        yield copied.setdefault(report.id, id), id
    for rows in aligned:
        told: dict[str, str] = {}
        for row in rows:
            told_by = house.get(row.document)
            if told_by:
                yield told.setdefault(told_by, row.document), row.document


def _age(report: Document) -> tuple[date, str, str]:
    return report.published or date.max, report.name, report.id


def _houses(documents: Iterable[Document], owners: Mapping[str, str]) -> dict[str, str]:
    """Return the owner of each outlet of the record that shares it with another one."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        outlet = outlet_key(document.publisher or "")
        if outlet in owners:
            outlets[owners[outlet]].add(outlet)
    return {outlet: owner for owner, held in outlets.items() if len(held) > 1 for outlet in held}


def lent_voices(
    aligned: Iterable[Sequence[Answer]], speaker: Mapping[str, str | None], lead: Mapping[str, str]
) -> dict[str, str]:
    """Return for each counted claim without a named speaker the one to whom its report credits the figure.

    That is another claim of the same question, or else of the same measure and group with the very same figure: a
    headline says "8 killed" of the town, the text by whose account of one quarter.
    """
    named: dict[tuple[str, str], list[tuple[int, Answer]]] = defaultdict(list)
    silent: list[tuple[int, Answer]] = []
    for fact, rows in enumerate(aligned):
        for row in rows:
            told = speaker.get(row.claim)
            if told and not is_vague(told):
                named[_told_of(row, lead)].append((fact, row))
            elif row.counted:
                silent.append((fact, row))
    lent: dict[str, str] = {}
    for fact, row in silent:
        near = [
            (other_fact != fact, other.document != row.document, abs(other.start - row.start), other.claim)
            for other_fact, other in named.get(_told_of(row, lead), ())
            if (row.group == other.group or "" in (row.group, other.group))
            and (meet(row, other) if other_fact == fact else same_figure(row, other))
        ]
        if near:
            lent[row.claim] = speaker[min(near)[-1]] or ""
    return lent


def _told_of(row: Answer, lead: Mapping[str, str]) -> tuple[str, str]:
    return lead.get(row.document, row.document), row.family


def vague_origin(told: str | None, claim: Claim, reports: Mapping[str, Document]) -> str | None:
    """Return the origin of a claim by somebody named by a common word: witnesses of each report are others."""
    if told and any(word in SEVERAL for word in told.lower().split()):
        return f"{told.lower()}{OF_REPORT}{reports[claim.document].name}"
    return told.lower() if told else None
