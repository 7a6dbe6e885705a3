"""Events that a report tells by how long before another they were: "two days after a raid that killed six"."""

from __future__ import annotations

import re

from consilience.model.reading import Reading, Sentence
from consilience.model.time import DateMention, TimeExpression
from consilience.stages.datecandidates import Candidate, is_day
from consilience.stages.sinceclauses import told_under

T = TimeExpression
_AFTER = re.compile(r"\s*after\b(?=\s+[\w\"“‘'])", re.I)
_VAGUELY = re.compile(r"\b(?:days|weeks|months|years)\s+after\b(?=\s+[\w\"“‘'])", re.I)
_LENGTH = re.compile(r"P(\d+)([DWMY])$")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_POINTING = re.compile(r"\s+(?:that|this)\b", re.I)


def earlier_events(
    reading: Reading, sentence: Sentence, own: tuple[Candidate, ...], main: TimeExpression
) -> tuple[Candidate, ...]:
    """Return the candidates of a sentence with the days told as lying so long before another.

    That other is the day that the sentence tells, else `main`. How long is often left vague ("days after"): then
    the event has a date that is not told, which keeps what is told of it from taking another's.
    """
    text = reading.document.text
    found: list[Candidate] = []
    replaced: set[int] = set()
    for mention in reading.dates:
        if not sentence.start <= mention.start < sentence.end:
            continue
        length = _length(text, mention)
        if length is None:
            continue
        unit, count, after = length
        replaced.add(mention.start)
        days = [c.expression for c in own if c.mention and c.mention.start != mention.start and is_day(c.expression)]
        base = days[0] if days else main
        found += _told(sentence, mention, T("offset", (unit, -count, base)), after)
    for match in _VAGUELY.finditer(text, sentence.start, sentence.end):
        if not any(m.start <= match.start() < m.end for m in reading.dates if m.start in replaced):
            vague = DateMention(match.start(), match.end(), "DATE", T("vague", ("PAST_REF",)))
            found += _told(sentence, vague, vague.expression, match.end() - len("after"))
    kept = [c for c in own if c.mention is None or c.mention.start not in replaced]
    return (*kept, *found)


def _length(text: str, mention: DateMention) -> tuple[str, int, int] | None:
    """Return unit, number and place of the "after" where `mention` measures from an event named next."""
    expression = mention.expression
    words = text[mention.start : mention.end].lower()
    if words.endswith(" after") and expression.op == "offset":
        unit = expression.arguments[0]
        if not re.match(r"\s+\w", text[mention.end : mention.end + 4]) or _POINTING.match(text, mention.end):
            return None
        return (unit, 1, mention.end - len("after")) if isinstance(unit, str) else None
    after = _AFTER.match(text, mention.end)
    value = _LENGTH.match(str(expression.arguments[0])) if expression.op == "duration" else None
    if after is None or value is None or _POINTING.match(text, after.end()):
        return None
    return _UNITS[value[2]], int(value[1]), after.end() - len("after")


def _told(sentence: Sentence, mention: DateMention, expression: TimeExpression, after: int) -> list[Candidate]:
    """Return the candidate that hangs on what follows the "after" at `after`."""
    marks = sentence.at(after, after + len("after"))
    hangs_on = told_under(sentence, marks[0]) if marks else None
    if hangs_on is None:
        return []
    return [Candidate(mention, expression, hangs_on, behind=True)]
