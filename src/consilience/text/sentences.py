"""Sentence boundaries in reports as they come: abbreviations, quotations, glued sentences, headlines, wrapped lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

LONGEST = 1500  # characters: beyond, a run without a stop is furniture or damage and is cut, so that no parser chokes
WRAP_NARROWEST, WRAP_WIDEST = 50, 100  # characters a line in which hard-wrapped plain text is set

_TITLES = """
mr mrs ms mx messrs mmes dr drs prof gen lt col sgt capt cpt maj brig cmdr cdr adm sen rep reps sens gov lieut cmsr comm
rev hon st ste sr supt insp det cpl pvt pte amb atty asst assoc dep mt ft pres fr hrh mgr msgr ayat hajj sh eng engr
spc ofc chf vol nr vs viz cf al approx ca dept univ gen-maj
"""
# Followed by a number they are no end of a sentence; followed by a word they may be.
_NUMBERED = (
    "no nos fig figs p pp art sec ch para vol op cat rs ph ext tel jan feb mar apr jun jul aug sep sept oct nov dec"
)
# May end a sentence or stand within it: only a word that opens sentences tells.
_EITHER = """
inc ltd co corp bros plc llc etc jr ave blvd rd hwy bldg est ariz ark calif colo conn dak del fla ga ill ind kan ky
la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta jan feb mar apr
jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun min max hr hrs sq km kms mi cm mm kg
lb lbs oz a.m p.m u.s u.n u.k u.a.e e.u d.c n.y l.a b.c a.d i.e e.g ph.d m.d b.a m.a u.s.a d.p.r d.r.c
"""
_STARTERS = """
the a an this that these those he she it they we you i his her its their our my in on at by for from with after before
during since while when where why who what how if as although though because but and so or yet there here then now some
many most several all both each no not one two three four five six ten more about at earlier later meanwhile however
according officials authorities police witnesses residents rescuers local yesterday
today tomorrow monday tuesday wednesday thursday friday saturday sunday nobody everyone among under over between
additionally also still despite following until
"""
TITLES, NUMBERED = frozenset(_TITLES.split()), frozenset(_NUMBERED.split())
EITHER, STARTERS = frozenset(_EITHER.split()), frozenset(_STARTERS.split())
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
# Ends of web addresses and file names, so that "example.org" is no pair of sentences.
_DOMAINS = "com org net gov edu mil int info news html htm php pdf jpg jpeg png gif mp3 mp4 doc docx txt asp aspx co uk"
DOMAINS = frozenset(_DOMAINS.split())

_CANDIDATE = re.compile(
    r"\n\s*|[.!?…]+[\"'”’»)\]]*(?=\s|$)|[.!?…]+[\"”’»)\]]*(?=[“‘«(]?[^\W\d_])|(?<=[^\S\n])[•▪●■►](?=\s)"
)
_LAST_WORD = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*$")
_NEXT = re.compile(r"\s*([\"'“‘«(\[\u2022–—-]*\s?)([^\W_]+)")
_GLUED_AFTER = re.compile(r"([“‘«(]?)([^\W\d_]{2,})(.?)")
_REACH = 24


def split(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each sentence, edges trimmed of space, in order; a newline ends a paragraph.

    >>> [("Gen. Orr spoke at 5 p.m. on Friday. “It is over.” Few believed.")[a:b] for a, b in
    ...  split("Gen. Orr spoke at 5 p.m. on Friday. “It is over.” Few believed.")]
    ['Gen. Orr spoke at 5 p.m. on Friday.', '“It is over.”', 'Few believed.']
    """
    return list(_split(text))


