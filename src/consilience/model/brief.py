"""Lines of a brief, each with the citations that prove it."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.errors import InputError


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim's exact words in a report: document id and name, characters [start, end), and the quote."""

    claim: str
    document: str
    name: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A sentence of the brief; one without a citation cannot be built.

    `note` says who stands behind it, `tags` are short states such as "disputed" or "2 origins".
    """

    text: str
    citations: tuple[Citation, ...]
    note: str = ""
    tags: tuple[str, ...] = ()
    fact: str | None = None

    def __post_init__(self) -> None:
        if not self.citations:
            raise InputError(f"a line without a citation: {self.text[:60]!r}")


@dataclass(frozen=True, slots=True)
class Step:
    """One state of a figure that moved: an ISO day, bounds, and the line that tells of it."""

    day: str
    low: float | None
    high: float | None
    line: BriefLine


@dataclass(frozen=True, slots=True)
class Movement:
    """A figure that moved: the question in words, the unit, and its states from the earliest to the latest.

    `summary` tells the last move and its day.
    """

    label: str
    unit: str
    summary: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Answers to one question that cannot both hold, side by side."""

    label: str
    sides: tuple[BriefLine, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said."""

    speaker: str
    lines: tuple[BriefLine, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day (or month, or stretch of days), in ISO form."""

    when: str
    lines: tuple[BriefLine, ...]


@dataclass(frozen=True, slots=True)
class MapFeature:
    """A place with what is said of it; coordinates are WGS 84 degrees."""

    name: str
    lat: float
    lon: float
    lines: tuple[BriefLine, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One story of a brief."""

    title: str
    first: str | None
    last: str | None
    reports: int
    origins: int
    known: tuple[BriefLine, ...]
    disputes: tuple[Dispute, ...]
    movements: tuple[Movement, ...]
    timeline: tuple[Day, ...]
    voices: tuple[Voice, ...]
    places: tuple[MapFeature, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of a report with the claims (ids) whose evidence they are, or a reason as noise."""

    start: int
    end: int
    claims: tuple[str, ...] = ()
    noise: str | None = None


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A report as the brief prints it: where it comes from, its copies, its text and what is marked in it."""

    document: str
    name: str
    title: str
    publisher: str | None
    url: str | None
    reported: str | None
    date_reason: str
    copies: tuple[str, ...]
    copy_reason: str
    claims: int
    text: str
    marks: tuple[Mark, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulingLine:
    """What an analyst decided, and what became of it; without citations where what it spoke of is gone."""

    text: str
    by: str
    at: str
    note: str
    state: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What a duty editor reads: chapters by story, the sources, what was not understood, and what was decided."""

    title: str
    chapters: tuple[Chapter, ...]
    sources: tuple[SourceSheet, ...]
    rejected: tuple[tuple[str, str], ...]
    rulings: tuple[RulingLine, ...] = ()
