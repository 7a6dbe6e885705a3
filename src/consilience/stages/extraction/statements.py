"""Statements: quotations that hold no more definite claim."""

from __future__ import annotations

import re

from consilience.model.claim import LONGEST_EVIDENCE, Claim, Slot
from consilience.model.reading import Quotation, Reading
from consilience.model.span import Span

FEWEST = 4  # words below which a quoted phrase says nothing of its own
BY_CUE = (
    (re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|refut\w*)", re.I), "denies"),
    (re.compile(r"\b(?:accus\w*|blam\w*|condemn\w*|denounc\w*|lambast\w*|slam\w*|describ\w*)", re.I), "accuses"),
    (re.compile(r"\b(?:warn\w*|caution\w*|threaten\w*)", re.I), "warns"),
    (re.compile(r"\b(?:promis\w*|vow\w*|pledg\w*|swore|sworn)", re.I), "promises"),
    (re.compile(r"\b(?:order\w*|instruct\w*|command(?:ed|s|ing)?|demand\w*)\b", re.I), "orders"),
    (re.compile(r"\b(?:thank\w*|grateful|gratitude)", re.I), "thanks"),
)
IN_WORDS = (
    (re.compile(r"\b(?:grateful|thank(?:s|ed)?|gratitude)\b", re.I), "thanks"),
    (re.compile(r"\b(?:no intention of|not responsible|did not|had nothing to do)\b", re.I), "denies"),
)
NO_COMMENT = re.compile(
    r"\b(?:did(?:n['’]t| not) (?:immediately )?comment|declined to comment|ha(?:s|ve) not commented|no comment"
    r"|refused to comment|did not (?:immediately )?respond)"
)
TAIL = 30  # characters after "did not comment" that still belong to it


def statements(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Return a statement for each attributed quotation that no claim of `claims` lies in."""
    text = reading.document.text
    found: list[Claim] = []
    for quotation in reading.quotations:
        span = _content(text, quotation)
        if span is None or (quotation.speaker is None and quotation.source is None):
            continue
        if any(c.span.start < span.end and span.start < c.span.end for c in (*claims, *found)):
            continue
        found.append(_claim(reading, span, _measure(text, quotation, span), quotation.cue))
    for match in NO_COMMENT.finditer(text):
        span = _clause(reading, match.start(), match.end())
        if not any(c.span.start < span.end and span.start < c.span.end for c in found):
            found.append(_claim(reading, span, "no_comment", None))
    return found


def _clause(reading: Reading, start: int, end: int) -> Span:
    """Return the sentence's part up to and a little beyond [start, end)."""
    sentence = reading.sentence_at(start)
    low = max(sentence.start, end - LONGEST_EVIDENCE + TAIL) if sentence else start
    high = min(sentence.end, end + TAIL) if sentence else end
    return Span.of(reading.document.text, low, high)


def _content(text: str, quotation: Quotation) -> Span | None:
    start, end = quotation.content
    if len(text[start:end].split()) < FEWEST:
        return None
    if end - start > LONGEST_EVIDENCE:
        cut = max(text.rfind(mark, start, start + LONGEST_EVIDENCE) for mark in (". ", "? ", "! ", ", ", " "))
        end = cut + 1 if cut > start else start + LONGEST_EVIDENCE
    return Span.of(text, start, end)


def _measure(text: str, quotation: Quotation, span: Span) -> str:
    if quotation.cue is not None:
        cue = text[slice(*quotation.cue)]
        for pattern, measure in BY_CUE:
            if pattern.search(cue):
                return measure
    if quotation.stance in ("denies", "accuses"):
        return quotation.stance
    return next((measure for pattern, measure in IN_WORDS if pattern.search(span.text)), "says")


def _claim(reading: Reading, span: Span, measure: str, cue: tuple[int, int] | None) -> Claim:
    slots = (Slot("trigger", *cue),) if cue else ()
    return Claim(reading.document.id, span, "statement", measure, slots=slots, extractor="rules")
