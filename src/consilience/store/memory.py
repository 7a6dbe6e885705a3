"""A store that lives as long as its process."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext

from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.ruling import Ruling
from consilience.model.sketch import Placed
from consilience.store.revisions import revision_pairs
from consilience.store.words import densest, fields_of, phrases_of


class MemoryStore:
    """Everything in dictionaries; for tests and for records that need not last."""

    writable = True

    def __init__(self) -> None:
        self._harvests: dict[str, Harvest] = {}
        self._versions: dict[str, str] = {}
        self._rejections: set[Rejection] = set()
        self._rulings: dict[str, Ruling] = {}
        self._added: dict[str, str] = {}
        self._latest = ""
        self._generation = 0
        self._moves = 0
        self._lying: dict[str, Placed] = {}
        self._holders: dict[str, dict[str, int]] = defaultdict(dict)
        self._stamps: dict[str, str] = {}
        self._derived: dict[str, Record] = {}

    def known(self, version: str) -> frozenset[str]:
        return frozenset(document for document, held in self._versions.items() if held == version)

    def versions(self) -> frozenset[str]:
        return frozenset(self._versions.values())

    def outdated(self, version: str) -> Iterator[Document]:
        return (h.reading.document for h in self.harvests() if self._versions[h.reading.document.id] != version)

    def save(self, harvests: Sequence[Harvest], *, version: str, at: str = "") -> int:
        new = 0
        self._latest = max(at, self._latest)
        for harvest in harvests:
            document = harvest.reading.document.id
            new += document not in self._harvests
            if document in self._harvests:
                self._take_out(document)
            self._harvests[document] = harvest
            for term, weight in harvest.sketch.keys:
                self._holders[term][document] = weight
            self._versions[document] = version
            self._added.setdefault(document, self._latest)
        self._generation += bool(harvests)
        return new

    def reject(self, rejections: Iterable[Rejection]) -> int:
        new = set(rejections) - self._rejections
        self._rejections |= new
        self._generation += bool(new)
        return len(new)

    def harvests(self, parcels: Sequence[str] | None = None) -> Iterator[Harvest]:
        asked = None if parcels is None else set(parcels)
        held = (h for id, h in self._harvests.items() if asked is None or self._parcel_of(id) in asked)
        return iter(sorted(held, key=lambda h: (h.reading.document.name, h.reading.document.id)))

    def documents(self) -> Iterator[Document]:
        return (harvest.reading.document for harvest in self.harvests())

    def rejections(self) -> tuple[Rejection, ...]:
        return tuple(sorted(self._rejections))

    def revisions(self) -> tuple[tuple[str, str], ...]:
        return revision_pairs(h.reading.document for h in self._harvests.values())

    def rule(self, ruling: Ruling) -> bool:
        new = ruling.id not in self._rulings
        self._rulings.setdefault(ruling.id, ruling)
        self._latest = max(ruling.at, self._latest)
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

    def latest(self) -> str:
        return self._latest

    def generation(self) -> int:
        return self._generation

    def snapshot(self) -> AbstractContextManager[None]:
        return nullcontext()  # no other process sees it

    def unplaced(self, most: int | None = None) -> list[Placed]:
        strange = map(self._strange, self._harvests.keys() - self._lying.keys())
        return sorted(strange, key=lambda report: report.order)[:most]

    def near(self, report: Placed, *, least: int) -> list[str]:
        products: Counter[str] = Counter()
        for term, weight in report.sketch.keys:
            for id, other in self._holders.get(term, {}).items():
                products[id] += weight * other
        return sorted(id for id, product in products.items() if product >= least)

    def drawn(self, documents: Sequence[str]) -> list[Placed]:
        return [self._lying.get(id) or self._strange(id) for id in documents]

    def members(self, parcel: str) -> list[Placed]:
        return [report for id, report in sorted(self._lying.items()) if report.parcel == parcel]

    def following(self, parcel: str) -> list[Placed]:
        return [report for id, report in sorted(self._lying.items()) if self._parcel_of(report.parent) == parcel]

    def moves(self) -> int:
        return self._moves

    def place(self, reports: Sequence[Placed], *, after: int | None = None) -> bool:
        if after not in (None, self._moves):
            return False
        touched = {self._parcel_of(report.id) for report in reports}.union(report.parcel for report in reports) - {""}
        self._lying.update((report.id, report) for report in reports)
        there = {report.parcel for report in self._lying.values()}
        for parcel in touched:
            self._derived.pop(parcel, None)
            self._stamps.pop(parcel, None)
        self._stamps.update(dict.fromkeys(touched & there, ""))
        self._moves += 1
        return True

    def parcels(self, *, but: str | None = None) -> dict[str, str]:
        return {parcel: stamp for parcel, stamp in sorted(self._stamps.items()) if stamp != but}

    def homes(self, parcels: Sequence[str]) -> dict[str, str]:
        return {id: report.parcel for id, report in sorted(self._lying.items()) if report.parcel in parcels}

    def telling(self, claims: Sequence[str]) -> frozenset[str]:
        asked = set(claims)
        held = (id for id, harvest in self._harvests.items() if any(claim.id in asked for claim in harvest.claims))
        return frozenset(self._parcel_of(id) for id in held) - {""}

    def naming(self, spellings: Iterable[str]) -> frozenset[str]:
        phrases = phrases_of(spellings)
        documents = (harvest.reading.document for harvest in self._harvests.values())
        held = (d.id for d in documents if _holds(phrases, d.name, d.title, d.text))
        return frozenset(map(self._parcel_of, held)) - {""}

    def outdate(self, parcels: Sequence[str]) -> None:
        for parcel in parcels:
            self._derived.pop(parcel, None)
        self._stamps.update(dict.fromkeys(parcels, ""))

    def keep(
        self, record: Record, *, parcels: Sequence[str], stamp: str, homes: Mapping[str, str] | None = None
    ) -> bool:
        stamps = [held for parcel, held in self._stamps.items() if parcel in parcels]
        if homes is not None and (stamps != [""] * len(parcels) or self.homes(parcels) != homes):
            return False
        self.outdate(parcels)
        self._derived[parcels[0]] = record
        self._stamps.update(dict.fromkeys(parcels, stamp))
        return True

    def derived(self) -> tuple[Record, ...]:
        return tuple(self._derived[parcel] for parcel in sorted(self._derived))

    def search(self, words: str) -> tuple[str, ...]:
        phrases = phrases_of(words.split())
        claims = (claim for harvest in self._harvests.values() for claim in harvest.claims)
        held = {claim.id: fields_of(claim.span.text, claim.attribution.speaker) for claim in claims}
        return densest((id, told) for id, told in held.items() if phrases and all(phrase in told for phrase in phrases))

    def close(self) -> None:
        return None

    def _parcel_of(self, document: str) -> str:
        return self._lying[document].parcel if document in self._lying else ""

    def _strange(self, id: str) -> Placed:
        harvest = self._harvests[id]
        return Placed(id, harvest.sketch, harvest.reading.document.published)

    def _take_out(self, document: str) -> None:
        """Forget where all documents lie: any may hang on one that is read anew."""
        for term, _ in self._harvests[document].sketch.keys:
            self._holders[term].pop(document, None)
        self._lying, self._stamps, self._derived = {}, {}, {}
        self._moves += 1


def _holds(phrases: Iterable[str], *fields: str | None) -> bool:
    held = fields_of(*fields)
    return any(phrase in held for phrase in phrases)
