"""The reports behind a brief, with the marks that citations lead to."""

from __future__ import annotations

import itertools

from consilience.model.brief import Mark, SourceSheet
from consilience.model.claim import Claim
from consilience.model.fact import DuplicateGroup
from consilience.model.record import Source
from consilience.stages.brief.view import View

AROUND = 60  # characters shown either side of a figure that was not understood


def sheet(view: View, source: Source) -> SourceSheet:
    """Return the sheet of one report."""
    document = source.document
    group = _group(view, document.id)
    others = [member for member in group.members if member != document.id] if group else []
    claims = view.by_document.get(document.id, [])
    return SourceSheet(
        document=document.id,
        name=document.name,
        title=document.title or document.name,
        publisher=document.publisher,
        url=document.url,
        reported=source.reported,
        date_reason=source.date_reason or (source.dated_by or ""),
        copies=tuple(sorted(view.sources[other].document.name for other in others if other in view.sources)),
        copy_reason=group.reason if group else "",
        claims=len(claims),
        text=document.text,
        marks=marks(source, [(c.span.start, c.span.end, c.id) for c in _cited(view, document.id, claims)]),
        unread=tuple(_context(document.text, start, end) for start, end in source.unread),
    )


def _cited(view: View, document: str, claims: list[Claim]) -> list[Claim]:
    """Return `claims` with those that a ruling set aside: its line in the brief cites them."""
    ruled = (claim for claim in view.ruled.values() if claim.document == document and claim.id not in view.claims)
    return [*claims, *ruled]


def _group(view: View, document: str) -> DuplicateGroup | None:
    return view.copies.get(document)


def _context(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - AROUND) : end + AROUND].split())


def marks(source: Source, spans: list[tuple[int, int, str]]) -> tuple[Mark, ...]:
    """Cut a report into stretches so that overlapping evidence can be marked; unmarked text is left out."""
    noise = [(n.start, n.end, n.reason) for n in source.noise]
    edges = sorted({edge for start, end, _ in [*spans, *noise] for edge in (start, end)})
    found = []
    for start, end in itertools.pairwise(edges):
        claims = tuple(sorted(claim for a, b, claim in spans if a <= start and end <= b))
        reason = next((why for a, b, why in noise if a <= start and end <= b), None)
        if claims or reason:
            found.append(Mark(start, end, claims, reason))
    return tuple(found)
