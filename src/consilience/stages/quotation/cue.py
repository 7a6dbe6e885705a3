"""A cue: the word that reports, who is credited, and what is said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence, by token indexes; `source` is the head of the source phrase, None where there is none.

    `contents` are stretches [start, end) of the document.
    """

    token: int
    stance: str
    source: int | None
    contents: tuple[tuple[int, int], ...]
    relay: int | None = None  # head of the phrase that passes the words on: "Reuters" in "Reuters said, citing him"
    passive: bool = False
    source_at: tuple[int, int] | None = None  # the source phrase where the parse does not show it
