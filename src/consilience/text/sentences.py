"""Sentence boundaries."""

from __future__ import annotations

import itertools
import re

_BREAK = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[A-Z0-9])|\n+")


def split(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each sentence, edges trimmed of space, in order."""
    edges = [0, *(m.end() for m in _BREAK.finditer(text)), len(text)]
    found = []
    for start, end in itertools.pairwise(edges):
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            found.append((start + lead, start + len(piece.rstrip())))
    return found
