"""Reports read and saved chunk by chunk; while one chunk is committed, the engine is at work on the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from consilience.model.document import Document, Rejection
from consilience.moments import in_utc
from consilience.reading import Tally, rejection_of

if TYPE_CHECKING:
    from consilience.engine import Engine, Failure
    from consilience.model.harvest import Harvest
    from consilience.store.port import Store

Progress = Callable[[Tally], None]


class Adding:
    """Takes reports into a store, `size` to a transaction; `tally` tells what it came to, `rejected` what was left out.

    Not more than `size` reports, and those that the engine holds ready, wait for their commit: a killed process reads
    no more than these again.
    """

    def __init__(self, store: Store, *, version: str, size: int) -> None:
        self.tally = Tally()
        self.rejected: tuple[Rejection, ...] = ()
        self._store, self._version, self._size = store, version, size

    def read(
        self,
        incoming: Iterable[Document | Rejection],
        engine: Engine[Document, Harvest],
        *,
        known: Iterable[str] = (),
        at: datetime | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Read and save what comes in; reports whose ids are among `known` are held already.

        They are saved as of `at`, or the moment of each commit; `progress` hears of every `size` inputs and reports.
        """
        from consilience.engine import paired

        tell = progress or _silent
        made: list[Harvest | Rejection] = []
        for document, item in paired(engine, self._fresh(incoming, set(known), tell)):
            made.append(_settled(document, item))
            if len(made) >= self._size:
                self._commit(made, at)
                tell(self.tally)
                made = []
        self._commit(made, at)
        tell(self.tally)

    def _fresh(
        self,
        incoming: Iterable[Document | Rejection],
        known: set[str],
        tell: Progress,
    ) -> Iterator[Document]:
        """Yield the reports that are to be read, and settle all else."""
        unread: list[Rejection] = []
        for item in incoming:
            self.tally = replace(self.tally, met=self.tally.met + 1)
            if isinstance(item, Rejection):
                unread.append(item)
            elif item.id in known:
                self.tally = replace(self.tally, held=self.tally.held + 1)
            else:
                known.add(item.id)
                yield item
            if self.tally.met % self._size == 0:
                self._reject(unread)
                unread = []
                tell(self.tally)
        self._reject(unread)

    def _commit(self, made: list[Harvest | Rejection], at: datetime | None) -> None:
        harvests = [item for item in made if not isinstance(item, Rejection)]
        if harvests:
            new = self._store.save(harvests, version=self._version, at=in_utc(at))
            claims = sum(len(harvest.claims) for harvest in harvests)
            self.tally = replace(self.tally, new=self.tally.new + new, claims=self.tally.claims + claims)
        self._reject([item for item in made if isinstance(item, Rejection)])

    def _reject(self, rejections: list[Rejection]) -> None:
        if rejections:
            self._store.reject(rejections)
            self.rejected += tuple(rejections)
            self.tally = replace(self.tally, rejected=self.tally.rejected + len(rejections))


def _silent(tally: Tally) -> None:
    return None


def _settled(document: Document, made: Harvest | Failure) -> Harvest | Rejection:
    """Return what was made of `document`, a rejection where the work on it failed."""
    from consilience.engine import Failure

    return rejection_of(document, made) if isinstance(made, Failure) else made
