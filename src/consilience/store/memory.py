"""A store that lives as long as its process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.ruling import Ruling
from consilience.store.revisions import revision_pairs


class MemoryStore:
    """Everything in dictionaries; for tests and for records that need not last."""

    writable = True

    def __init__(self) -> None:
        self._harvests: dict[str, Harvest] = {}
        self._versions: dict[str, str] = {}
        self._rejections: set[Rejection] = set()
        self._rulings: dict[str, Ruling] = {}
        self._added: dict[str, str] = {}
        self._generation = 0
        self._derived: tuple[str, Record] | None = None

    def known(self, version: str) -> frozenset[str]:
        return frozenset(document for document, held in self._versions.items() if held == version)

    def versions(self) -> frozenset[str]:
        return frozenset(self._versions.values())

    def outdated(self, version: str) -> Iterator[Document]:
        return (h.reading.document for h in self.harvests() if self._versions[h.reading.document.id] != version)

    def save(self, harvests: Sequence[Harvest], *, version: str, at: str = "") -> int:
        new = 0
        for harvest in harvests:
            document = harvest.reading.document.id
            new += document not in self._harvests
            self._harvests[document] = harvest
            self._versions[document] = version
            self._added.setdefault(document, at)
        self._generation += bool(harvests)
        return new

    def reject(self, rejections: Iterable[Rejection]) -> int:
        new = set(rejections) - self._rejections
        self._rejections |= new
        self._generation += bool(new)
        return len(new)

    def harvests(self) -> Iterator[Harvest]:
        return iter(sorted(self._harvests.values(), key=lambda h: (h.reading.document.name, h.reading.document.id)))

    def documents(self) -> Iterator[Document]:
        return (harvest.reading.document for harvest in self.harvests())

    def rejections(self) -> tuple[Rejection, ...]:
        return tuple(sorted(self._rejections))

    def revisions(self) -> tuple[tuple[str, str], ...]:
        return revision_pairs(h.reading.document for h in self._harvests.values())

    def rule(self, ruling: Ruling) -> bool:
        new = ruling.id not in self._rulings
        self._rulings.setdefault(ruling.id, ruling)
        self._generation += new
        return new

    def unrule(self, id: str) -> bool:
        there = self._rulings.pop(id, None) is not None
        self._generation += there
        return there

    def rulings(self) -> tuple[Ruling, ...]:
        return tuple(self._rulings.values())

    def added(self) -> dict[str, str]:
        return dict(self._added)

    def generation(self) -> int:
        return self._generation

    def derived(self, fingerprint: str) -> Record | None:
        return self._derived[1] if self._derived and self._derived[0] == fingerprint else None

    def keep(self, record: Record, *, fingerprint: str) -> None:
        self._derived = (fingerprint, record)

    def search(self, words: str) -> tuple[str, ...]:
        wanted = words.lower().split()
        claims = self._derived[1].claims if self._derived else ()
        return tuple(c.id for c in claims if wanted and all(word in c.span.text.lower() for word in wanted))

    def close(self) -> None:
        return None
