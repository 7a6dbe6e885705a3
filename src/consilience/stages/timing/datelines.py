"""The dates of a report as its claims see them: where each hangs, which belong to no event, which is the event's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.model.reading import Reading, Sentence
from consilience.model.time import DateMention, TimeExpression
from consilience.stages.timing.candidates import REPORT, Candidate, in_year, is_day, years_of
from consilience.stages.timing.clauses import governor, is_speech
from consilience.stages.timing.earlier import distances, with_earlier
from consilience.stages.timing.events import Event, events_of, told_of, words_of
from consilience.stages.timing.happens import behind_of, follows_one, happens, is_ahead, is_decree, speaks
from consilience.stages.timing.heads import is_head, text_date
from consilience.stages.timing.sinceclauses import open_spans
from consilience.stages.timing.stretches import lasting
from consilience.text.dates.find import resolve
from consilience.text.dates.happenings import BEGINNINGS, HAPPENINGS, OF_ALL

T = TimeExpression
LEAD = 6  # sentences in which a report tells the day of its event
LATE = 10  # and in which it tells it at the latest where it tells other days too
SOON = 3  # sentences in which the day of speech stands for the day of the event where no other is told
SAME_EVENT = 2  # nouns that two sentences share when they tell of one event
FINER = {"week": ("day",), "month": ("day",), "year": ("day", "month")}
FOOTAGE = 60  # characters
_FILMED = re.compile(  # the day of pictures, not of what they show
    r"\b(?:video|footage|images?|photos?|photographs?|pictures?)\b(?: [\w-]+){0,3} "
    r"(?:filmed|shot|taken|recorded|photographed|captured|posted|shared|aired|released|broadcast) "
    r"(?:on |late |early )?$",
    re.I,
)
_HOURLY = re.compile(r" (?:[a-z]+ ){1,3}on ")
_UNDATED = ("duration", "set", "vague")
_CITATION_BEFORE = re.compile(r"\([^()]{0,80}[A-Z][^()]{0,60},?\s*$")
_CITATION_AFTER = re.compile(r"\s*(?:;|(?:,[^()]{0,40})?\))")
_LAST_DAYS = (("day", 1), ("hour", 24), ("hour", 12), ("hour", 48))


@dataclass(frozen=True, slots=True)
class Survey:
    """The dates of one report: candidates by sentence, the days of its event, the dates of sources it cites."""

    reading: Reading
    candidates: tuple[tuple[Candidate, ...], ...]
    events: tuple[Event, ...]
    cited: TimeExpression | None
    year: int | None  # the one year that the report names
    numbers: tuple[tuple[int, int], ...]  # index of a sentence -> place in `candidates`

    def number(self, sentence: Sentence) -> int:
        """Return the place of `sentence` in the reading."""
        sentences = self.reading.sentences
        if sentence.index < len(sentences) and sentences[sentence.index] is sentence:
            return sentence.index
        return next(place for place, other in enumerate(sentences) if other.start == sentence.start)

    def event_day(self, sentence: Sentence) -> Candidate | None:
        """Return the day of the event that `sentence` tells more of, None where it tells of none."""
        return told_of(self.reading, self.events, self.number(sentence))

    def is_before(self, first: Candidate, second: Candidate) -> bool:
        """Tell whether the day of `first` lies before that of `second`."""
        published = self.reading.document.published
        days = [resolve(candidate.expression, published) for candidate in (first, second)]
        return days[0] is not None and days[1] is not None and days[0].end < days[1].start

    def refined(self, expression: TimeExpression, sentence: Sentence) -> TimeExpression:
        """Return the finer date that the report gives for the same event within a week, month or year; else itself."""
        published = self.reading.document.published
        span = resolve(expression, published)
        if span is None or span.precision not in ("week", "month", "year") or expression.op == "span":
            return expression
        if expression.op == "part" and expression.arguments[0] in ("earlier", "later"):
            return expression  # another day than the one that the report dwells on
        finer: dict[str, tuple[int, TimeExpression]] = {}
        number = self.number(sentence)
        for place, candidates in enumerate(self.candidates):
            for candidate in candidates if place != number else ():
                inner = resolve(candidate.expression, published) if not candidate.since else None
                if (
                    inner
                    and inner.precision in FINER[span.precision]
                    and span.start <= inner.start
                    and inner.end <= span.end
                ):
                    shared = len(words_of(sentence) & words_of(self.reading.sentences[place]))
                    known = finer.get(inner.iso())
                    if known is None or shared > known[0]:
                        finer[inner.iso()] = (shared, candidate.expression)
        ranked = sorted(finer.items(), key=lambda item: (-item[1][0], item[0]))
        if not ranked or ranked[0][1][0] < SAME_EVENT or (len(ranked) > 1 and ranked[1][1][0] == ranked[0][1][0]):
            return expression
        return ranked[0][1][1]

    def told_from(self, expression: TimeExpression) -> TimeExpression:
        """Return `expression` told from the date of a source that an undated report cites, or in its year."""
        if self.reading.document.published is not None:
            return expression
        if self.cited is None:
            return in_year(expression, self.year) if self.year else expression
        if expression.op == "span" and expression.arguments[1] == REPORT:
            first = expression.arguments[0]
            return T("span", (self.told_from(first) if isinstance(first, TimeExpression) else first, self.cited))
        return T("anchored", (expression, self.cited))


def survey(reading: Reading) -> Survey:
    """Return the dates of `reading`, sorted out for its claims."""
    text = reading.document.text
    cited = [m for m in reading.dates if _is_citation(text, m)]
    measured = distances(reading)
    apart = {*cited, *(distance.mention for distance in measured)}
    told = [m for m in reading.dates if m not in apart and not is_head(reading, m)]
    spoken = open_spans(reading, _by_sentence(reading, told))
    events = lasting(reading, events_of(reading, _events(reading, spoken)), spoken)
    main = events[0].candidate.expression if events else REPORT
    spoken = tuple(
        with_earlier(
            sentence, own, tuple(d for d in measured if sentence.start <= d.mention.start < sentence.end), main
        )
        for sentence, own in zip(reading.sentences, spoken, strict=True)
    )
    numbers = tuple((sentence.index, place) for place, sentence in enumerate(reading.sentences))
    latest = max(cited, key=lambda m: m.start, default=None)
    own = text_date(reading)
    base = T("date", (own.date.year, own.date.month, own.date.day)) if own and own.date else None
    years = {year for m in reading.dates for year in years_of(m.expression)}
    year = min(years) if len(years) == 1 else None
    return Survey(reading, spoken, events, base or (latest.expression if latest else None), year, numbers)


def _events(reading: Reading, spoken: tuple[tuple[Candidate, ...], ...]) -> tuple[tuple[int, Candidate], ...]:
    """Return the days of the report's event, where one is told in its lead."""
    days = [
        (n, c)
        for n, inside in enumerate(spoken)
        for c in inside
        if is_day(c.expression) and not (c.ahead or c.since or is_decree(reading.sentences[n], c))
    ]
    happened = tuple((n, c) for n, c in days if c.happening and c.expression.op != "overnight")
    if any(n < LEAD and c.behind is None for n, c in happened):
        return happened
    opening = frozenset[str]().union(*(words_of(sentence) for sentence in reading.sentences[:SOON])) & HAPPENINGS
    said = tuple((n, c) for n, c in days if c.speech and n < SOON)
    alike = tuple(
        (n, c) for n, c in happened if (opening if said else opening - OF_ALL) & words_of(reading.sentences[n])
    )
    for late in (alike, tuple(item for item in alike if item[0] < LATE and said)):
        if len({str(resolve(c.expression, reading.document.published)) for _, c in late}) == 1:
            return happened  # the one day of what the report opens with is told late
    if said:
        return tuple(sorted((*said, *happened), key=lambda item: item[0]))
    early = tuple((n, c) for n, c in days if n < LEAD)
    beside = tuple((n, c) for n, c in early if c.mention and follows_one(reading.sentences[n], c.mention))
    done = tuple((n, c) for n, c in early if n < SOON and c.behind is None and not speaks(reading.sentences[n], c))
    return tuple((n, c) for n, c in early if c.happening) or beside or done


