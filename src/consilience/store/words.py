"""Words as full-text search compares them, for stores that have no index of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 200  # characters: an index of PostgreSQL takes no word of 2.7 kB
_MARKS = range(0x300, 0x332)  # combining marks that SQLite passes over within a word


class _Plain(dict[int, str]):
    """Characters as SQLite's unicode61 compares them: a Latin letter without its accent, where it has one."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code))
        accented = len(parts) == 2 and parts[0].isascii()
        letter = parts[0] if accented else chr(code)
        folded = letter.casefold()
        self[code] = "" if code in _MARKS else folded if len(folded) == 1 else letter.lower()  # one letter stays one
        return self[code]


_PLAIN = _Plain()


def words_of(text: str) -> str:
    """Return the words of `text` without case and accents, each between blanks.

    >>> words_of("The Café, Port_Orvel: 12")
    ' the cafe port orvel 12 '
    """
    plain = text.lower() if text.isascii() else text.translate(_PLAIN)
    return " " + " ".join(word[:_LONGEST] for word in _WORD.findall(plain)) + " "


def fields_of(*fields: str | None) -> str:
    """Return the words of several texts, so that no phrase runs from one into the next."""
    return "|".join(words_of(field or "") for field in fields)


def phrases_of(spellings: Iterable[str]) -> list[str]:
    """Return the phrases that `spellings` ask for; one without a word asks for nothing."""
    return [phrase for phrase in map(words_of, spellings) if phrase.strip()]


def densest(found: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the ids of what was found, with its words: the fewest words first."""
    return tuple(id for id, words in sorted(found, key=lambda pair: (len(pair[1].split()), pair[0])))
