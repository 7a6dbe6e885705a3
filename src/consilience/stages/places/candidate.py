"""A stretch of a report that may name a place, and what is known while a report is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.model.ports import Gazetteer
from consilience.model.reading import Token
from consilience.model.values import Place
from consilience.text.places.fold import fold_place

HEADLINE = 0.6  # share of capitalised words from which capitals tell nothing

LONGEST = 5  # words of a place name


@dataclass(slots=True)
class Candidate:
    """A stretch that may name a place: [start, end) with generic words, `name` without, and its possible senses."""

    start: int
    end: int
    name: str
    senses: tuple[Place, ...]
    score: float
    sentence: int
    first: int  # of the sentence's words
    last: int
    demonym: bool = False
    kind: str | None = None  # what a generic word beside the name makes of it
    generic: str | None = None
    inside: str | None = None  # key of the name that follows a comma, or that this one is a part of
    whole: str | None = None  # the name to keep where no gazetteer knows the place

    @property
    def key(self) -> str:
        return fold_place(self.name)


@dataclass(slots=True)
class Context:
    """What the finder knows of the report while it reads sentence after sentence."""

    gazetteer: Gazetteer
    text: str
    tokens: dict[int, Token] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
