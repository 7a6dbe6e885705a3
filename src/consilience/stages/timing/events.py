"""The events that a report dates, and which of them a sentence without a date tells more of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.model.reading import Reading, Sentence
from consilience.stages.timing.candidates import Candidate
from consilience.text.dates.find import resolve
from consilience.text.dates.happenings import COMMON, HAPPENINGS, OF_ALL

# How much speaks for one of several events in a report: few and round, set by hand.
OWN, SHARED, FIRST, ADJACENT, NEXT_BUT_ONE, AFTER, FAR, BEHIND_LOSS = 0.6, 0.15, 0.5, 0.8, 0.3, 0.3, 0.02, 1.0
UNTOLD = -0.2  # a sentence that no event of the report comes closer to tells of none of them
MOST = 3  # words in common beyond which more prove nothing


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happened: where it is first told, in which sentences, and in what words."""

    candidate: Candidate
    places: tuple[int, ...]
    words: frozenset[str]
    behind: bool


def events_of(reading: Reading, dated: Sequence[tuple[int, Candidate]]) -> tuple[Event, ...]:
    """Return the events of `dated` (number of the sentence, day), those of one day as one, in order of the text."""
    published = reading.document.published
    found: dict[str, Event] = {}
    for place, candidate in dated:
        span = resolve(candidate.expression, published)
        key = span.iso() if span else str(candidate.expression)
        others = [c.hangs_on for n, c in dated if n == place and c is not candidate and c.hangs_on is not None]
        words = clause_words(reading.sentences[place], candidate.hangs_on, others)
        known = found.get(key)
        if known is None:
            found[key] = Event(candidate, (place,), words, candidate.behind is not None)
        else:
            found[key] = Event(
                known.candidate,
                (*known.places, place),
                known.words | words,
                known.behind and candidate.behind is not None,
            )
    return tuple(found.values())


def told_of(reading: Reading, events: tuple[Event, ...], number: int) -> Candidate | None:
    """Return the day of the event that sentence `number` tells more of.

    Of several events that one which the sentence shares words with, the one told just before, or the report's first.
    """
    words = words_of(reading.sentences[number])
    best: tuple[float, int] | None = None
    for rank, event in enumerate(events):
        others = frozenset[str]().union(*(other.words for other in events if other is not event))
        own, shared = words & event.words - others, words & event.words & others
        score = OWN * min(len(own), MOST) + SHARED * min(len(shared), MOST)
        score += FIRST if rank == 0 else 0
        score -= BEHIND_LOSS if event.behind and not own - OF_ALL else 0
        before = [number - place for place in event.places if place <= number]
        gap = min(before, default=None)
        score += {0: ADJACENT, 1: ADJACENT, 2: NEXT_BUT_ONE}.get(gap, 0) if gap is not None else -AFTER
        score -= FAR * min(abs(number - place) for place in event.places)
        if best is None or score > best[0]:
            best = (score, rank)
    return events[best[1]].candidate if best and best[0] > UNTOLD else None


def words_of(sentence: Sentence) -> frozenset[str]:
    """Return the words of `sentence` that tell one event from another: nouns, names, verbs of happening."""
    return _telling(sentence, range(len(sentence.tokens)))


def clause_words(sentence: Sentence, word: int | None, others: Sequence[int]) -> frozenset[str]:
    """Return the words of the clause that `word` stands in, less what hangs on the words `others` of other dates."""
    if word is None:
        return words_of(sentence)
    stop = set(others) - {word}
    inside: set[int] = set()
    waiting = [word]
    while waiting:
        here = waiting.pop()
        if here in inside or here in stop:
            continue
        inside.add(here)
        waiting.extend(sentence.children[here])
    return _telling(sentence, inside)


def _telling(sentence: Sentence, indexes: Sequence[int] | set[int] | range) -> frozenset[str]:
    return frozenset(
        lemma
        for token in (sentence.tokens[index] for index in indexes)
        if (lemma := token.lemma.lower()) not in COMMON
        and (token.pos in ("NOUN", "PROPN") or (token.pos == "VERB" and lemma in HAPPENINGS))
    )
