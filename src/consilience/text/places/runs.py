"""Words of a text and runs of capitalised words among them: where place names may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from consilience.text.places.fold import BROKEN_APOSTROPHE as BROKEN

WORD = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S.
    r"|\d+(?:st|nd|rd|th)(?= (?:St|Ave|Str)[a-z]*\b)"  # 5th Street
    rf"|(?!{BROKEN})[^\W_](?:(?!{BROKEN})[^\W_]|(?:[’'‘ʻʼ.&-]|{BROKEN})(?=[^\W_]))*"
)
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
POSSESSIVE = re.compile(rf"(?:[’']|{BROKEN})[sS]$|[’']$")
ARTICLED = re.compile(r"^(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|ez|ul|de|bin)-[^\W\d_]", re.I)
INNER = frozenset(
    "of the de la le les du des del della di da do dos das el al ez es ash az and sur sous am an der den "
    "en y upon bin".split()
)  # lower-case words inside place names

BINDING = INNER - {"the", "of", "and", "en", "am", "an", "y", "as"}  # these bind what follows to a name


class Word(NamedTuple):
    """A word at [start, end); `name` is its text without a possessive ending."""

    start: int
    end: int
    name: str
    lower: str
    capital: bool
    possessive: bool
    glued: str  # what stands between the word before and this one


ABBREVIATED = frozenset("st ste mt ft pt".split())
HALVES = re.compile(r"^(.+?)-([a-z]+)$")  # "Moscow-based", "US-led": only the first half is a name
PAIR = re.compile(r"(?<=[^\W\d_]{3})-(?=[A-Z])")  # "Israeli-Egyptian": two words, which a name may join again
REMEMBERED = 1 << 15  # words: a record's reports use the same few thousand
PREFIXED = re.compile(r"^(?:pro|anti|non|ex|mid|trans|cross|inter|post|pre)-(?=[A-Z])")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for match in WORD.finditer(text, start, end):
        whole, at = match[0], match.start()
        if "-" in whole and not ARTICLED.match(whole):
            for piece in PAIR.split(whole):
                yield at, piece
                at += len(piece) + 1
        else:
            yield at, whole


class Form(NamedTuple):
    """What a word is whatever stands around it; its name begins `skipped` characters in."""

    skipped: int
    name: str
    lower: str
    capital: bool
    possessive: bool


@lru_cache(maxsize=REMEMBERED)
def _form(whole: str) -> Form:
    skipped = 0
    if "-" in whole:
        if half := HALVES.match(whole):
            whole = half[1] if half[1][0].isupper() else whole
        elif prefix := PREFIXED.match(whole):
            skipped = prefix.end()
            whole = whole[skipped:]
    name = POSSESSIVE.sub("", whole) or whole
    capital = (
        name[0].isupper()
        or ORDINAL.fullmatch(name) is not None
        or bool(ARTICLED.match(name) and any(c.isupper() for c in name))
    )
    return Form(skipped, name, name.casefold().rstrip("."), capital, len(name) < len(whole))


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Return the words of text[start:end] with what stands before each."""
    found: list[Word] = []
    last = start
    for at, whole in _pieces(text, start, end):
        skipped, name, lower, capital, possessive = _form(whole)
        begin = at + skipped
        found.append(Word(begin, begin + len(name), name, lower, capital, possessive, text[last:begin]))
        last = at + len(whole)
    return found


def joined(words: list[Word], first: int, last: int) -> bool:
    """Tell whether words first..last stand side by side, with nothing but space (or the dot of "St.") between."""
    for before, word in zip(words[first:last], words[first + 1 : last + 1], strict=True):
        glue = word.glued.strip(" \t\u00a0") if "\n" in word.glued else word.glued.strip()
        if before.possessive or (
            glue and glue != "-" and not (glue == "." and (before.lower in ABBREVIATED or len(before.name) == 1))
        ):
            return False
    return True
