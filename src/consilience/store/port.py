"""The door of every store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.ruling import Ruling
from consilience.model.sketch import Placed


class Store(Protocol):
    """Where documents, what was read in them, and what was derived from all of them rest.

    Everything above documents can be rebuilt: harvests carry the version of the stages that read them, parcels the
    stamp of what they were derived by.
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

        `at` is the moment of adding, in UTC and ISO 8601; a document that is held keeps its own. Where it is earlier
        than `latest`, that counts: a clock that was set back puts nothing before what was there.
        """
        ...

    def reject(self, rejections: Iterable[Rejection]) -> int:
        """Keep `rejections`; return how many are new."""
        ...

    def harvests(self, parcels: Sequence[str] | None = None) -> Iterator[Harvest]:
        """Yield what was read, of all documents or of those in `parcels`, by document name and id."""
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

    def latest(self) -> str:
        """Return the latest moment at which a document or ruling was added, "" where none was."""
        ...

    def generation(self) -> int:
        """Return a number that rises whenever documents, harvests, rejections or rulings change."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Show, within the body, the record as it is now, whatever others write."""
        ...

    def unplaced(self, most: int | None = None) -> list[Placed]:
        """Return the documents that lie in no parcel, the earliest first: new ones; all, where any was read anew.

        Of so many as `most` none that is left is earlier.
        """
        ...

    def near(self, report: Placed, *, least: int) -> list[str]:
        """Return the documents (ids), placed or not, whose keys' product with those of `report` is `least` or more."""
        ...

    def drawn(self, documents: Sequence[str]) -> list[Placed]:
        """Return documents (ids) as they lie."""
        ...

    def members(self, parcel: str) -> list[Placed]:
        """Return the documents in a parcel, by id."""
        ...

    def following(self, parcel: str) -> list[Placed]:
        """Return the documents whose parent lies in a parcel, by id."""
        ...

    def moves(self) -> int:
        """Return a number that rises whenever documents are put where they lie, or taken from there."""
        ...

    def place(self, reports: Sequence[Placed], *, after: int | None = None) -> bool:
        """Put documents where they lie, in one transaction; return whether that was done.

        What was derived from the parcels that they leave or join is gone. Nothing is done where `moves` is no more
        what it was: `after`.
        """
        ...

    def parcels(self, *, but: str | None = None) -> dict[str, str]:
        """Return for each parcel the stamp of what it was derived by, "" where it is to be derived anew, by name.

        Those that bear the stamp `but` are left out.
        """
        ...

    def homes(self, parcels: Sequence[str]) -> dict[str, str]:
        """Return the parcel of each document (id) in `parcels`."""
        ...

    def telling(self, claims: Sequence[str]) -> frozenset[str]:
        """Return the parcels of the documents in which `claims` (ids) were read."""
        ...

    def naming(self, spellings: Iterable[str]) -> frozenset[str]:
        """Return the parcels of the documents whose words hold one of `spellings`, whatever case and accents."""
        ...

    def outdate(self, parcels: Sequence[str]) -> None:
        """Forget what was derived from `parcels`, which are to be derived anew."""
        ...

    def keep(
        self, record: Record, *, parcels: Sequence[str], stamp: str, homes: Mapping[str, str] | None = None
    ) -> bool:
        """Put `record` in place of what was derived from `parcels` together, in one transaction; return whether it was.

        Nothing is done where documents lie elsewhere than in their `homes`, or another process has derived them.
        """
        ...

    def derived(self) -> tuple[Record, ...]:
        """Return what was derived, part by part."""
        ...

    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the claims whose evidence holds all `words`, the shortest evidence first."""
        ...

    @property
    def writable(self) -> bool:
        """Whether the store takes changes."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
