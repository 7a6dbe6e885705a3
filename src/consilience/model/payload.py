"""Bytes on their way from a file to a report."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Payload:
    """What was read at one place, before anyone knows its format.

    `name` is the file's name without `.gz`; `path` where it was read, relative to what the user named.
    `first_line` is 0 for a whole file; else `data` holds whole lines of a JSON Lines file from that line on.
    """

    name: str
    data: bytes = field(repr=False)
    path: str | None = None
    first_line: int = 0

    @property
    def where(self) -> str:
        """The place as a rejection names it."""
        return self.path or self.name
