"""Runs of capitalised words: the stretches of a text that may be names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from consilience.text.names.offices import ADDRESS, is_body

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_](?:[^\W_]|[’'.&-](?=[^\W_]))*")
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ed|es|bin|ul)-[A-Z]")  # al-Hakim, el-Sayed
_PARTICLES = frozenset(
    "al el de der den van von da das dos do du di del della la le ter bin ibn abu ben bint ul".split()
)
_LINKS = frozenset(("of", "for", "and", "the", "on", "to", "de", "des", "du", "in", "&", "against"))
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs "
    "fri sat sun easter christmas ramadan".split()
)
_NAMES_TOO = frozenset("jan april may june august mar".split())  # months that are also names of persons
_COMMON = frozenset(  # open sentences and headlines with a capital, never a name by themselves
    "the a an this that these those it he she they we i you his her their its our my in on at by for from with after "
    "before since until during as but and or if when while where who what why how there here no not all some many most "
    "more few several both each every another other such one two three four five six seven eight nine ten dozens "
    "hundreds thousands millions scores at least over under about around nearly almost up according meanwhile however "
    "also then now today yesterday tomorrow earlier later still so yet of to is are was were has have had will would "
    "can could may might should must do does did be been being next last first second third".split()
)
REMEMBERED = 1 << 15  # words: reports use the same again and again
LONGEST_PERSON = 4  # words of a name, titles left out
TOO_LONG = 12  # words; a longer run is a headline


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text at [start, end)."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        return _is_capital(self.text)

    @property
    def acronym(self) -> bool:
        return _is_acronym(self.text)


@lru_cache(maxsize=REMEMBERED)
def _is_capital(word: str) -> bool:
    return word[0].isupper() or bool(_ARTICLED.match(word))


@lru_cache(maxsize=REMEMBERED)
def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    return len(letters) >= 2 and letters.isupper()


def words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of `text[start:end]`, offsets counted from the start of `text`; a final 's is cut off."""
    found = []
    for match in _WORD.finditer(text, start, end):
        piece = match.group()
        if piece[-2:] in ("'s", "’s"):
            piece = piece[:-2]
        if piece:
            found.append(Word(match.start(), match.start() + len(piece), piece))
    return found


def is_date_word(word: str) -> bool:
    """Tell whether `word` is a weekday or month.

    >>> is_date_word("Tuesday"), is_date_word("Rao")
    (True, False)
    """
    return word.casefold().rstrip(".") in _DATES


def is_common(word: str) -> bool:
    """Tell whether `word` is no part of a name though a sentence may open with it."""
    return word.casefold() in _COMMON


def runs(text: str, row: list[Word]) -> list[list[Word]]:
    """Return the runs of capitalised words in `row`, joined over particles and, in bodies, over "of", "for", "and".

    >>> text = "Experts of the World Bureau for Lakes and Rivers met Anna van Dorn."
    >>> [" ".join(w.text for w in run) for run in runs(text, words(text, 0, len(text)))]
    ['Experts', 'World Bureau for Lakes and Rivers', 'Anna van Dorn']
    """
    found: list[list[Word]] = []
    index = 0
    while index < len(row):
        if not _may_start(text, row, index):
            index += 1
            continue
        run = [row[index]]
        index += 1
        while index < len(row):
            step = _joined(text, row, index, run)
            if not step:
                break
            run.extend(row[index : index + step])
            index += step
        if len(run) <= TOO_LONG:
            found.append(run)
    return found


def _may_start(text: str, row: list[Word], index: int) -> bool:
    word = row[index]
    if not word.capital or (is_common(word.text) and not word.acronym):
        return False
    if not is_date_word(word.text):
        return True
    return (
        word.lower in _NAMES_TOO
        and _spaced(text, row, index)
        and row[index + 1].capital
        and not is_date_word(row[index + 1].text)
    )


def _joined(text: str, row: list[Word], index: int, run: list[Word]) -> int:
    """Return how many words from `index` on belong to `run`."""
    word, last = row[index], run[-1]
    gap = text[last.end : word.start]
    possessive = gap in ("'s ", "’s ")
    if gap.strip(" ") and not (gap == ". " and last.lower in ADDRESS | {"st"} | set("abcdefghijklmnopqrstuvwxyz")):
        return 0
    if possessive or not gap:
        return 0
    if word.capital:
        return 0 if is_date_word(word.text) and word.lower not in _NAMES_TOO else 1
    if word.lower in _PARTICLES and _spaced(text, row, index) and row[index + 1].capital:
        return 2
    if word.lower not in _LINKS or not _is_institution(run):
        return 0
    return _over_links(text, row, index, run)


def _over_links(text: str, row: list[Word], index: int, run: list[Word]) -> int:
    size = 1
    while _spaced(text, row, index + size - 1) and size < 3 and row[index + size].lower in _LINKS:
        size += 1
    if not _spaced(text, row, index + size - 1):
        return 0
    after = row[index + size]
    if not after.capital or is_date_word(after.text):
        return 0
    link = row[index].lower
    if link in ("in", "on", "to", "the"):
        return 0 if not (link == "on" and run[-1].lower in ("commission", "committee", "council")) else size + 1
    if link == "and" and not _continues(text, run, row, index + size):
        return 0
    return size + 1


def _spaced(text: str, row: list[Word], index: int) -> bool:
    return index + 1 < len(row) and not text[row[index].end : row[index + 1].start].strip(" ")


def _is_institution(run: list[Word]) -> bool:
    return any(is_body(word.text) for word in run)


def _continues(text: str, run: list[Word], row: list[Word], index: int) -> bool:
    """Tell whether what stands after "and" goes on with the same body: its field, not another body or person."""
    inside = any(word.lower in ("of", "for") for word in run)
    after = [row[index]]
    while len(after) < 5 and _spaced(text, row, index) and row[index + 1].capital:
        after.append(row[index + 1])
        index += 1
    if any(word.acronym for word in after):
        return False
    if inside:
        return not any(is_body(word.text) for word in after[:1]) or after[0].lower in (
            "rescue",
            "red",
            "emergency",
            "relief",
            "fire",
        )
    return is_body(after[-1].text) and not is_body(run[-1].text)
