"""Headlines: a title without its outlet, and the opening of a report that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 90  # characters
FEWEST_WORDS = 4  # a shorter headline is a section's name or a tag
SHORTEST_LINE = 3  # words: a shorter line of a text is a byline or a tag
_BAR = re.compile(r"\s+[|•»]\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_OUTLET = re.compile(
    r"\b(?:news|times|post|herald|tribune|telegraph|gazette|chronicle|observer|journal|courier|daily|online|"
    r"tv|radio|agency|press|wire|broadcasting|\w+\.(?:com|org|net|co|info))\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^\W*(?:date|published|updated|posted)?\W*\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?\W*", re.IGNORECASE
)
_DATELINE = re.compile(r"^[A-Z][^.!?]{1,60}?(?:\([^)]{2,30}\)\s*[-–—:]+|\s[–—]|\s--?)\s+(?=[A-Z\"“‘'])")
_SENTENCE = re.compile(r"[.!?][\"”’']?(?=\s|$)")


def headline(title: str, publisher: str | None = None) -> str:
    """Return `title` without the outlet at its end, "" where nothing else is left.

    >>> headline("Dam breaks above Karbon | World | The Harbour Times"), headline("Dam breaks - Harbour News")
    ('Dam breaks above Karbon', 'Dam breaks')
    """
    told = _BAR.split(" ".join(title.split()))[0]
    parts = _DASH.split(told)
    while len(parts) > 1 and _is_outlet(parts[-1], publisher):
        told = told[: told.rindex(parts.pop())].rstrip(" -–—")
    return "" if _is_publisher(told, publisher) else told


def _is_outlet(words: str, publisher: str | None) -> bool:
    named = len(words.split()) <= 5 and all(word[:1].isupper() or len(word) < 4 for word in words.split())
    return _is_publisher(words, publisher) or (named and bool(_OUTLET.search(words)))


def _is_publisher(words: str, publisher: str | None) -> bool:
    bare, outlet = (re.sub(r"^the|[^a-z0-9]", "", name.casefold()) for name in (words, publisher or ""))
    return bool(bare) and len(bare) > 2 and bare in outlet


def chief_headline(titles: Sequence[str]) -> str | None:
    """Return the first title that tells something, else the first, None of none.

    >>> chief_headline(["Video", "What do we know?", "Ferry burns off Port Sel"])
    'Ferry burns off Port Sel'
    """
    telling = [title for title in titles if len(title.split()) >= FEWEST_WORDS and not title.endswith("?")]
    return next(iter([*telling, *titles]), None)


def first_line(text: str) -> str:
    """Return the first sentence of `text` as a heading, without a date or dateline before it.

    >>> first_line("date 2031-05-04 A dam has broken above the town of Karbon. Rescuers are on their way.")
    'A dam has broken above the town of Karbon'
    >>> first_line("KARBON, May 4 (Wire) — Two people are missing.")
    'Two people are missing'
    """
    for line in text.splitlines():
        told = _DATELINE.sub("", _HEAD.sub("", " ".join(line.split())))
        end = _SENTENCE.search(told, LONGEST // 3)
        told = told[: end.start()] if end else told.rstrip(".")
        if len(told.split()) >= SHORTEST_LINE:
            return told if len(told) <= LONGEST else told[:LONGEST].rsplit(" ", 1)[0] + " …"
    return " ".join(text.split())[:LONGEST]
