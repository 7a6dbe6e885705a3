"""Relays: outlets that tell what another told, and the one whom they follow."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from consilience.model.document import Document
from consilience.text.names.owners import outlet_key
from consilience.text.speech.reporting import agency_of

_OUTLETS = (
    "news newspaper newspapers newswire wire gazette herald tribune courier chronicle observer daily weekly radio "
    "television tv broadcaster broadcasters magazine media website websites blog bulletin journal mail dispatch "
    "reporters correspondent correspondents agence press"
)
MEDIA = re.compile(
    rf"\b(?:{'|'.join(_OUTLETS.split())}|trade press|news site)\b|\w{{3,}}(?:News|Press|Wire|Post|Times)\b|"
    r"\b(?:Post|Times|Mirror|Echo|Sun|Star)$",
    re.IGNORECASE,
)
NO_MEDIA = re.compile(
    r"\bpress (?:service|office|secretary|centre|center|conference|officer|attach\w+)\b", re.IGNORECASE
)
# After the outlet comes the one it has it from: "reported, citing the ministry", "has it from the coast guard".
CITING = re.compile(
    r"\b(?:citing|cites?|cited|quoting|quotes?|quoted|with reference to|referring to|in the words of|ha[sd] it from|"
    r"on the (?:authority|word|basis) of(?: figures from)?|relying on|based on(?: figures)?(?: from)?|attribut\w+ to|"
    r"by the count of|as|saying)\s+(?:that\s+)?(?P<who>[^,;:.]{3,80})",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    {"the", "news", "agency", "newspaper", "website", "site", "daily", "paper", "radio", "local", "of"}
)


@lru_cache(maxsize=1 << 13)
def is_media(name: str) -> bool:
    """Return whether a name is that of an outlet, or a word for one.

    >>> is_media("Selmark News Agency"), is_media("press service of the navy"), is_media("Harbour Police")
    (True, False, False)
    """
    return bool(agency_of(name) or (MEDIA.search(name) and not NO_MEDIA.search(name)))


@lru_cache(maxsize=1 << 13)
def outlet_words(name: str) -> frozenset[str]:
    """Return the words by which an outlet is known."""
    return frozenset(re.findall(r"[^\W_]+", outlet_key(name)))


class Outlets:
    """The publishers of a record, and which of them a credit means."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: dict[frozenset[str], list[str]] = defaultdict(list)
        for document in documents:
            if document.publisher:
                self._documents[outlet_words(document.publisher)].append(document.id)
        self._by_word: dict[str, set[frozenset[str]]] = defaultdict(set)
        for words in self._documents:
            for word in words:
                self._by_word[word].add(words)

    def meant(self, name: str) -> tuple[str, ...]:
        """Return the documents of the one outlet that `name` means, none where it means none or several."""
        words = outlet_words(name)
        if words in self._documents:
            return tuple(self._documents[words])
        if not words or not (is_media(name) or len(words) > 1):
            return ()
        holders = set.intersection(*(self._by_word.get(word, set()) for word in words))
        if not holders and is_media(name):
            held = [self._by_word.get(word, set()) for word in words - _GENERIC]
            holders = set.union(*held) if held else set()
            holders = {words_of for words_of in holders if words_of - _GENERIC <= words}
        return tuple(self._documents[next(iter(holders))]) if len(holders) == 1 else ()


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def cited(sentence: str, names: Mapping[str, frozenset[str]]) -> str | None:
    """Return the one of `names`, with the words of each, that a sentence says its outlet cites."""
    for match in CITING.finditer(sentence):
        words = words_of(match["who"])
        found = [name for name, held in sorted(names.items()) if held and held <= words]
        if found:
            return max(found, key=lambda name: len(names[name]))
    return None
