"""Reports as they came in, and what is marked beside their text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

ID_LENGTH = 16  # hex digits: 64 bits, a collision in a record of 1e6 items has odds below 1 in 30 million


def digest(*parts: object) -> str:
    """Return the stable id of `parts`: 16 hex digits of their SHA-256.

    >>> digest("a", 1) == digest("a", 1)
    True
    """
    joined = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


class Identified:
    """What is known by a hash of itself, which is worked out when it is first asked for and then held."""

    __slots__ = ("_id",)
    _id: str

    @property
    def id(self) -> str:
        """Hash of what tells it from all others: the same in every run."""
        try:
            return self._id
        except AttributeError:
            object.__setattr__(self, "_id", self._digest())
            return self._id

    def _digest(self) -> str:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Document(Identified):
    """One version of one report; `text` never changes once it is made.

    `name` is what exports call it: a file's name, or of a JSON line its `name`, else its `url`.
    `published` is the report's own local date; `published_at` the moment in UTC where it is known.
    """

    name: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    published_from: str | None = None  # how the date was found: metadata, text, address ...
    path: str | None = None  # where it was read, relative to what the user named; no part of the id

    def _digest(self) -> str:
        return digest("document", self.name, self.text)


@dataclass(frozen=True, slots=True)
class ReportDate:
    """The day of a report, None where it stays open; `source` is metadata, text or inferred, `reason` tells why."""

    document: str  # Document.id
    date: date | None
    source: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Noise:
    """A stretch of a document, [start, end), that is not reporting, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Rejection:
    """An input that could not be read: where it stood, and the reason in one line."""

    where: str
    reason: str
    detail: str = ""

    @property
    def id(self) -> str:
        return digest("rejection", self.where, self.reason, self.detail)