@lru_cache(maxsize=1)  # more than one stage asks for the sentences of the same report in a row
def _split(text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = 0
    for edge in (*_boundaries(text), len(text)):
        found.extend(_trimmed(text, start, edge))
        start = edge
    return tuple(found)


def _boundaries(text: str) -> Iterator[int]:
    wrapped = is_wrapped(text)
    start = 0
    for found in _CANDIDATE.finditer(text):
        mark = found[0]
        if "\n" in mark:
            if wrapped and mark.count("\n") == 1:
                continue
            ends = mark.count("\n") > 1 or not _continues(text, found.start(), found.end())
        elif mark in "•▪●■►":
            yield found.start()
            continue
        else:
            ends = _is_end(text, start, found)
        if ends:
            start = found.end()
            yield start


def is_wrapped(text: str) -> bool:
    """Tell whether the lines of `text` are cut at a margin, so that a newline ends no paragraph."""
    lines = text[:6000].split("\n")[:60]
    inner = [a for a, b in itertools.pairwise(lines) if a.strip() and b.strip()]
    if len(inner) < 4 or max(map(len, inner)) > WRAP_WIDEST:
        return False
    lengths = sorted(map(len, inner))
    open_ends = sum(line.rstrip()[-1] not in ".!?…:”\"'’" for line in inner)
    return lengths[len(lengths) // 4] >= WRAP_NARROWEST and open_ends > 0.6 * len(inner)


def _continues(text: str, before: int, after: int) -> bool:
    """Tell whether a single newline stands within a sentence: no stop before it and a lower-case word after it."""
    return after < len(text) and text[after].islower() and before > 0 and text[before - 1] not in ".!?…:;"


def _is_end(text: str, start: int, found: re.Match[str]) -> bool:
    mark, after = found[0], found.end()
    if after >= len(text):
        return True
    if not text[after].isspace():
        return _is_glued_end(text, found)
    following = _NEXT.match(text, after)
    if not following:
        return True
    quote, word = following.groups()
    if word[0].islower():
        return False
    stop = mark.rstrip("\"'”’»)]")
    if stop != ".":
        return True
    if len(mark) > 1 and mark[1] not in ")]":
        return True  # the quotation closed behind the stop
    return _ends_after(text, start, found.start(), word, opened=bool(quote.strip()))


def _ends_after(text: str, start: int, at: int, following: str, *, opened: bool) -> bool:
    """Tell whether a single stop at `at` ends a sentence, by the word before it and the word that follows."""
    last = _LAST_WORD.search(text, max(start, at - _REACH), at)
    if not last:
        return True
    word, lowered = last[0], last[0].lower()
    starter = following.lower() in STARTERS or opened
    if following[0].isdigit():
        return lowered not in NUMBERED and lowered not in TITLES
    if lowered in TITLES:
        return word.islower() and lowered not in ("vs", "al", "cf", "approx", "ca", "viz") and len(word) > 2
    if lowered in ("a.m", "p.m") and following.lower() in WEEKDAYS:
        return False
    if lowered in EITHER and (word[0].isupper() or "." in word or lowered in ("etc", "km", "cm", "mm", "kg", "sq")):
        return starter
    if _initials(word):
        return starter and following not in ("A", "I")
    listed = word.isdigit() and not text[max(start, 0) : last.start()].strip()
    return not listed  # "1. The bridge"


def _initials(word: str) -> bool:
    """Tell whether a word is an initial ("J") or a dotted abbreviation ("U.S", "D.C")."""
    return word.isalpha() and len(word) == 1 and word.isupper() if "." not in word else _dotted(word)


def _dotted(word: str) -> bool:
    return all(len(part) <= 2 for part in word.split("."))


def _is_glued_end(text: str, found: re.Match[str]) -> bool:
    """Tell whether two sentences meet without a space: "the crisis.Rescuers came", "on Friday.announced"."""
    last = _LAST_WORD.search(text, max(0, found.start() - _REACH), found.start())
    following = _GLUED_AFTER.match(text, found.end())
    if not last or not following:
        return len(found[0]) > 1 and bool(following)
    word, after, close = last[0], following[2], following[3]
    if found[0].rstrip('"”’»)]') in ("...", "…"):
        return after[0].isupper() and not word.isupper()
    if after.lower() in DOMAINS or "." in word or close in ("@", "/", "_") or _in_address(text, last.start()):
        return False
    if after[0].isupper():
        return (
            not (word[0].isupper() and (len(word) < 3 or word.isupper()) and found[0] == ".")
            or after.lower() in STARTERS
        )
    return found[0] == "." and len(word) > 3 and len(after) > 3 and close in (" ", "", ",", "\n") and word.isalpha()


def _in_address(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1] in "@/._\\" or text.startswith("www", at))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    while end - start > LONGEST:
        cut = _cut(text, start)
        yield from _trimmed(text, start, cut)
        rest = text[cut : cut + LONGEST]
        start = cut + len(rest) - len(rest.lstrip())
    if start < end:
        yield start, end


def _cut(text: str, start: int) -> int:
    """Return where to cut an overlong run: behind the last semicolon, comma or space that leaves a fair piece."""
    for mark in ("; ", ", ", " "):
        at = text.rfind(mark, start + LONGEST // 2, start + LONGEST)
        if at > 0:
            return at + len(mark)
    return start + LONGEST
