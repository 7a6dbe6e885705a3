"""Offices beside names: "regional governor Anna Rao", "Anna Rao, governor of the region"."""

from __future__ import annotations

import re

from consilience.text.names.offices import (
    ADDRESS,
    OFFICE_MODIFIERS,
    is_body,
    is_office,
)
from consilience.text.names.runs import Word, is_common

_PORTFOLIOS = frozenset(
    "state defence defense justice energy health education interior transport homeland labor war".split()
)


_PORTFOLIO_OF = re.compile(r"\b(?:Secretary|Minister|Secretary-General) (?:of|for) (?:the )?$", re.I)


def portfolio_before(text: str, run: list[Word]) -> tuple[str | None, list[Word]]:
    """Split "State Anna Rao" behind "Secretary of" into the office and the name.

    >>> from consilience.text.names.runs import words
    >>> text = "Secretary of State Anna Rao"
    >>> role, name = portfolio_before(text, words(text, 13, len(text)))
    >>> role, [word.text for word in name]
    ('Secretary of State', ['Anna', 'Rao'])
    """
    office = _PORTFOLIO_OF.search(text, max(0, run[0].start - 24), run[0].start)
    if office is None:
        return None, run
    size = next((i for i, word in enumerate(run) if word.lower not in _PORTFOLIOS and not is_body(word.text)), len(run))
    return (text[office.start() : run[size - 1].end], run[size:]) if size else (None, run)


def title_end(run: list[Word]) -> int | None:
    """Return where the name begins in a run with a title: 1 in "Governor Rao"."""
    last = None
    for index, word in enumerate(run):
        if is_office(word.text) or word.lower.rstrip(".") in ADDRESS:
            if index + 1 < len(run) and is_body(run[index + 1].text):
                continue
            last = index
    if last is not None and [w.lower for w in run[last + 1 : last + 2]] == ["of"] and len(run) > last + 3:
        field = 2 if run[last + 2].lower in _PORTFOLIOS else 0
        last = last + field + (1 if run[last + 2].lower == "homeland" else 0) if field else None
    if last is None or any(is_body(w.text) and not is_office(w.text) for w in run[last + 1 :]):
        return None
    if any(w.lower in ("of", "for") for w in run[last + 1 :]):
        return None
    return last + 1


def role_before(text: str, name: Word, row: list[Word]) -> str | None:
    """Return the office in front of a name: "regional governor" of "regional governor Anna Rao"."""
    at = next((i for i, w in enumerate(row) if w.start == name.start), 0)
    last = at - 1
    if last < 0 or text[row[last].end : name.start].strip(" ,") or not is_office(row[last].text):
        return None
    first = last
    while first > 0 and _part_of_role(text, row[first - 1], row[first]):
        first -= 1
    return text[row[first].start : row[last].end]


def _part_of_role(text: str, word: Word, following: Word) -> bool:
    gap = text[word.end : following.start]
    if gap.strip(" ") not in ("", "'s", "’s", "'", "’"):
        return False
    known = word.lower in OFFICE_MODIFIERS or is_office(word.text) or is_body(word.text)
    return known or (word.capital and not is_common(word.text)) or word.lower in ("and", "of", "-")


_AFTER = re.compile(r"\s?,\s(?:who is |who was )?(?P<role>[^,.;:!?\n\"“”()]{3,90})(?=[,.;:!?\n])")


def role_after(text: str, name: Word, row: list[Word]) -> str | None:
    """Return the office that follows a name between commas: "Anna Rao, governor of the region,"."""
    if len(text) <= name.end or text[name.end] not in " ,":
        return None
    match = _AFTER.match(text, name.end)
    if not match or len(match["role"].split()) > 12:
        return None
    head = re.split(r"\s(?:of|for|in|at|with|from|and|who)\s", match["role"])[0].split()
    return match["role"] if head and is_office(head[-1]) else None


_CREDITING = re.compile(r"^(?:.*\b)?(?:according to|as per|said|says|told)\s+", re.I)


def role_apart(text: str, run: list[Word], row: list[Word]) -> str | None:
    """Return the office that comma and post put before a name: "The governor of the region, Anna Rao,"."""
    if text[run[0].start - 2 : run[0].start] != ", " or text[run[-1].end : run[-1].end + 1] not in (",", "."):
        return None
    start = max(row[0].start, *(text.rfind(mark, 0, run[0].start - 2) + 1 for mark in (",", ";", "“", '"')))
    chunk = _CREDITING.sub("", text[start : run[0].start - 2].strip())
    head = re.split(r"\s(?:of|for|in|at|with|from)\s", chunk)[0].split()
    return chunk if head and len(head) <= 6 and is_office(head[-1]) else None
