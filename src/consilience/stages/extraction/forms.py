"""The forms in which words of a cue stand in a text."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.kinds import Cue
from consilience.text.morphology import inflections, plural

VERB_ROLES = ("object", "subject", "either")


def split(phrase: str) -> tuple[str, ...]:
    """Return the words of `phrase` in small letters, hyphens split off."""
    return tuple(phrase.lower().replace("-", " ").split())


def forms(cue: Cue, word: str) -> Iterator[tuple[str, str]]:
    """Yield each form of `word` as `cue` means it, with its name: a verb's inflections, a noun's two numbers."""
    if cue.role in VERB_ROLES:
        yield from _verb(word)
    elif cue.role == "noun":
        yield word, "noun"
        yield plural(word), "noun"
    elif "~" in word:
        before, _, after = word.partition("~")
        for phrase, _form in _verb(after):
            yield before + phrase, "fixed"
    else:
        yield word, "fixed"


def _verb(phrase: str) -> Iterator[tuple[str, str]]:
    head, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    for word, form in inflections(head):
        yield word + tail, form
