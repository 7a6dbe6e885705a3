"""Quotation marks paired into stretches of direct speech."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENERS = {"“": "”", "«": "»", "„": "“”", "‘": "’'"}
_MARK = re.compile(r"[\"“”«»„‘’']|''|``")
LONGEST_QUOTE = 3000  # characters; a longer one is a mark that was never closed
_PARAGRAPH = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """The stretch [start, end) between two quotation marks, marks left out.

    `open_ended` where a paragraph ended before the mark was closed (the speech goes on in the next).
    """

    start: int
    end: int
    open_ended: bool = False


def quoted(text: str) -> tuple[Quoted, ...]:
    """Return the stretches of `text` in quotation marks, in order, without overlap.

    >>> text = "'It is over,' she said. “We don’t know why.”"
    >>> [text[q.start:q.end] for q in quoted(text)]
    ['It is over,', 'We don’t know why.']
    """
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    breaks = [m.start() for m in _PARAGRAPH.finditer(text)] + [len(text)]
    at = 0
    for match in _MARK.finditer(text):
        while breaks[at] < match.start():
            if opened is not None:
                found.append(Quoted(opened[0], breaks[at], True))
                opened = None
            at += 1
        mark = match.group()
        if opened is None:
            closers = _closers(text, match.start(), mark)
            if closers:
                opened = (match.end(), closers)
        elif mark in opened[1] and _closes(text, match.start(), mark, opened[0]):
            if match.start() > opened[0]:
                found.append(Quoted(opened[0], match.start()))
            opened = None
    if opened is not None:
        found.append(Quoted(opened[0], breaks[at], True))
    return tuple(q for q in found if q.start < q.end and q.end - q.start <= LONGEST_QUOTE and not _stray(text, q))


def _closers(text: str, at: int, mark: str) -> str:
    """Return the marks that close a quotation opened by `mark` at `at`, "" where it opens none."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _OPENERS:
        return _OPENERS[mark]
    if mark == '"' and after and not after.isspace():
        return '"”'
    if mark == "'" and (not before or not before.isalnum()) and after.isalnum():
        return "'’"
    if mark == "”" and before.isspace() and after.isalnum():
        return "”"
    return ""


def _closes(text: str, at: int, mark: str, start: int) -> bool:
    if mark not in "'’":
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isalnum() or before.isspace():
        return False
    # "the Guards' drones": a plural's apostrophe inside the speech; a closing mark stands at a clause's end
    return not (before == "s" and after == " " and text[at + 2 : at + 3].islower() and _closed_later(text, at + 1))


def _closed_later(text: str, at: int) -> bool:
    """Tell whether a single mark closes after `at` in the same paragraph with punctuation before it."""
    end = text.find("\n", at)
    return bool(re.search(r"[,.!?]['’]", text[at : end if end > 0 else len(text)]))


def _stray(text: str, quotation: Quoted) -> bool:
    """Tell whether an opening mark that was never closed is more likely a slip or an apostrophe ('em, '90s)."""
    single = text[quotation.start - 1 : quotation.start] in ("'", "‘", "’")
    return quotation.open_ended and single and text[quotation.start - 2 : quotation.start - 1] != "\n"
