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
class SourceNode:
    """One in the line by which a claim came: who had it, and who got it from there.

    `sort` is origin, official, post, agency, own (a report's own voice), copies (reports that carry one text) or
    report. Reports have the ids of their claims; `note` says how copies were known, or that independence is not shown.
    """

    name: str
    sort: str
    document: str = ""
    claims: tuple[str, ...] = ()
    note: str = ""
    children: tuple[SourceNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why claims stand to each other as they do, or why two names are one: in words, with the claims that show it.

    `relation` is that of the record (agree, update, ...) or "merge"; `count` tells how many pairs have this reason.
    """

    relation: str
    why: str
    citations: tuple[Citation, ...]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of one question: the line, and beside it the figure, how sure it is, and whence it came.

    `figure` is the best figure as short as it can be written, empty for an event; `low`, `best` and `high` are in
    `unit`, `range` says them in words, `ends` are the claims behind low and high. `standing` is the fact's status,
    `why` the reason in words; `sources` has a tree for each origin, `independent` counts those that texts show to
    be so.
    """

    line: BriefLine
    label: str
    figure: str
    range: str
    low: float | None
    best: float | None
    high: float | None
    unit: str
    standing: str
    why: str
    origins: tuple[str, ...]
    sources: tuple[SourceNode, ...]
    reasons: tuple[Reason, ...]
    ends: tuple[str, ...] = ()
    independent: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one sort, the weightiest first; `more` counts those that only the record holds."""

    title: str
    findings: tuple[Finding, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One state of a figure that moved: an ISO day, bounds in the movement's unit, and the line that tells of it."""

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
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One answer in a dispute: the figure in short, the line, and the states for which its speakers stand, if told."""

    figure: str
    line: BriefLine
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """Answers to one question that cannot both hold, side by side; `settled` where the latest words agree."""

    label: str
    sides: tuple[Side, ...]
    why: tuple[str, ...]
    settled: bool = False
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said; `role` is the office that reports give, `more` counts lines left out."""

    speaker: str
    lines: tuple[BriefLine, ...]
    role: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day (or month, or stretch of days), in ISO form."""

    when: str
    lines: tuple[BriefLine, ...]


@dataclass(frozen=True, slots=True)
class MapFeature:
    """A place with what is said of it; coordinates are WGS 84 degrees.

    `sort` is the title of the weightiest group among its lines, `wide` tells that the place is a region or country.
    """

    name: str
    lat: float
    lon: float
    lines: tuple[BriefLine, ...]
    sort: str = ""
    wide: bool = False
    more: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """One story of a brief: in a few lines, what changed on its last day, then everything by sort."""

    title: str
    first: str | None
    last: str | None
    reports: int
    origins: int
    summary: tuple[BriefLine, ...]
    latest: Day | None
    groups: tuple[Group, ...]
    disputes: tuple[Dispute, ...]
    movements: tuple[Movement, ...]
    timeline: tuple[Day, ...]
    voices: tuple[Voice, ...]
    places: tuple[MapFeature, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of all groups, in the order in which they are read."""
        return tuple(finding for group in self.groups for finding in group.findings)

    @property
    def known(self) -> tuple[BriefLine, ...]:
        """Return the line of each finding."""
        return tuple(finding.line for finding in self.findings)


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
