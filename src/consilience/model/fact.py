"""What several reports say about one question, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.document import Identified, digest


@dataclass(frozen=True, slots=True)
class Question:
    """What a fact answers; two claims share a fact only if their questions are the same."""

    kind: str
    measure: str
    scope: tuple[str, ...]  # canonical places, sorted
    of: str | None = None
    event: str | None = None  # what tells two events of one kind and place apart
    actor: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """How claim `a` stands to claim `b`: agree, update, scope, conflict or correction, and why in words."""

    a: str
    b: str
    relation: str
    why: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Low, best and high of a fact in `unit`, each with the id of the claim behind it."""

    low: float | None
    best: float | None
    high: float | None
    unit: str | None
    low_claim: str | None
    best_claim: str | None
    high_claim: str | None


@dataclass(frozen=True, slots=True)
class Fact(Identified):
    """One question with all the claims that answer it.

    `status` is single_origin, corroborated, disputed, superseded, retracted or cannot_tell. `origins` are the
    independent sources that the claims go back to, as far as the texts show them, else all; `unshown` are those that
    may have it from another, since no text shows whose count they tell; `doubts` pairs claims with the reason.
    `history` lists claim ids from the earliest state to the latest; `steps` pairs each of them with who told it when
    and what it superseded. `rules` tells of best, low and high how each was chosen. `silent` is set where nothing has
    been heard for long before the record's latest report.
    """

    story: str
    question: Question
    label: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    status: str
    figures: Figures | None = None
    history: tuple[str, ...] = ()
    why: str = ""
    unshown: tuple[str, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    silent: str = ""

    def _digest(self) -> str:
        q = self.question
        return digest("fact", self.story, q.kind, q.measure, "|".join(q.scope), q.of, q.event, q.actor)


@dataclass(frozen=True, slots=True)
class Entity(Identified):
    """A person, organisation or place with every spelling met, and why they are held to be one.

    `key` tells two places of one name apart: the GeoNames id, or the region and country of an unknown one.
    """

    type: str
    name: str
    mentions: tuple[str, ...]
    why: str = ""
    key: str = ""

    def _digest(self) -> str:
        return digest("entity", self.type, self.name, self.key)


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Documents (ids) that carry one text, exact or nearly; `lead` is the one taken for the first."""

    lead: str
    members: tuple[str, ...]
    reason: str  # exact, near, syndicated, revision


@dataclass(frozen=True, slots=True)
class Story(Identified):
    """Documents (ids) that tell of one event."""

    title: str
    documents: tuple[str, ...]
    first: str | None = None  # ISO dates
    last: str | None = None
    places: tuple[str, ...] = ()

    def _digest(self) -> str:
        return digest("story", *self.documents)


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What follows from all claims together; `origins` pairs each claim's id with the one source it goes back to."""

    facts: tuple[Fact, ...] = ()
    relations: tuple[Relation, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()
