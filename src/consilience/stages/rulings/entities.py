"""Rulings on people, bodies and places: one or several, and under what name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.fact import Entity
from consilience.model.ruling import Outcome, Ruling
from consilience.model.values import Place

GONE = "no report names it any more"


def rule_entities(
    entities: Sequence[Entity], rulings: Iterable[Ruling]
) -> tuple[tuple[Entity, ...], tuple[Outcome, ...]]:
    """Return `entities` as the rulings on them leave them, sorted, and what each ruling did."""
    held = list(entities)
    outcomes = []
    for ruling in rulings:
        if ruling.sort != "entity":
            continue
        asked = ruling.anchors if ruling.verb == "merge" else ruling.anchors[:1]
        found = [_found(held, ruling.type, anchor) for anchor in asked]
        there = [entity for entity in found if entity is not None]
        if len(there) < len(found):
            outcomes.append(Outcome(ruling, "gone", GONE))
            continue
        made = _made(there, ruling)
        held = [entity for entity in held if entity not in there] + made
        outcomes.append(Outcome(ruling, "applied", _told(ruling), items=tuple(entity.id for entity in made)))
    return tuple(sorted(held, key=lambda e: (e.type, e.name, e.key, e.mentions))), tuple(outcomes)


def _found(entities: Sequence[Entity], type: str | None, anchor: Sequence[str]) -> Entity | None:
    """Return the entity that goes by most of the spellings of `anchor`, or has its key; None where none does."""
    wanted = set(anchor)
    ranked = [
        (entity.key in wanted if entity.key else False, len(wanted.intersection(entity.mentions)), entity)
        for entity in entities
        if entity.type == type
    ]
    best = max(ranked, key=lambda row: (row[0], row[1]), default=None)
    return best[2] if best and (best[0] or best[1]) else None


def _made(there: list[Entity], ruling: Ruling) -> list[Entity]:
    by = f"ruled by {ruling.signature}"
    first = there[0]
    if ruling.verb == "reject":
        return []
    if ruling.verb == "merge":
        mentions = tuple(sorted({mention for entity in there for mention in (*entity.mentions, entity.name)}))
        why = "; ".join(filter(None, (*(entity.why for entity in there), f"held to be one, {by}")))
        return [replace(first, mentions=mentions, why=why)]
    if ruling.verb == "split":
        return _split(first, ruling.anchors[1:], by)
    return [_renamed(first, dict(ruling.changes), by)]


def _split(entity: Entity, leaving: Sequence[Sequence[str]], by: str) -> list[Entity]:
    gone = {spelling for part in leaving for spelling in part}
    rest = tuple(mention for mention in entity.mentions if mention not in gone)
    name = entity.name if entity.name not in gone else max(rest, key=len, default=entity.name)
    made = [replace(entity, name=name, mentions=rest, why=f"{entity.why}; held apart from others, {by}")]
    for part in leaving:
        chief = max(part, key=lambda spelling: (len(spelling), spelling))
        made.append(Entity(entity.type, chief, tuple(sorted(part)), f"held apart from {entity.name}, {by}"))
    return made


def _renamed(entity: Entity, changes: dict[str, str], by: str) -> Entity:
    name = changes.get("name", entity.name)
    mentions = tuple(sorted({*entity.mentions, entity.name, name}))
    return replace(entity, name=name, mentions=mentions, why=f"{entity.why}; {by}")


def _told(ruling: Ruling) -> str:
    if ruling.verb == "merge":
        return f"{len(ruling.anchors)} held to be one"
    if ruling.verb == "split":
        return f"held to be {len(ruling.anchors)}"
    if ruling.verb == "reject":
        return "held to be none"
    changed = ", ".join(f"{name} is {value}" for name, value in ruling.changes)
    return f"corrected: {changed}" if changed else "checked and accepted"


def rule_names(claims: Sequence[Claim], rulings: Iterable[Ruling], known: Mapping[str, Place]) -> tuple[Claim, ...]:
    """Return `claims` with places put where merges and corrections have them, and without names that were rejected.

    `known` holds the places of the record by GeoNames id (as text) and by name.
    """
    moves: dict[str, Place | None] = {}
    dropped: set[str] = set()
    for ruling in rulings:
        if ruling.sort != "entity":
            continue
        if ruling.type == "place":
            moves |= _moves(ruling, known)
        elif ruling.verb == "reject":
            dropped.update(ruling.anchors[0])
    return tuple(_without(_placed(claim, moves), dropped) for claim in claims)


def _moves(ruling: Ruling, known: Mapping[str, Place]) -> dict[str, Place | None]:
    first = next((known[name] for name in ruling.anchors[0] if name in known), None)
    if ruling.verb == "reject":
        return dict.fromkeys(ruling.anchors[0])
    if ruling.verb == "merge" and first:
        return dict.fromkeys((name for anchor in ruling.anchors[1:] for name in anchor), first)
    if ruling.verb == "correct" and first:
        moved = _moved(first, dict(ruling.changes))
        return dict.fromkeys((*ruling.anchors[0], moved.name), moved)
    return {}


def _moved(place: Place, changes: dict[str, str]) -> Place:
    moved = replace(place, name=changes.get("name", place.name))
    if "lat" not in changes:
        return moved
    return replace(moved, lat=float(changes["lat"]), lon=float(changes["lon"]), precision="point")


def _placed(claim: Claim, moves: Mapping[str, Place | None]) -> Claim:
    put = (moves.get(key_of(place), place) for place in claim.places)
    places = tuple(dict.fromkeys(place for place in put if place is not None))
    return claim if places == claim.places else replace(claim, places=places)


def key_of(place: Place) -> str:
    """Return what rulings know a place by: its GeoNames id, else its name."""
    return str(place.gid) if place.gid is not None else place.name


def _without(claim: Claim, dropped: set[str]) -> Claim:
    said = claim.attribution
    if said.speaker in dropped:
        chain = tuple(name for name in said.chain if name != said.speaker)
        claim = replace(claim, attribution=replace(said, speaker=None, speaker_kind=None, role=None, chain=chain))
    return replace(claim, actor=None) if claim.actor and claim.actor.name in dropped else claim
