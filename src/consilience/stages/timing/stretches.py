"""Events that go on for days: where one began, where it ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from consilience.model.reading import Reading
from consilience.model.time import TimeExpression
from consilience.stages.timing.candidates import Candidate, is_day
from consilience.stages.timing.events import Event, words_of
from consilience.text.dates.find import resolve
from consilience.text.dates.happenings import ENDINGS, HAPPENINGS

T = TimeExpression
OPENING = 3  # sentences that say what the report is about
LONGEST = 14  # days from first to last of an event that is told as one
_WENT_ON = re.compile(r"\b(?:continu\w+|lasted|went on|raged on|dragged on|stretched)\b", re.I)


def lasting(
    reading: Reading, events: tuple[Event, ...], candidates: tuple[tuple[Candidate, ...], ...]
) -> tuple[Event, ...]:
    """Return `events` with the first one stretched over its days, where the report tells its beginning and its end.

    The end is told by the day of the event itself ("ended on Saturday"), or the beginning says that it went on.
    """
    if not events:
        return events
    first = events[0]
    published = reading.document.published
    last = resolve(first.candidate.expression, published)
    opening = frozenset[str]().union(*(words_of(sentence) for sentence in reading.sentences[:OPENING])) & HAPPENINGS
    for place, start in _beginnings(candidates):
        opened = resolve(start.expression, published)
        sentence = reading.sentences[place]
        went_on = _WENT_ON.search(reading.document.text, sentence.start, sentence.end) and opening & words_of(sentence)
        if last is None or opened is None or not (went_on or _ends(reading, first)):
            continue
        if 0 < (last.end - opened.start).days <= LONGEST:
            span = T("span", (start.expression, first.candidate.expression))
            return (replace(first, candidate=replace(first.candidate, expression=span)), *events[1:])
    return events


def _beginnings(candidates: tuple[tuple[Candidate, ...], ...]) -> Iterator[tuple[int, Candidate]]:
    for place, inside in enumerate(candidates):
        for candidate in inside:
            if candidate.beginning and is_day(candidate.expression) and not (candidate.since or candidate.ahead):
                yield place, candidate


def _ends(reading: Reading, event: Event) -> bool:
    """Tell whether the day of `event` is told as that of its end."""
    hangs_on = event.candidate.hangs_on
    tokens = reading.sentences[event.places[0]].tokens
    return hangs_on is not None and tokens[hangs_on].lemma.lower() in ENDINGS
