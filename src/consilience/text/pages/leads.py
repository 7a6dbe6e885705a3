"""Datelines: the place, agency and dash with which a report or caption opens."""

from __future__ import annotations

import re

_DASH = r"\s*(?:(?:—|–|--)\s?|[-_]\s)"
# A word keeps all its points and hyphens, or a row of "St." could be read in as many ways as it has subsets.
_WORDS = r"(?:[\s,./]+(?:[A-Z](?:[^\W_]|[.'’]|[-_](?![-\s]))*+|\d{1,2}|de|del|la|el|al|of|the|and))*"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.'’-]{{2,}}{_WORDS},?\s?(?:\([A-Za-z][\w\s./-]{{1,30}}\))?{_DASH}"  # SARVEL, Uganda (XYZ) —
    rf"|[A-Z][\w.'’-]+{_WORDS},?\s?\([A-Za-z][\w\s./-]{{1,30}}\){_DASH}"  # Sarvel, March 3 (XYZ) -
    rf"|\([A-Z][A-Za-z\s./-]{{1,30}}\){_DASH}?)"  # (XYZ) -
)
_LONGEST = 90  # characters


def dateline_end(text: str, start: int, end: int) -> int:
    """Return where the words of the report begin in `text[start:end]`, behind a dateline if it opens with one.

    >>> text = "SARVEL, Uganda (XYZ) — Two ferries collided."
    >>> text[dateline_end(text, 0, len(text)):]
    'Two ferries collided.'
    >>> dateline_end("Two ferries collided.", 0, 21)
    0
    """
    match = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return match.end() if match else start
