"""What the search for counted nouns knows of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.reading import Sentence
from consilience.model.values import Figure
from consilience.stages.extraction.lexicon import NounMark

TALLIES = frozenset({"number", "toll", "total", "tally", "count"})
TIMES = frozenset(
    """
    today yesterday tonight tomorrow overnight monday tuesday wednesday thursday friday saturday sunday morning night
    evening afternoon week month year hours days weeks months years noon midnight
    """.split()
)
CLAUSES = frozenset({"ROOT", "relcl", "ccomp", "conj", "advcl", "parataxis"})
AGED = re.compile(r"\d{1,3}-(?:year|month|week|day)-old")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OWNER = 5  # tokens that name whose things are counted
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What the search for counted nouns knows of a sentence, by token index."""

    sentence: Sentence
    nouns: dict[int, NounMark]
    numbers: dict[int, Figure]
    verbs: frozenset[int]  # where a trigger begins
    events: dict[int, int]  # first -> last token of a noun that is counted itself
    demonyms: frozenset[int]
    pasts: frozenset[int]  # where a past form of a trigger stands
    wordings: frozenset[int]  # where a trigger of several words begins

    def word(self, at: int) -> str:
        """Return the word at token `at` in lower case, empty beyond the end."""
        return self.sentence.tokens[at].text.lower() if at < len(self.sentence.tokens) else ""

    def noun(self, at: int) -> bool:
        """Say whether token `at` is a common noun that goes on the noun phrase."""
        if at >= len(self.sentence.tokens) or at in self.numbers or self.word(at) in TIMES:
            return False
        return self.sentence.tokens[at].tag in ("NN", "NNS") and at not in self.verbs

    def tally(self, at: int) -> int:
        """Return the token after "the total number of" at token `at`, 0 where it does not stand there."""
        for size in (3, 4, 5):
            words = [self.word(i) for i in range(at, at + size)]
            if words[-1] == "of" and words[-2] in TALLIES:
                return at + size
        return 0

    def owner(self, at: int) -> int:
        """Return the token of the number behind "the valley's" at token `at`, else `at`."""
        for size in range(1, OWNER + 1):
            if self.word(at + size) in POSSESSIVES:
                return at + size + 1 if at + size + 1 in self.numbers else at
            if not (self.nominal(at + size) or self.word(at + size) == "-"):
                break
        return at

    def nominal(self, at: int) -> bool:
        """Say whether a noun phrase goes on at token `at`."""
        if at >= len(self.sentence.tokens) or at in self.numbers:
            return False
        token = self.sentence.tokens[at]
        return token.pos in ("NOUN", "PROPN", "ADJ") or token.tag in NOUN_TAGS or at in self.nouns

    def describing(self, at: int) -> int:
        """Return the noun's token behind coordinated participles and adjectives at token `at`, 0 without such.

        In "103 confirmed and probable cases" it is that of "cases".
        """
        end = at
        while end < len(self.sentence.tokens) and self.sentence.tokens[end].tag in ("JJ", "VBN", "VBD"):
            if end in self.verbs:
                return 0
            end += 1
            while self.word(end) in (",", "and", "or"):
                end += 1
        return end if end > at + 1 and (end in self.nouns or end in self.events) else 0

    def names_on(self, at: int) -> bool:
        """Say whether names lead from token `at` to a plural: "Or Power and Ek Gas customers"."""
        names = 0
        while at + names < len(self.sentence.tokens) and self.sentence.tokens[at + names].tag == "NNP":
            names += 1
        listed = self.nouns.get(at + names)
        return 0 < names <= OWNER and listed is not None and listed.plural

    def nationality(self, at: int) -> bool:
        """Say whether token `at` is a name or a demonym, which only begins a noun phrase."""
        return at in self.demonyms or self.sentence.tokens[at].tag == "NNP"

    def dash(self, at: int) -> bool:
        """Say whether the hyphen at token `at` stands free and parts two phrases: "Seven - Governor"."""
        tokens = self.sentence.tokens
        parts = self.word(at) == "-" and 0 < at < len(tokens) - 1
        return parts and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start

    def made_by(self, at: int) -> bool:
        """Say whether the hyphen at token `at` ties a participle to the noun before it: "Uzanian-backed"."""
        tokens = self.sentence.tokens
        tied = self.word(at) in ("-", "‑") and at + 2 < len(tokens) and tokens[at].end == tokens[at + 1].start
        return tied and tokens[at + 1].tag in ("VBN", "VBD", "VBG") and self.nominal(at + 2)

    def age(self, at: int) -> int:
        """Return the token after "16-year-old" at token `at`, 0 where no such age stands there."""
        if not self.word(at)[:1].isdigit():
            return 0
        words = [self.word(i) for i in range(at, at + 5)]
        return next((at + size for size in range(1, 6) if AGED.fullmatch("".join(words[:size]))), 0)

    def finite(self, at: int) -> bool:
        """Say whether token `at` is the verb of a clause ("76,000 returned home"), not a participle before a noun."""
        token = self.sentence.tokens[at]
        return (
            token.tag == "VBD"
            and token.dep in CLAUSES
            and any(self.sentence.tokens[child].dep in ("nsubj", "nsubjpass") for child in self.sentence.children[at])
        )

    def modifies(self, mark: NounMark) -> bool:
        """Say whether a listed noun only modifies the next word ("security services", "police officers")."""
        after = mark.last + 1
        if self.word(after) == "-":
            return not self.dash(after)
        if after >= len(self.sentence.tokens) or after in self.numbers or self.word(after) in TIMES:
            return False
        if mark.plural:
            return after in self.nouns and after not in self.verbs
        tokens = self.sentence.tokens
        if tokens[mark.last].tag == "NNP" == tokens[after].tag:
            return True  # "4,000 National Guard troops"
        nominal = after not in self.verbs or after in self.nouns or after in self.events  # "12 civilian deaths"
        return tokens[after].tag in ("NNS", "NN", "NNPS") and nominal
