"""Events that a report tells by how long before another they were: "two days after a raid that killed six"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.reading import Reading, Sentence
from consilience.model.time import DateMention, TimeExpression
from consilience.stages.timing.candidates import Candidate, is_day
from consilience.stages.timing.sinceclauses import told_under

T = TimeExpression
_AFTER = re.compile(r"\s*after\b(?=\s+[\w\"“‘'])", re.I)
_VAGUELY = re.compile(r"\b(?:days|weeks|months|years)\s+after\b(?=\s+[\w\"“‘'])", re.I)
_LENGTH = re.compile(r"P(\d+)([DWMY])$")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_POINTING = re.compile(r"\s+(?:that|this)\b", re.I)


@dataclass(frozen=True, slots=True)
class Distance:
    """How long before another event one was: so many units, None where that is left vague; where "after" ends."""

    mention: DateMention
    unit: str | None
    count: int
    end: int


def distances(reading: Reading) -> tuple[Distance, ...]:
    """Return the places where the report measures from an event that it names next."""
    text = reading.document.text
    found = [distance for mention in reading.dates if (distance := _distance(text, mention)) is not None]
    taken = {distance.end for distance in found}
    for match in _VAGUELY.finditer(text):
        if match.end() not in taken:
            mention = DateMention(match.start(), match.end(), "DATE", T("vague", ("PAST_REF",)))
            found.append(Distance(mention, None, 0, match.end()))
    return tuple(found)


def _distance(text: str, mention: DateMention) -> Distance | None:
    expression = mention.expression
    if expression.op == "offset" and text[mention.start : mention.end].lower().endswith(" after"):
        unit, end = expression.arguments[0], mention.end
        opens = re.match(r"\s+\w", text[end : end + 4])
        measured = isinstance(unit, str) and opens and not _POINTING.match(text, end)
        return Distance(mention, str(unit), 1, end) if measured else None
    after = _AFTER.match(text, mention.end)
    value = _LENGTH.match(str(expression.arguments[0])) if expression.op == "duration" else None
    if after is None or value is None or _POINTING.match(text, after.end()):
        return None
    return Distance(mention, _UNITS[value[2]], int(value[1]), after.end())


def with_earlier(
    sentence: Sentence, own: tuple[Candidate, ...], measured: tuple[Distance, ...], main: TimeExpression
) -> tuple[Candidate, ...]:
    """Return the candidates of a sentence with the days told as lying so long before another.

    That other is the day that the sentence tells, else `main`. Where it is left vague how long ("days after"), the
    candidate has no day, which keeps what is told of its event from taking another's.
    """
    added: list[Candidate] = []
    for distance in measured:
        marks = sentence.at(distance.end - len("after"), distance.end)
        hangs_on = told_under(sentence, marks[0]) if marks else None
        if hangs_on is None:
            continue
        days = [c.expression for c in own if c.mention and is_day(c.expression) and not c.ahead]
        expression = distance.mention.expression
        if distance.unit is not None:
            expression = T("offset", (distance.unit, -distance.count, days[0] if days else main))
        else:  # "weeks after a man killed nine in Tarn on March 10": the day is told after all
            later = [c.expression for c in own if c.mention and c.mention.start > distance.end]
            expression = later[0] if later else expression
        added.append(Candidate(distance.mention, expression, hangs_on, behind=hangs_on))
    return (*own, *added)
