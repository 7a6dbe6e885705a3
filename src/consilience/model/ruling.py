"""What an analyst decided, kept apart from all that is derived."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.document import digest

VERBS = ("accept", "correct", "merge", "reject", "split")
SORTS = ("claim", "entity", "fact")


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision: what is done to which items, by whom, when, and why.

    `subjects` are ids as they were when it was made. Ids of facts and entities move as reports come in, so `anchors`
    hold, for each part of the decision, what it stands on: ids of claims as they were read, or spellings of a name.
    A merge has one anchor for each item that becomes part of the first; a split one for what stays and one for what
    leaves; all others have one. `changes` are the fields of a correction with their new values. `at` is UTC, ISO 8601.
    """

    verb: str
    sort: str
    subjects: tuple[str, ...]
    anchors: tuple[tuple[str, ...], ...]
    changes: tuple[tuple[str, str], ...] = ()
    type: str | None = None  # of an entity: person, organisation or place
    note: str = ""
    by: str = ""
    at: str = ""

    @property
    def id(self) -> str:
        """Hash of all that the ruling says: the same decision made twice is one."""
        anchors = ("|".join(anchor) for anchor in self.anchors)
        changes = (f"{name}={value}" for name, value in self.changes)
        return digest("ruling", self.verb, self.sort, *self.subjects, *anchors, *changes, self.note, self.by, self.at)

    @property
    def signature(self) -> str:
        """Who decided, and why where a note says so: "Ines Roth: a drill"."""
        return f"{self.by}: {self.note}" if self.note else self.by


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a ruling did to the record as it stands.

    `state` is applied, or gone where what it spoke of is no longer there; `why` says so in words. `claims` are those
    that it spoke of, as they were read; `items` the ids, as they are now, of what it touched.
    """

    ruling: Ruling
    state: str
    why: str
    claims: tuple[Claim, ...] = ()
    items: tuple[str, ...] = ()
