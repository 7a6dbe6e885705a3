"""Exact stretches of a document's text."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.errors import SpanMismatch


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of a document, with the text they hold."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut `text[start:end]`, edges trimmed of space.

        Raises SpanMismatch where the offsets lie outside the text or hold only space.

        >>> Span.of("Two dead, six hurt", 8, 18)
        Span(start=8, end=18, text=', six hurt')
        """
        if not 0 <= start < end <= len(text):
            raise SpanMismatch(f"offsets {start}..{end} lie outside a text of {len(text)} characters")
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if start >= end:
            raise SpanMismatch(f"offsets {start}..{end} hold only space")
        return cls(start, end, text[start:end])

    def verify(self, text: str) -> Span:
        """Return the span itself, or raise SpanMismatch where `text` disagrees with it."""
        if text[self.start : self.end] != self.text or not self.text:
            raise SpanMismatch(
                f"the text at {self.start}..{self.end} is not {self.text[:40]!r}",
                hint="the document was changed after the span was made",
            )
        return self
