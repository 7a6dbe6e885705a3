"""A parser without a model: tags by simple signs, and some tree, the same for the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

from consilience.model.reading import Token

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*|[^\w\s]|\s{2,}")
_VERBS = frozenset("said told killed injured were was had been rose is are denied warned wrote struck lay hit".split())
_LABELS = (
    *("nsubj", "nsubjpass", "dobj", "pobj", "prep", "amod", "nummod", "compound", "conj", "cc", "advmod", "relcl"),
    *("ccomp", "advcl", "appos", "attr", "agent", "npadvmod", "poss", "det", "aux", "auxpass", "quantmod", "punct"),
)


class CheapParser:
    """Stands in for a model: any tree must be taken, so a wild one serves."""

    version = "cheap"

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        return [_tokens(sentence) for sentence in sentences]


def _tokens(sentence: str) -> tuple[Token, ...]:
    words = list(_WORD.finditer(sentence))
    heads = _heads([match[0] for match in words])
    return tuple(_token(match, index, head) for index, (match, head) in enumerate(zip(words, heads, strict=True)))


def _heads(words: list[str]) -> list[int]:
    """Return a tree: every word hangs on the first verb, or on a near word that leads there."""
    root = next((index for index, word in enumerate(words) if word.lower() in _VERBS), 0)
    heads = []
    for index, word in enumerate(words):
        toward = 1 if index < root else -1
        reach = 1 + crc32(word.encode()) % 4
        heads.append(root if abs(root - index) <= reach else index + toward * reach)
    return heads


def _token(match: re.Match[str], index: int, head: int) -> Token:
    word = match[0]
    low = word.lower()
    if low in _VERBS:
        pos, tag = "VERB", "VBD"
    elif word[0].isdigit():
        pos, tag = "NUM", "CD"
    elif word[0].isupper():
        pos, tag = "PROPN", "NNP"
    elif not word[0].isalnum():
        pos, tag = ("SPACE", "_SP") if word.isspace() else ("PUNCT", ".")
    elif low in ("in", "on", "at", "of", "from", "to", "by", "since"):
        pos, tag = "ADP", "IN"
    elif low in ("he", "she", "they", "it"):
        pos, tag = "PRON", "PRP"
    else:
        pos, tag = "NOUN", "NNS" if low.endswith("s") else "NN"
    label = "ROOT" if index == head else _LABELS[crc32(low.encode()) % len(_LABELS)]
    return Token(word, low, pos, tag, label, head, match.start(), match.end())