def _by_sentence(reading: Reading, told: list[DateMention]) -> list[list[Candidate]]:
    found: list[list[Candidate]] = [[] for _ in reading.sentences]
    places = {sentence.start: place for place, sentence in enumerate(reading.sentences)}
    for mention in told:
        before = max(0, mention.start - FOOTAGE)
        if mention.expression.op in _UNDATED or _FILMED.search(reading.document.text, before, mention.start):
            continue
        sentence = reading.sentence_at(mention.start)
        if sentence is not None:
            found[places[sentence.start]].append(_candidate(reading, sentence, mention))
    return [_settled(reading.document.text, inside) for inside in found]


def _candidate(reading: Reading, sentence: Sentence, mention: DateMention) -> Candidate:
    expression = mention.expression
    hangs_on = governor(sentence, mention.start, mention.end) if sentence.tokens else None
    speech = hangs_on is not None and is_speech(sentence, hangs_on, reading.quotations)
    since = expression.op == "span" and expression.arguments[1:2] == (REPORT,)
    happening = hangs_on is not None and not speech and happens(sentence, hangs_on)
    weak = mention.type == "DURATION" or (
        mention.type == "TIME"
        and not re.search(r"day|night|morning|evening|noon", reading.document.text[mention.start : mention.end])
    )
    beginning = hangs_on is not None and sentence.tokens[hangs_on].lemma.lower() in BEGINNINGS
    opens = mention.start if since else None
    ahead = is_ahead(expression)
    behind = behind_of(sentence, mention)
    return Candidate(mention, expression, hangs_on, since, speech, ahead, weak, happening, opens, beginning, behind)


