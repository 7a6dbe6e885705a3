"""The doors at which learned or heavy parts are plugged in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from consilience.model.reading import Token
from consilience.model.values import Place


class Parser(Protocol):
    """Turns sentences into tokens with part of speech, lemma and dependency."""

    @property
    def version(self) -> str:
        """Name and version of the model: part of what makes a claim repeatable."""
        ...

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        """Return the tokens of each sentence, offsets counted from its own start."""
        ...


class Gazetteer(Protocol):
    """Knows the places of the world by name."""

    @property
    def version(self) -> str:
        """Source and version of the table."""
        ...

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return all places known by `name` in any spelling, the most important first."""
        ...

    def demonym(self, word: str) -> Place | None:
        """Return the country of an adjective or people ("Russian", "Poles"), None where `word` is neither."""
        ...
