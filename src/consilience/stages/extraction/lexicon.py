"""The words of all claim kinds, compiled once, found in one pass over a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from consilience.kinds import Cue, Event, all_kinds
from consilience.kinds.counted import CLASSES
from consilience.kinds.idioms import IDIOMS
from consilience.model.reading import Token
from consilience.stages.extraction.forms import forms, split
from consilience.text.morphology import plural

CONTRACTIONS = {"n't": "not", "’s": "'s"}


GAP = "..."  # in fixed wording: up to WIDEST words that only describe the noun behind them
WIDEST = 5
ENDS_GAP = frozenset(
    """
    , . ; : ( ) " ' “ ” – — and or but to in at from with by for on after before as into near who which that while when
    is are was were be been being has have had said says will would could may might not people persons killed injured
    wounded dead
    """.split()
)
GLUED = 7  # letters from which a word may be two that lost their space
LOST_SPACE = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])")  # "fledUpriver"
SMALL_WORDS = frozenset(
    """
    had has have was were been be are is to of the in on at by from and or an new newly still already between
    after since with who that which when as also now around about nearly over more than for during before into
    across while whose
    """.split()
)


ENDINGS = frozenset({"ship", "ships", "able", "or", "an", "ward", "wards", "line", "lines", "front", "land"})
WHOLE = frozenset(
    "totally another islands assailed behaving attesting tonight overnight bulletin villain install".split()
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """One form of one cue: `form` is base, past or gerund of a verb, else fixed or noun.

    Past and participle are one form: telegraphic text does not tell them apart.
    """

    kind: str
    cue: Cue
    form: str


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can be counted, in the class of things that it belongs to."""

    name: str  # the plural for people, the singular for things
    group: str
    unit: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's words in lower case, hyphens split off, with the token that each belongs to."""

    words: tuple[str, ...]
    token: tuple[int, ...]
    distinct: frozenset[str]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Words:
        """Split `tokens` into words."""
        words: list[str] = []
        owner: list[int] = []
        for index, token in enumerate(tokens):
            parts = _parts(token.text)
            if len(parts) == 1:
                words.append(parts[0])
                owner.append(index)
            else:
                words += parts
                owner += [index] * len(parts)
        return cls(tuple(words), tuple(owner), frozenset(words))


@lru_cache(maxsize=50_000)
def _parts(token: str) -> tuple[str, ...]:
    """Return the words of one token: hyphens and lost spaces split it, contractions stand for what they shorten."""
    text = token.replace("’", "'")
    text = (LOST_SPACE.sub(" ", text) if len(text) >= GLUED else text).lower()
    parts = re.split(r"[-‑\s]+", text) if "-" in text or "‑" in text or " " in text else [text]
    glued = token[:1].islower()
    words = (word for part in parts for word in (_unglued(part) if glued and len(part) >= GLUED else (part,)))
    return tuple(CONTRACTIONS.get(word, word) for word in words if word.strip())


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens first..last (inclusive) that match entries of the lexicon."""

    first: int
    last: int
    triggers: tuple[Trigger, ...]


@dataclass(frozen=True, slots=True)
class NounMark:
    """Tokens first..last (inclusive) that name something countable."""

    first: int
    last: int
    nouns: tuple[Noun, ...]
    plural: bool


Endings: TypeAlias = dict[str, list[tuple[tuple[str, ...], tuple[Trigger, ...]]]]  # by first word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word sequences, the longest first: triggers by their first two words (the second "" where there is none)."""

    triggers: dict[tuple[str, str], list[tuple[tuple[str, ...], tuple[Trigger, ...]]]]
    nouns: dict[str, list[tuple[tuple[str, ...], tuple[Noun, ...], bool]]]
    gapped: dict[str, dict[tuple[str, ...], Endings]]  # by first word and opening: what ends wording with a gap
    openers: frozenset[str]  # the first words of triggers

    def marks(self, words: Words, before: Sequence[frozenset[str]] = (), told: Set[str] = frozenset()) -> list[Mark]:
        """Return the triggers in `words`, the longest at each place, none inside another.

        `before` are the words of the sentences just before, `told` those of the report so far.
        """
        found: list[Mark] = []
        until = 0
        held = words.distinct
        for at, word in enumerate(words.words):
            if word not in self.openers:
                continue
            for size, triggers in self._rows(words.words, at, word):
                if at + size > until:
                    fitting = tuple(t for t in triggers if _free(t.cue) or _fits(t.cue, held, before, told))
                    if not fitting:
                        continue
                    found.append(Mark(words.token[at], words.token[at + size - 1], fitting))
                    until = at + size
                break
        return found

    def _rows(self, words: tuple[str, ...], at: int, word: str) -> Iterator[tuple[int, tuple[Trigger, ...]]]:
        """Yield size and triggers of each entry that stands at `at`, fixed wording before that with a gap."""
        follower = words[at + 1] if at + 1 < len(words) else ""
        for phrase, triggers in self.triggers.get((word, follower), ()) if follower else ():
            if words[at : at + len(phrase)] == phrase:
                yield len(phrase), triggers
        for opening, endings in self.gapped[word].items() if word in self.gapped else ():
            yield from _spanned(words, at, opening, endings)
        for phrase, triggers in self.triggers.get((word, ""), ()):
            yield len(phrase), triggers

    def counted(self, words: Words) -> list[NounMark]:
        """Return the countable nouns in `words`, the longest at each place, none inside another."""
        found: list[NounMark] = []
        until = 0
        for at, word in enumerate(words.words):
            if at < until:
                continue
            for phrase, nouns, many in self.nouns.get(word, ()):
                size = len(phrase)
                if words.words[at : at + size] == phrase:
                    found.append(NounMark(words.token[at], words.token[at + size - 1], nouns, many))
                    until = at + size
                    break
        return found


