"""Rulings made from what an analyst points at in a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.errors import InputError
from consilience.model.claim import Claim
from consilience.model.fact import Entity, Fact
from consilience.model.record import Record
from consilience.model.ruling import Ruling
from consilience.stages.explain import item_of
from consilience.stages.rulings.fields import corrected

RULED = ("claim", "entity", "fact")
ENTITY_FIELDS = ("lat", "lon", "name")
DEGREES = {"lat": 90.0, "lon": 180.0}


def decide(record: Record, verb: str, ids: Sequence[str]) -> Ruling:
    """Return the ruling that accepts, rejects or merges the items with `ids` (first digits suffice).

    Raises InputError where an id names nothing, more than one thing, or something that cannot be ruled on; where a
    merge names fewer than two items or items of two sorts.
    """
    items = [_item(record, id) for id in ids]
    sorts = sorted({sort for _, sort in items})
    if verb == "merge":
        if len({id for id, _ in items}) < 2:
            raise InputError("a merge takes two items or more", hint="consilience merge ID ID")
        if len(sorts) > 1:
            raise InputError(f"a {sorts[0]} and a {sorts[1]} cannot be one", hint="name items of one sort")
    sort = sorts[0]
    held = [id for id, _ in items]
    if verb == "merge" and sort != "entity":
        _check_alike(record, held, sort)
    anchors = tuple(_anchor(record, id, sort) for id in held)
    types = {_entity(record, id).type for id in held} if sort == "entity" else set()
    if len(types) > 1:
        raise InputError(f"a {' and a '.join(sorted(types))} cannot be one", hint="name items of one type")
    return Ruling(verb, sort, tuple(held), anchors, type=types.pop() if types else None)


def _check_alike(record: Record, ids: Sequence[str], sort: str) -> None:
    """Refuse to hold figures of two kinds to one question."""
    kinds = {_claim(record, id).kind if sort == "claim" else _fact(record, id).question.kind for id in ids}
    if len(kinds) > 1:
        raise InputError(f"{' and '.join(sorted(kinds))} answer no one question", hint="name items of one kind")


def correct(record: Record, id: str, changes: Mapping[str, str]) -> Ruling:
    """Return the ruling that sets fields of a claim, the best figure of a fact, or the name or place of an entity.

    Raises InputError and UnknownSetting for fields and values that the item cannot take.
    """
    if not changes:
        raise InputError("a correction takes a field and its value", hint="such as figure=74 or speaker='A. Name'")
    held, sort = _item(record, id)
    if sort == "claim":
        corrected(_claim(record, held), tuple(sorted(changes.items())), {})
    elif sort == "fact":
        changes = {"best": _best(record, held, changes)}
    else:
        _check_entity(_entity(record, held), changes)
    type = _entity(record, held).type if sort == "entity" else None
    return Ruling(
        "correct", sort, (held,), (_anchor(record, held, sort),), changes=tuple(sorted(changes.items())), type=type
    )


def split(record: Record, id: str, parts: Sequence[str]) -> Ruling:
    """Return the ruling that takes claims (ids) out of a fact together, or spellings out of an entity."""
    held, sort = _item(record, id)
    if sort == "claim" or not parts:
        raise InputError(
            "a split names a fact or an entity", hint="then claims of the fact, or spellings of the entity"
        )
    whole = _anchor(record, held, sort)
    leaving = tuple(_item(record, part)[0] for part in parts) if sort == "fact" else tuple(parts)
    strangers = sorted(set(leaving) - set(whole))
    if strangers:
        raise InputError(f"{strangers[0]!r} is no part of {id}", hint=f"consilience why {held} lists its parts")
    staying = tuple(part for part in whole if part not in leaving)
    if not staying:
        raise InputError("a split leaves nothing behind", hint="name fewer parts")
    type = _entity(record, held).type if sort == "entity" else None
    return Ruling("split", sort, (held,), (staying, leaving), type=type)


def signed(ruling: Ruling, *, note: str, by: str, at: str) -> Ruling:
    """Return `ruling` with who made it, when and why. Raises InputError where no name is given."""
    if not by.strip():
        raise InputError("a ruling carries a name", hint="give --by NAME, or set CONSILIENCE_ANALYST")
    return replace(ruling, note=note.strip(), by=by.strip(), at=at)


def _item(record: Record, id: str) -> tuple[str, str]:
    held, sort = item_of(record, id)
    if sort not in RULED:
        raise InputError(f"{id} is a {sort}, which no ruling speaks of", hint="claims, facts and entities are ruled on")
    if sort == "claim" and held not in {claim.id for claim in record.claims}:
        raise InputError(f"claim {id} was set aside", hint="undo that ruling first: see consilience rulings")
    return held, sort


def _anchor(record: Record, id: str, sort: str) -> tuple[str, ...]:
    if sort == "claim":
        return (id,)
    if sort == "fact":
        return _fact(record, id).claims
    entity = _entity(record, id)
    return tuple(dict.fromkeys((entity.name, *entity.mentions, *([entity.key] if entity.key.isdigit() else []))))


def _claim(record: Record, id: str) -> Claim:
    return next(claim for claim in record.claims if claim.id == id)


def _fact(record: Record, id: str) -> Fact:
    return next(fact for fact in record.facts if fact.id == id)


def _entity(record: Record, id: str) -> Entity:
    return next(entity for entity in record.entities if entity.id == id)


def _best(record: Record, id: str, changes: Mapping[str, str]) -> str:
    fact = _fact(record, id)
    if set(changes) != {"best"}:
        raise InputError("of a fact only its best figure is chosen", hint="best=CLAIM, a claim of the fact")
    chosen, sort = item_of(record, changes["best"])
    if sort != "claim" or chosen not in fact.claims:
        raise InputError(f"{changes['best']} is no claim of the fact", hint=f"consilience why {id} lists them")
    quantity = _claim(record, chosen).quantity
    if quantity is None or quantity.low is None:
        raise InputError(f"claim {chosen} gives no figure", hint="choose a claim with one")
    return chosen


def _check_entity(entity: Entity, changes: Mapping[str, str]) -> None:
    for name, value in changes.items():
        if name not in ENTITY_FIELDS or (name in DEGREES and entity.type != "place"):
            raise InputError(f"{name!r} of a {entity.type} cannot be set", hint="name, and of a place lat and lon")
        if not value.strip():
            raise InputError(f"{name} cannot be empty", hint="reject the entity instead")
        if name in DEGREES:
            _degrees(name, value)
    if ("lat" in changes) != ("lon" in changes):
        raise InputError("a place needs both lat and lon")


def _degrees(name: str, value: str) -> None:
    try:
        number = float(value)
    except ValueError:
        number = float("inf")
    if abs(number) > DEGREES[name]:
        raise InputError(f"{name} cannot be {value!r}", hint=f"WGS 84 degrees, at most {DEGREES[name]:g} either way")
