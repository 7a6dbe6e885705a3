"""Runs of words by which two texts are seen to be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

from consilience.model.document import Noise

RUN = 5  # words: shorter runs occur by chance ("the death toll rose to"), longer ones break at every edit
WORD = re.compile(r"\w+")


def reported_text(text: str, noise: Iterable[Noise]) -> str:
    """Return `text` with its noise blanked, every other character at its own offset.

    >>> reported_text("Share this. Two dead.", [Noise(0, 11, "share bar")])
    '            Two dead.'
    """
    pieces, at = [], 0
    for mark in sorted(noise):
        if mark.end <= at:
            continue
        start = max(mark.start, at)
        pieces += [text[at:start], " " * (mark.end - start)]
        at = mark.end
    return "".join([*pieces, text[at:]])


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case, apostrophes and all other marks left out."""
    return WORD.findall(text.replace("’", "").replace("'", "").casefold())


def shingles(run_of_words: Sequence[str], size: int = RUN) -> frozenset[int]:
    """Return a 32-bit hash of each run of `size` words; a shorter text is one run.

    >>> len(shingles("a b c d e f".split()))
    2
    """
    if len(run_of_words) <= size:
        return frozenset({crc32(" ".join(run_of_words).encode())}) if run_of_words else frozenset()
    return frozenset(crc32(" ".join(run_of_words[i : i + size]).encode()) for i in range(len(run_of_words) - size + 1))


def resemblance(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the Jaccard similarity of two sets (Broder 1997, "On the resemblance and containment of documents")."""
    return len(a & b) / len(a | b) if a or b else 1.0


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the share of the smaller set that lies in the other."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
