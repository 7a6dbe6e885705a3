"""Spans that open with "since": up to the report, from a date, from an event told before, or from "then"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from consilience.model.reading import Reading, Sentence
from consilience.model.time import TimeExpression
from consilience.stages.timing.candidates import REPORT, Candidate, is_day
from consilience.text.dates.find import resolve
from consilience.text.dates.happenings import HAPPENINGS, LONG

T = TimeExpression
_SINCE = re.compile(r"\bsince\b", re.I)
_THEN = re.compile(r"\bsince then\b", re.I)
_BY = re.compile(r"\b(?:by|until|till|through|as of)\s+(?:late |early |about |around )?$", re.I)
_SINCE_REACH = 90  # characters from "since" to the date of what it tells: "since the conflict began with protests in"
_CONTENT = re.compile(r"[a-z]{5,}")


def open_spans(reading: Reading, candidates: list[list[Candidate]]) -> tuple[tuple[Candidate, ...], ...]:
    """Return the candidates with those under a "since ..." turned into spans up to the report."""
    text = reading.document.text
    turned: list[tuple[Candidate, ...]] = []
    last: Candidate | None = None
    for sentence, inside in zip(reading.sentences, candidates, strict=True):
        mended = list(inside)
        for since in _SINCE.finditer(text, sentence.start, sentence.end):
            mended = _under_since(reading, sentence, since, mended, last, turned)
        mended = [_until(c, mended, reading) for c in mended]
        turned.append(tuple(mended))
        told = [c for c in mended if c.mention and not c.ahead]
        last = told[-1] if told else last
    return tuple(turned)


def _under_since(
    reading: Reading,
    sentence: Sentence,
    since: re.Match[str],
    inside: list[Candidate],
    last: Candidate | None,
    before: list[tuple[Candidate, ...]],
) -> list[Candidate]:
    text = reading.document.text
    if any(c.since and c.mention and c.mention.start <= since.start() < c.mention.end for c in inside):
        return inside
    marks = sentence.at(since.start(), since.end())
    hangs_on = _above_since(sentence, marks[0]) if marks else None
    if _THEN.match(text, since.start()):
        return [*inside, _spanning(last, hangs_on, since.start())] if last else inside
    stop = re.compile(r"[,;]").search(text, since.end(), sentence.end)
    reach = min(since.end() + _SINCE_REACH, stop.start() if stop else sentence.end)
    for place, c in enumerate(inside):
        if c.mention and since.end() <= c.mention.start < reach and c.expression.op != "span":
            return [*inside[:place], _spanning(c, hangs_on, since.start()), *inside[place + 1 :]]
    told = _told_of(reading, text[since.end() : reach].lower(), before)
    if told is None and re.fullmatch(r"\s*(?:then\s*)?(?:\w+ed|killed|left|had)\b.*", text[since.end() : reach]):
        told = next(
            (c for c in reversed(inside) if c.mention and c.mention.end <= since.start()), None
        )  # "has since left"
        hangs_on = marks[0] if marks and hangs_on is None else hangs_on
    return [*inside, _spanning(told, hangs_on, since.start())] if told else inside


def _until(candidate: Candidate, inside: list[Candidate], reading: Reading) -> Candidate:
    """Return a span up to the report as one up to the day of the count: "by Friday ... since Monday".

    A day after the report is no such day but a deadline: "have until Friday to leave".
    """
    if not candidate.since or candidate.expression.arguments[1:2] != (REPORT,):
        return candidate
    text, published = reading.document.text, reading.document.published
    said = next((c for c in inside if c.speech and not c.since and is_day(c.expression)), None)
    if said and not _is_later(said.expression, published):
        return replace(candidate, expression=T("span", (candidate.expression.arguments[0], said.expression)))
    for c in inside:
        if (
            c.mention
            and not c.since
            and is_day(c.expression)
            and not _is_later(c.expression, published)
            and _BY.search(text, max(0, c.mention.start - 24), c.mention.start)
        ):
            return replace(candidate, expression=T("span", (candidate.expression.arguments[0], c.expression)))
    return candidate


def _is_later(expression: TimeExpression, published: date | None) -> bool:
    span = resolve(expression, published)
    return published is not None and span is not None and span.start > published


def _spanning(told: Candidate, hangs_on: int | None, opens: int) -> Candidate:
    """Return the span from the date of `told` up to the report, opened by the "since" at `opens`."""
    first = told.expression.arguments[0] if told.expression.op == "span" else told.expression
    return Candidate(told.mention, T("span", (first, REPORT)), hangs_on, True, opens=opens)


def _above_since(sentence: Sentence, index: int) -> int | None:
    """Return the word that a since-phrase or since-clause modifies."""
    token = sentence.tokens[index]
    if token.dep == "mark":
        return sentence.tokens[token.head].head
    return token.head


def told_under(sentence: Sentence, index: int) -> int | None:
    """Return the word that heads what the preposition or conjunction at `index` opens."""
    token = sentence.tokens[index]
    if token.dep == "mark":
        return token.head
    below = [child for child in sentence.children[index] if sentence.tokens[child].dep in ("pobj", "pcomp")]
    return below[0] if below else None


def _told_of(reading: Reading, words: str, before: list[tuple[Candidate, ...]]) -> Candidate | None:
    """Return the last date told before of what `words` name: "since the landslide began" after its day was told."""
    content = set(_CONTENT.findall(words)) & (HAPPENINGS | LONG)
    if not content:
        return None
    for number in range(len(before) - 1, -1, -1):
        sentence = reading.sentences[number]
        told = reading.document.text[sentence.start : sentence.end].lower()
        if any(word in told for word in content):
            days = [c for c in before[number] if is_day(c.expression) and not c.speech and not c.since]
            if days:
                return days[-1]
    return None
