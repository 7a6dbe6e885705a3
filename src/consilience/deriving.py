"""What follows from all that a store holds: reports placed in parcels, each parcel derived, the parts joined.

What derives is imported where there is something to derive: who only asks a record does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from consilience.model.document import Rejection, digest
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.model.ruling import Outcome, Ruling
from consilience.stages.groups.components import components
from consilience.stages.join import join
from consilience.stages.versions import derive_version
from consilience.store.memory import MemoryStore
from consilience.store.port import Store

Owners = Sequence[tuple[str, str]]  # outlets with their owners, beside the known ones
Derived = Callable[[int, int], None]  # hears how many of how many stories are derived
Unit = tuple[str, ...]  # parcels that are derived together
AT_ONCE = 2000  # documents placed together: some 30 kB each while they are
WORTH = 300  # documents from which deriving them is worth the start of more processes
TYING = ("merge", "split")  # decisions that speak of several things at once, which then are derived together


@dataclass(frozen=True, slots=True)
class Due:
    """Parcels that are to be derived together, and all that this takes; `stamp` is what they will bear."""

    unit: Unit
    stamp: str
    harvests: tuple[Harvest, ...]
    homes: dict[str, str]
    rulings: tuple[Ruling, ...]
    owners: Owners


def bring_up_to_date(store: Store, owners: Owners = (), *, jobs: int = 1, progress: Derived | None = None) -> None:
    """Place new documents, and derive the parcels that they, a ruling or another version changed; no others.

    Much of it is derived in `jobs` processes. What another process changed meanwhile is looked at again.
    """
    while not (_place(store) and _derive(store, owners, jobs, progress)):
        pass


def record_of(store: Store) -> Record:
    """Return the record that the parts in `store` make together."""
    return join(store.derived(), store.rejections(), _nowhere(store.rulings()))


def _nowhere(rulings: Sequence[Ruling]) -> tuple[Outcome, ...]:
    """Return what each ruling does where nothing is told that it could speak of."""
    if not rulings:
        return ()
    from consilience import pipeline

    return pipeline.derive((), {}, rulings=rulings).rulings


def derive(
    harvests: Iterable[Harvest],
    *,
    rejections: Iterable[Rejection] = (),
    rulings: Iterable[Ruling] = (),
    owners: Owners = (),
) -> Record:
    """Return all that follows from `harvests` and `rulings` together, whatever order the harvests come in.

    Of two rulings on one thing the later one holds.
    """
    store = MemoryStore()
    store.save(list(harvests), version="")
    store.reject(rejections)
    for ruling in rulings:
        store.rule(ruling)
    bring_up_to_date(store, owners)
    return record_of(store)


def is_up_to_date(store: Store, owners: Owners = ()) -> bool:
    """Return whether nothing in `store` is left to place or derive."""
    return not store.unplaced(most=1) and not any(_stale(store, owners))


def _place(store: Store) -> bool:
    """Place the earliest of the new documents, which bounds memory; return whether there was none."""
    with store.snapshot():
        new, moves = store.unplaced(most=AT_ONCE), store.moves()
        if not new:
            return True
        from consilience.stages.placing import place

        moved = place(new, store)
    store.place(moved, after=moves)  # not where another process came in between: they are looked at again
    return False


def _derive(store: Store, owners: Owners, jobs: int, progress: Derived | None) -> bool:
    """Derive what is stale; return whether no other process came in between."""
    with store.snapshot():
        stale = list(_stale(store, owners))
    if not stale:
        return True  # nothing is written: who only reads waits for no writer
    store.outdate(sorted(parcel for unit, _, _ in stale for parcel in unit))
    size = sum(len(store.homes(unit)) for unit, _, _ in stale) if jobs > 1 else 0
    kept = True
    made = _derived(_due(store, stale, owners), jobs=min(jobs, len(stale)) if size >= WORTH else 1)
    for done, (due, record) in enumerate(made, start=1):
        kept &= store.keep(record, parcels=due.unit, stamp=due.stamp, homes=due.homes)
        if progress:
            progress(done, len(stale))
    return kept


def _due(store: Store, stale: Sequence[tuple[Unit, tuple[Ruling, ...], str]], owners: Owners) -> Iterator[Due]:
    for unit, rulings, stamp in stale:
        with store.snapshot():
            harvests, homes = tuple(store.harvests(unit)), store.homes(unit)
        yield Due(unit, stamp, harvests, homes, rulings, owners)


def _derived(dues: Iterator[Due], *, jobs: int) -> Iterator[tuple[Due, Record]]:
    """Yield each unit with what follows from it, in order."""
    work = _prepare()
    if jobs < 2:
        yield from ((due, work(due)) for due in dues)
        return
    from consilience.engine import Failure, ProcessPool, paired

    pool: ProcessPool[Due, Record] = ProcessPool(_prepare, jobs=jobs)
    try:
        for due, made in paired(pool, dues):
            yield due, work(due) if isinstance(made, Failure) else made  # here it raises what there is to raise
    finally:
        pool.close()


def _prepare() -> Callable[[Due], Record]:
    from consilience.pipeline import derive

    return lambda due: derive(due.harvests, due.homes, rulings=due.rulings, owners=due.owners)


def _stale(store: Store, owners: Owners) -> Iterator[tuple[Unit, tuple[Ruling, ...], str]]:
    """Yield the units that are to be derived, each with its rulings and the stamp that it will bear."""
    version = digest("stamp", derive_version(), *(part for pair in owners for part in pair))
    plain = digest("unit", version)  # of a parcel alone on which nobody ruled: nearly all
    stamps, rulings = store.parcels(but=plain), store.rulings()
    concerned = {ruling.id: _concerned(store, ruling) for ruling in rulings}
    ties = [
        (first, other)
        for ruling in rulings
        if ruling.verb in TYING or "places" in dict(ruling.changes)
        for first, *others in [sorted(concerned[ruling.id]) or [""]]
        for other in others
    ]
    for unit in components(sorted(stamps.keys() | set().union(*concerned.values())), ties):
        own = tuple(ruling for ruling in rulings if concerned[ruling.id].intersection(unit))
        stamp = digest("unit", version, *(unit if len(unit) > 1 else ()), *(ruling.id for ruling in own))
        if any(stamps.get(parcel, plain) != stamp for parcel in unit):
            yield tuple(unit), own, stamp


def _concerned(store: Store, ruling: Ruling) -> frozenset[str]:
    """Return the parcels that a ruling speaks of: those of its claims, or those that hold one of its spellings."""
    anchors = sorted({anchor for part in ruling.anchors for anchor in part})
    if ruling.sort != "entity":
        places = [name.strip() for name in dict(ruling.changes).get("places", "").split(";") if name.strip()]
        return store.telling(anchors) | (store.naming(places) if places else frozenset())
    if ruling.type == "place" and ruling.verb not in TYING:
        return frozenset(store.parcels())  # a place is known by its GeoNames id as well, under whatever name
    return store.naming(anchors)
