"""What the words of an undated report tell of the day on which it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from consilience.model.document import ReportDate
from consilience.model.reading import Reading
from consilience.model.time import DateMention, TimeExpression
from consilience.stages.timing.heads import is_head
from consilience.text.dates.find import resolve

SHINGLE = 6  # words: long enough that two reports share it only by quoting one source
# Share of a report's shingles that stand in another, and what that counts. Of the pairs of one story (33 stories) those
# that share less than 0.02 were of one day in a quarter of cases, then in six of ten, from 0.7 on always.
SHARES = ((0.7, 2.0), (0.2, 0.4), (0.02, 0.25))
FIGURES_PROVE = 8  # figures in common that would prove a day by themselves
NOT_TODAY = -0.5  # for a day whose weekday is named in a report that speaks of "today"
LIKE = 0.2  # share of words from which two sentences may tell of one event
ALIKE_WORDS = 3  # and the least number of them
_WORD = re.compile(r"[^\W\d_]{4,}")
_TOKEN = re.compile(r"\w+")
_DAY = r"(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
_TODAY_WEEKDAY = re.compile(rf"\b(?:today|tonight|this (?:morning|afternoon|evening))\s*[,(]\s*{_DAY}", re.I)
_THIS_WEEKDAY = re.compile(rf"\bthis {_DAY}", re.I)
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that names a day: its words, and the day as it is worded."""

    words: frozenset[str]
    expression: TimeExpression
    phrase: str


@dataclass(frozen=True, slots=True)
class Clues:
    """What of a report counts when its day is sought."""

    reading: Reading
    shingles: frozenset[int]
    figures: frozenset[tuple[float, float | None]]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """So much speaks for `day`, for the reason given."""

    day: date
    weight: float
    reason: str


def clues_of(reading: Reading) -> Clues:
    """Return the clues of one report."""
    text = reading.document.text
    # a stable hash is not needed: shingles are compared within one run and never kept
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    shingles = frozenset(hash(tuple(tokens[i : i + SHINGLE])) for i in range(len(tokens) - SHINGLE + 1))
    figures = frozenset((f.low, f.high) for f in reading.figures if f.role in ("count", "measure") and f.low > 10)
    return Clues(reading, shingles, figures, tuple(_told(reading)))


def _told(reading: Reading) -> list[Told]:
    text = reading.document.text
    found = []
    for mention in reading.dates:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.type not in ("DATE", "TIME") or is_head(reading, mention):
            continue
        if names_day(mention.expression):
            words = frozenset(w.lower()[:6] for w in _WORD.findall(text[sentence.start : sentence.end])) - set(_NAMES)
            found.append(Told(words, mention.expression, text[mention.start : mention.end]))
    return found


def names_day(expression: TimeExpression) -> bool:
    """Tell whether `expression` names a day, by the calendar or from the day of the report."""
    if expression.op == "part" and isinstance(expression.arguments[1], TimeExpression):
        return names_day(expression.arguments[1])
    if expression.op == "date":
        return len(expression.arguments) > 2 and expression.arguments[2] is not None
    return expression.op == "weekday" or (
        expression.op == "offset" and expression.arguments[0] == "day" and len(expression.arguments) == 2
    )


def from_today(expression: TimeExpression) -> int | None:
    """Return the days from the report's to the one named: 0 for "today", None where it is not told so."""
    if expression.op == "part" and isinstance(expression.arguments[1], TimeExpression):
        clock = str(expression.arguments[0])[:1].isdigit()  # "0:51", "midnight": of no day that is named
        return None if clock else from_today(expression.arguments[1])
    if expression.op == "offset" and len(expression.arguments) == 2 and expression.arguments[0] == "day":
        count = expression.arguments[1]
        return count if isinstance(count, int) else None
    return None


