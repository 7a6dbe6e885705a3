"""The door of every store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.ruling import Ruling


class Store(Protocol):
    """Where documents, what was read in them, and what was derived from all of them rest.

    Everything above documents can be rebuilt: harvests carry the version of the stages that read them, the derived
    record a fingerprint of what it was derived from.
    """

    def known(self, version: str) -> frozenset[str]:
        """Return the ids of the documents that hold a harvest of `version`."""
        ...

    def versions(self) -> frozenset[str]:
        """Return the versions of all harvests."""
        ...

    def outdated(self, version: str) -> Iterator[Document]:
        """Yield the documents whose harvest is of another version than `version`."""
        ...

    def save(self, harvests: Sequence[Harvest], *, version: str, at: str = "") -> int:
        """Keep `harvests` in one transaction, each in place of an older one; return how many documents are new.

        `at` is the moment of adding, in UTC and ISO 8601; a document that is held keeps its own.
        """
        ...

    def reject(self, rejections: Iterable[Rejection]) -> int:
        """Keep `rejections`; return how many are new."""
        ...

    def harvests(self) -> Iterator[Harvest]:
        """Yield what was read, by document name and id."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield the documents by name and id."""
        ...

    def rejections(self) -> tuple[Rejection, ...]:
        """Return the rejections, sorted."""
        ...

    def revisions(self) -> tuple[tuple[str, str], ...]:
        """Return pairs (newer, older) of document ids that share an address, or else a name."""
        ...

    def rule(self, ruling: Ruling) -> bool:
        """Keep `ruling` after all others; return whether it is new."""
        ...

    def unrule(self, id: str) -> bool:
        """Forget the ruling with `id`; return whether there was one."""
        ...

    def rulings(self) -> tuple[Ruling, ...]:
        """Return the rulings in the order in which they were made."""
        ...

    def added(self) -> dict[str, str]:
        """Return by id when each document was added."""
        ...

    def generation(self) -> int:
        """Return a number that rises whenever documents, harvests, rejections or rulings change."""
        ...

    def derived(self, fingerprint: str) -> Record | None:
        """Return the derived record, None where it is not of this `fingerprint`."""
        ...

    def keep(self, record: Record, *, fingerprint: str) -> None:
        """Put `record` in place of the derived record, in one transaction."""
        ...

    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the claims whose evidence holds all `words`, the best match first."""
        ...

    @property
    def writable(self) -> bool:
        """Whether the store takes changes."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