def _spanned(
    words: tuple[str, ...], at: int, opening: tuple[str, ...], endings: Endings
) -> Iterator[tuple[int, tuple[Trigger, ...]]]:
    """Yield size and triggers of what stands at `at` with a gap: "in ... camps" for "in 35 crowded camps"."""
    after = at + len(opening)
    if words[at:after] != opening:
        return
    for start in range(after, min(after + WIDEST + 1, len(words))):
        for ending, triggers in endings.get(words[start], ()):
            if words[start : start + len(ending)] == ending:
                yield start + len(ending) - at, triggers
        if words[start] in ENDS_GAP:
            return


def allows(cue: Cue | Event, held: frozenset[str]) -> bool:
    """Say whether a sentence with the words `held` has what `cue` needs and nothing that forbids it."""
    return (not cue.needs or not held.isdisjoint(cue.needs)) and held.isdisjoint(cue.unless)


def _free(cue: Cue) -> bool:
    return not (cue.needs or cue.unless or cue.apart)


def _fits(cue: Cue, held: frozenset[str], before: Sequence[frozenset[str]], told: Set[str]) -> bool:
    """Say whether the sentence, those just before and the report so far hold what `cue` needs, none what it forbids."""
    if not held.isdisjoint(cue.unless) or (cue.needs and held.isdisjoint(cue.needs) and told.isdisjoint(cue.nearby)):
        return False
    return not cue.apart or all(words.isdisjoint(cue.apart) for words in before)


def is_idiom(mark: Mark) -> bool:
    """Say whether `mark` stands only to hide the words within it: "shell company"."""
    return not any(trigger.cue.measure or trigger.cue.counts for trigger in mark.triggers)


@cache
def lexicon() -> Lexicon:
    """Compile the cues of all kinds and the classes of counted nouns."""
    triggers: dict[tuple[str, ...], dict[Trigger, None]] = {}
    for kind in all_kinds():
        for cue in kind.cues:
            for word in cue.words:
                for phrase, form in forms(cue, word):
                    triggers.setdefault(split(phrase), {})[Trigger(kind.name, cue, form)] = None
    hidden = Cue("", "after", IDIOMS, ())
    for word in IDIOMS:
        for phrase, form in forms(hidden, word):
            triggers.setdefault(split(phrase), {})[Trigger("", hidden, form)] = None
    nouns: dict[tuple[tuple[str, ...], bool], list[Noun]] = {}
    for group in CLASSES:
        for entries, plain in ((group.nouns, False), (group.plain, True)):
            for word in dict.fromkeys(entries):
                many = plural(word)
                of = None if plain else many
                noun = Noun(word, group.name, group.unit or word, of if group.unit else None)
                nouns.setdefault((split(word), many == word), []).append(noun)
                if many != word:
                    nouns.setdefault((split(many), True), []).append(noun)
    by_word: dict[tuple[str, str], list[tuple[tuple[str, ...], tuple[Trigger, ...]]]] = {}
    gapped: dict[str, dict[tuple[str, ...], Endings]] = {}
    for phrase_words, found in triggers.items():
        if GAP in phrase_words:
            cut = phrase_words.index(GAP)
            endings = gapped.setdefault(phrase_words[0], {}).setdefault(phrase_words[:cut], {})
            ending = phrase_words[cut + 1 :]
            endings.setdefault(ending[0], []).append((ending, tuple(found)))
            continue
        opening = (phrase_words[0], phrase_words[1] if len(phrase_words) > 1 else "")
        by_word.setdefault(opening, []).append((phrase_words, tuple(found)))
    by_noun: dict[str, list[tuple[tuple[str, ...], tuple[Noun, ...], bool]]] = {}
    for (noun_words, is_plural), named in nouns.items():
        by_noun.setdefault(noun_words[0], []).append((noun_words, tuple(named), is_plural))
    for rows in by_word.values():
        rows.sort(key=lambda row: -len(row[0]))
    for named_rows in by_noun.values():
        named_rows.sort(key=lambda row: -len(row[0]))
    return Lexicon(by_word, by_noun, gapped, frozenset(first for first, _ in by_word) | frozenset(gapped))


@cache
def _vocabulary() -> frozenset[str]:
    """Return every word of the lexicon that is long enough to be known in a glued pair."""
    compiled = lexicon()
    phrases = [words for rows in compiled.triggers.values() for words, _ in rows]
    phrases += [words for rows in compiled.nouns.values() for words, _, _ in rows]
    return frozenset(word for words in phrases for word in words if len(word) >= 4)


@lru_cache(maxsize=20_000)
def _unglued(word: str) -> tuple[str, ...]:
    """Split a word that lost the space before or after it: "hadevacuated", "peoplebetween".

    >>> _unglued("hadevacuated"), _unglued("peoplebetween"), _unglued("evacuated")
    (('had', 'evacuated'), ('people', 'between'), ('evacuated',))
    """
    known = _vocabulary()
    if word in known or word in WHOLE or not word.isalpha():
        return (word,)
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if right in ENDINGS:
            continue
        if (left in SMALL_WORDS and right in known and len(right) > 4) or (
            left in known and (right in SMALL_WORDS or right in known) and len(left) > 4
        ):
            return (left, right)
    return (word,)