def weekday_votes(clues: Clues, days: list[date]) -> list[Vote]:
    """Return what "today (Friday)" and "this Friday" say for or against each of `days`."""
    text = clues.reading.document.text
    votes = []
    for pattern, weight, against in ((_TODAY_WEEKDAY, 2.5, -2.5), (_THIS_WEEKDAY, 1.0, -0.3)):
        for match in pattern.finditer(text):
            number = _NAMES.index(match["day"].lower())
            reason = f"it says {match[0]!r}"
            votes += [
                Vote(d, weight if d.weekday() == number else against, reason if d.weekday() == number else "")
                for d in days
            ]
    return votes + _other_day_votes(clues, days)


def _other_day_votes(clues: Clues, days: list[date]) -> list[Vote]:
    """Return what a weekday says of a report that calls its own day "today": that the weekday is another one."""
    if not any(from_today(told.expression) == 0 for told in clues.told):
        return []
    text = clues.reading.document.text
    own = {_NAMES.index(match["day"].lower()) for match in _TODAY_WEEKDAY.finditer(text)}
    named = {t.expression.arguments[0] for t in clues.told if t.expression.op == "weekday"} - own
    return [Vote(day, NOT_TODAY, "") for day in days if day.weekday() in named]


def named_day_votes(clues: Clues, days: list[date]) -> list[Vote]:
    """Return what days named by month and number say: the report is not older than what it tells."""
    votes = []
    for told in clues.told:
        if told.expression.op != "date" or told.expression.arguments[3:] == ("future",):
            continue
        for day in days:
            span = resolve(told.expression, day + timedelta(days=10))  # so that a coming day is not moved to last year
            if span is None:
                continue
            if span.start > day:
                votes.append(Vote(day, -2.0, ""))
            elif (day - span.start).days <= 10:
                votes.append(Vote(day, 0.1, f"it tells of {told.phrase}"))
    return votes


def dateline_votes(clues: Clues, days: list[date]) -> list[Vote]:
    """Return what a dateline without a year says: "PORT VALE, Aug 14 (Agency) -"."""
    reading = clues.reading
    votes = []
    for mention in reading.dates[:3]:
        if is_head(reading, mention):
            for day in days:
                span = resolve(mention.expression, day)
                if span is not None and span.start == span.end == day:
                    votes.append(Vote(day, 4.0, f"its head says {_words(reading, mention)!r}"))
    return votes


def sibling_votes(clues: Clues, sibling: Clues, known: ReportDate, days: list[date]) -> list[Vote]:
    """Return what a dated report of the same story says of the day of an undated one."""
    if known.date is None:
        return []
    name = sibling.reading.document.name
    votes = []
    shared = len(clues.shingles & sibling.shingles)
    numbers = len(clues.figures & sibling.figures)
    weight = _of_share(shared / max(1, len(clues.shingles))) + min(numbers, 4) / FIGURES_PROVE
    what = "words" if shared else "figures"
    for day in days:
        near = 1 - abs((day - known.date).days) / 3
        if weight and near > 0:
            votes.append(Vote(day, weight * near, f"it shares {what} with {name} of {known.date}" if near == 1 else ""))
    return votes + _aligned(clues, sibling, known.date, name)


def _of_share(share: float) -> float:
    """Return how much it speaks for one day that `share` of a report's words stand in another one too."""
    return next((weight for least, weight in SHARES if share >= least), 0.0)


def _aligned(clues: Clues, sibling: Clues, anchor: date, name: str) -> list[Vote]:
    """Return what follows where both tell of one event, one by "today", the other by a day that is known."""
    votes = []
    for told in clues.told:
        offset = from_today(told.expression)
        if offset is None or offset > 0:
            continue
        best: tuple[float, Told] | None = None
        for other in sibling.told:
            both = len(told.words & other.words)
            like = both / max(1, min(len(told.words), len(other.words)))
            if both >= ALIKE_WORDS and like >= LIKE and (best is None or like > best[0]):
                best = (like, other)
        span = resolve(best[1].expression, anchor) if best else None
        if best and span is not None and span.start == span.end:
            day = span.start - timedelta(days=offset)
            votes.append(Vote(day, 2 * best[0], f"what it tells as {told.phrase!r} is {span.start} in {name}"))
    return votes


def _words(reading: Reading, mention: DateMention) -> str:
    return reading.document.text[mention.start : mention.end]
