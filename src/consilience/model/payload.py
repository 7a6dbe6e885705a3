"""Bytes on their way from a file to a report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Crawl:
    """What a web archive tells of a page: its address, the charset that the server named, the moment of the fetch."""

    url: str
    charset: str | None = None
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Payload:
    """What was read at one place, before anyone knows its format.

    `name` is the file's name without `.gz`, of a page in a web archive its address; `path` where it was read, relative
    to what the user named. `first_line` is 0 for a whole file; else `data` holds whole lines of a JSON Lines file, or
    rows of a table written as such, from that line on. `crawl` is given with an HTML page out of a web archive.
    """

    name: str
    data: bytes = field(repr=False)
    path: str | None = None
    first_line: int = 0
    crawl: Crawl | None = None

    @property
    def where(self) -> str:
        """The place as a rejection names it."""
        return self.path or self.name
