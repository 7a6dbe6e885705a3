"""Find the day of each report: from what came with it, from its head, or from its words and its story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from consilience.model.claim import Claim
from consilience.model.document import ReportDate
from consilience.model.reading import Reading
from consilience.stages.timing.dayclues import (
    Clues,
    Vote,
    clues_of,
    dateline_votes,
    named_day_votes,
    sibling_votes,
    weekday_votes,
)
from consilience.stages.timing.heads import text_date
from consilience.stages.versions import DERIVE
from consilience.text.dates.find import resolve

VERSION = DERIVE["dating"]
BEFORE, AFTER = 3, 10  # days around the dated reports of a story in which an undated one is sought
LONGEST = 60  # days from first to last that are tried: a story that runs longer dates nobody
ENOUGH = 1.0  # votes from which a day is taken
CLEAR = 0.4  # by so much the day must beat all others
SIBLINGS = 8  # dated reports that are asked, those with most in common first
REASONS = 3  # reasons told, the weightiest first


def date_documents(readings: Sequence[Reading], groups: Sequence[Sequence[str]]) -> tuple[ReportDate, ...]:
    """Return the day of each report, in the order of `readings`; `groups` holds the ids of the documents of a story.

    The day comes from metadata, else from the report's head, else it is inferred: from the weekdays and dates that
    the report names and from the dated reports that tell the same. It stays open where these do not agree on one.
    """
    known = {reading.document.id: _known(reading) for reading in readings}
    clues = {reading.document.id: clues_of(reading) for reading in readings}
    for group in groups:
        _infer(sorted({name for name in group if name in known}), known, clues)
    _infer_alone(known, clues)
    return tuple(known[reading.document.id] for reading in readings)


def resolve_claims(claims: Sequence[Claim], dates: Sequence[ReportDate]) -> tuple[Claim, ...]:
    """Return `claims` with `when` worked out again from the days of their reports."""
    anchors = {found.document: found.date for found in dates}
    return tuple(
        replace(claim, when=resolve(claim.time, anchors.get(claim.document))) if claim.time else claim
        for claim in claims
    )


def _known(reading: Reading) -> ReportDate:
    document = reading.document
    if document.published is not None:
        source = "text" if document.published_from == "text" else "metadata"
        return ReportDate(document.id, document.published, source, document.published_from or "given with the report")
    return text_date(reading) or ReportDate(document.id, None)


def _infer(group: list[str], known: dict[str, ReportDate], clues: dict[str, Clues]) -> None:
    """Date the undated reports of one story, the surest first: each then helps to date the next."""
    while True:
        dated = [name for name in group if known[name].date is not None]
        tried = [
            found for name in group if known[name].date is None and (found := _likeliest(name, dated, known, clues))
        ]
        if not tried:
            return
        _, best = max(tried, key=lambda item: (item[0], item[1].document))
        known[best.document] = best


def _likeliest(
    name: str, dated: list[str], known: dict[str, ReportDate], clues: dict[str, Clues]
) -> tuple[float, ReportDate] | None:
    mine = clues[name]
    siblings = sorted(dated, key=lambda other: (-len(mine.shingles & clues[other].shingles), other))[:SIBLINGS]
    near = [day for other in siblings if (day := known[other].date) is not None]
    if not near or (max(near) - min(near)).days > LONGEST:
        return None
    days = _days(min(near) - timedelta(days=BEFORE), max(near) + timedelta(days=AFTER))
    votes = [vote for other in siblings for vote in sibling_votes(mine, clues[other], known[other], days)]
    if not votes:
        return None
    return _elected(name, votes + _own_votes(mine, days))


def _own_votes(clues: Clues, days: list[date]) -> list[Vote]:
    return [*weekday_votes(clues, days), *named_day_votes(clues, days), *dateline_votes(clues, days)]


def _infer_alone(known: dict[str, ReportDate], clues: dict[str, Clues]) -> None:
    """Date reports that no story dates by a full date that they name, and the weekday that they call today."""
    for name, found in sorted(known.items()):
        if found.date is not None:
            continue
        mine = clues[name]
        full = [s.start for t in mine.told if t.expression.op == "date" and (s := resolve(t.expression, None))]
        if full:
            days = _days(max(full), max(full) + timedelta(days=6))
            elected = _elected(name, _own_votes(mine, days))
            known[name] = elected[1] if elected else found


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=by) for by in range((last - first).days + 1)]


def _elected(name: str, votes: list[Vote]) -> tuple[float, ReportDate] | None:
    """Return the day that the votes agree on, and how surely; None where they do not."""
    totals: dict[date, float] = {}
    for vote in votes:
        totals[vote.day] = totals.get(vote.day, 0.0) + vote.weight
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    day, total = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if total < ENOUGH or total - second < CLEAR:
        return None
    reasons = sorted({(-v.weight, v.reason) for v in votes if v.day == day and v.reason})
    words = "; ".join(dict.fromkeys(reason for _, reason in reasons[: 2 * REASONS]))
    return total - second, ReportDate(name, day, "inferred", "; ".join(words.split("; ")[:REASONS]))
