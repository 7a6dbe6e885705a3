"""What follows from all that a store holds: reports placed in parcels, each parcel derived, the parts joined.

What derives is imported where there is something to derive: who only asks a record does not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
Unit = tuple[str, ...]  # parcels that are derived together
AT_ONCE = 2000  # documents placed together: some 30 kB each while they are
TYING = ("merge", "split")  # decisions that speak of several things at once, which then are derived together


def bring_up_to_date(store: Store, owners: Owners = ()) -> None:
    """Place new documents, and derive the parcels that they, a ruling or another version changed; no others.

    What another process changed meanwhile is looked at again.
    """
    while not (_place(store) and _derive(store, owners)):
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


def _derive(store: Store, owners: Owners) -> bool:
    """Derive what is stale; return whether no other process came in between."""
    with store.snapshot():
        stale = list(_stale(store, owners))
    if not stale:
        return True  # nothing is written: who only reads waits for no writer
    from consilience import pipeline

    store.outdate(sorted(parcel for unit, _, _ in stale for parcel in unit))
    kept = True
    for unit, rulings, stamp in stale:
        with store.snapshot():
            harvests, homes = tuple(store.harvests(unit)), store.homes(unit)
        record = pipeline.derive(harvests, homes, rulings=rulings, owners=owners)
        kept &= store.keep(record, parcels=unit, stamp=stamp, homes=homes)
    return kept


def _stale(store: Store, owners: Owners) -> Iterator[tuple[Unit, tuple[Ruling, ...], str]]:
    """Yield the units that are to be derived, each with its rulings and the stamp that it will bear."""
    stamps, rulings = store.parcels(), store.rulings()
    concerned = {ruling.id: _concerned(store, ruling, frozenset(stamps)) for ruling in rulings}
    ties = [
        (first, other)
        for ruling in rulings
        if ruling.verb in TYING or "places" in dict(ruling.changes)
        for first, *others in [sorted(concerned[ruling.id]) or [""]]
        for other in others
    ]
    version = digest("stamp", derive_version(), *(part for pair in owners for part in pair))
    for unit in components(sorted(stamps), ties):
        own = tuple(ruling for ruling in rulings if concerned[ruling.id].intersection(unit))
        stamp = digest("unit", version, *(unit if len(unit) > 1 else ()), *(ruling.id for ruling in own))
        if any(stamps[parcel] != stamp for parcel in unit):
            yield tuple(unit), own, stamp


def _concerned(store: Store, ruling: Ruling, every: frozenset[str]) -> frozenset[str]:
    """Return the parcels that a ruling speaks of: those of its claims, or those that hold one of its spellings."""
    anchors = sorted({anchor for part in ruling.anchors for anchor in part})
    if ruling.sort != "entity":
        places = [name.strip() for name in dict(ruling.changes).get("places", "").split(";") if name.strip()]
        return store.telling(anchors) | (store.naming(places) if places else frozenset())
    if ruling.type == "place" and ruling.verb not in TYING:
        return every  # a place is known by its GeoNames id as well, under whatever name
    return store.naming(anchors)