def _settled(text: str, inside: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence with "overnight", "in the last 24 hours", "at 9 a.m." told by the day."""
    days = [c for c in inside if is_day(c.expression) and c.expression.op != "overnight"]
    firm = [c for c in days if not c.weak]
    if not days:
        return inside
    return [
        Candidate(c.mention, days[0].expression, c.hangs_on, c.since, c.speech, c.ahead, False, c.happening)
        if c.expression.op == "overnight" or _is_last_day(c.expression)
        else replace(c, expression=firm[0].expression)
        if len(firm) == 1 and _is_hour_of(text, c, firm[0])
        else c
        for c in inside
    ]


def _is_hour_of(text: str, one: Candidate, day: Candidate) -> bool:
    """Tell whether a time of day belongs to the day told right after it: "the 9 a.m. crash on Monday"."""
    if not one.weak or one.mention is None or day.mention is None or one.expression.op != "part":
        return False
    between = _HOURLY.fullmatch(text, one.mention.end, max(one.mention.end, day.mention.start))
    return between is not None and one.expression.arguments[1:] == (T("offset", ("day", 0)),)


def _is_last_day(expression: TimeExpression) -> bool:
    """Tell whether `expression` is the day up to the report: "in the last 24 hours"."""
    if expression.op != "past" or not isinstance(expression.arguments[1], int):
        return False
    return (expression.arguments[0], abs(expression.arguments[1])) in _LAST_DAYS


def _is_citation(text: str, mention: DateMention) -> bool:
    """Tell whether `mention` is the date of a source in brackets: "(Agency, 3 March 2031)"."""
    year = mention.expression.arguments[:1]
    if mention.expression.op != "date" or not year or not isinstance(year[0], int):
        return False
    before = _CITATION_BEFORE.search(text, max(0, mention.start - 150), mention.start)
    return before is not None and _CITATION_AFTER.match(text, mention.end) is not None
