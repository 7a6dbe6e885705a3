"""A report with all that was marked in it before any claim is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.model.document import Document, Noise
from consilience.model.time import DateMention
from consilience.model.values import Figure, Place


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed sentence; offsets are the document's, `head` is an index into the sentence."""

    text: str
    lemma: str
    pos: str  # Universal Dependencies part of speech
    tag: str  # Penn Treebank tag
    dep: str  # the parser's dependency label (ClearNLP style in spaCy's English models)
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at [start, end); `tokens` is empty where it was screened out before the parser.

    `children[i]` lists the indexes of token i's dependents from left to right.
    """

    index: int
    start: int
    end: int
    paragraph: int = 0
    tokens: tuple[Token, ...] = ()
    children: tuple[tuple[int, ...], ...] = ()

    def subtree(self, index: int) -> list[int]:
        """Return the indexes of token `index` and all below it, in order of the text."""
        found, waiting = [], [index]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(self.children[here])
        return sorted(found)

    def at(self, start: int, end: int) -> list[int]:
        """Return the indexes of the tokens that overlap the document's characters [start, end)."""
        return [i for i, token in enumerate(self.tokens) if token.start < end and token.end > start]


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name at [start, end) and the place that the report's context gives it."""

    start: int
    end: int
    place: Place
    demonym: bool = False  # "Russian", "Parisian": a people or an adjective, not the place itself


@dataclass(frozen=True, slots=True)
class Name:
    """A person, body or group named at [start, end).

    `canonical` is the fullest form that the report gives for the same one ("Rao" -> "Anita Rao").
    """

    start: int
    end: int
    canonical: str
    kind: str  # person, organisation, group, state
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what: source, cue and content as stretches [start, end) of the document.

    `source` is None where nobody is named. `speaker` is the canonical name of the source, pronouns and titles
    resolved, None where the report does not tell. `chain` goes from the nearest relay to the first source:
    ("Reuters", "Defence Ministry"). `stance` is asserts, denies, relays, accuses, doubts ...
    """

    content: tuple[int, int]
    cue: tuple[int, int] | None = None
    source: tuple[int, int] | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    role: str | None = None
    channel: str | None = None
    stance: str = "asserts"
    direct: bool = False
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and everything marked in it, each list in order of the text."""

    document: Document
    noise: tuple[Noise, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    versions: tuple[tuple[str, str], ...] = field(default=())  # stage -> version that wrote its part

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at `offset`, None where none does."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.sentences) and self.sentences[low].start <= offset:
            return self.sentences[low]
        return None
