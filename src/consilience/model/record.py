"""Everything that a record holds about a set of reports, as the brief and the exports read it."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.document import Document, Noise, Rejection
from consilience.model.fact import DuplicateGroup, Entity, Fact, Relation, Story
from consilience.model.ruling import Outcome


@dataclass(frozen=True, slots=True)
class Source:
    """A report as the record holds it.

    `reported` is its own date in ISO form, None where it stays open; `dated_by` tells how it was found
    (metadata, text, inferred) and `date_reason` why. `unread` lists figures [start, end) that no claim uses.
    """

    document: Document
    reported: str | None = None
    dated_by: str | None = None
    date_reason: str = ""
    noise: tuple[Noise, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """All sources and what was derived from them, each list in a stable order.

    `origins` pairs each claim's id with the one origin that it goes back to; `rulings` tells what each decision of
    an analyst did, in the order in which they were made.
    """

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    relations: tuple[Relation, ...] = ()
    entities: tuple[Entity, ...] = ()
    stories: tuple[Story, ...] = ()
    groups: tuple[DuplicateGroup, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()
    rulings: tuple[Outcome, ...] = ()
