"""People, bodies and places of several parcels that are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from consilience.model.fact import Entity
from consilience.text.names.firms import firm_words
from consilience.text.names.organisations import known_organisation
from consilience.text.names.people import fold, same_person, words_of
from consilience.text.places.spelling import same_place_name, spelling_key


class _Joined:
    """An entity in the making, with the parts that name it."""

    def __init__(self, entity: Entity) -> None:
        self.chief = entity
        self.parts: set[int] = set()
        self.mentions: set[str] = set()
        self.reasons: set[str] = set()

    def take(self, part: int, entity: Entity, reason: str = "") -> None:
        self.parts.add(part)
        self.mentions.update(entity.mentions)
        self.reasons.update(filter(None, (*entity.why.split("; "), reason)))

    def entity(self) -> Entity:
        mentions, why = tuple(sorted(self.mentions)), "; ".join(sorted(self.reasons))
        return Entity(self.chief.type, self.chief.name, mentions, why, self.chief.key)


def join_entities(parts: Sequence[Sequence[Entity]]) -> tuple[Entity, ...]:
    """Return the entities of all parts, sorted; those of one part stay apart.

    Names are compared as within a part, but for a surname alone: in another story it may be another person's.
    """
    if len(parts) == 1:
        return tuple(parts[0])
    return joined([(number, entity) for number, entities in enumerate(parts) for entity in entities])


def joined(named: Sequence[tuple[int, Entity]]) -> tuple[Entity, ...]:
    """Return the entities that are left of `named`, each with the number of its part, sorted.

    What shares no key with another, or is not the same as any, may be joined apart from it.
    """
    held: list[_Joined] = []
    known: dict[Hashable, list[_Joined]] = defaultdict(list)
    for number, entity in sorted(named, key=lambda each: (-len(each[1].mentions), _order(each[1]), each[0])):
        keys = list(keys_of(entity))
        likely = {id(one): one for key in keys for one in known[key] if number not in one.parts}
        found = next(((one, why) for one in likely.values() if (why := sameness(one.chief, entity)) is not None), None)
        if found is None:
            one, why = _Joined(entity), ""
            held.append(one)
            for key in keys:
                known[key].append(one)
        else:
            one, why = found
        one.take(number, entity, why)
    return tuple(sorted((one.entity() for one in held), key=_order))


def _order(entity: Entity) -> tuple[str, str, str, tuple[str, ...]]:
    return entity.type, entity.name, entity.key, entity.mentions


def keys_of(entity: Entity) -> Iterator[Hashable]:
    """Yield what entities that may be one have in common."""
    if entity.type == "person":
        words = words_of(entity.name)
        yield from sorted({("person", fold(word)[:3]) for word in words} if len(words) > 1 else {("lone", entity.name)})
    elif entity.type == "place":
        yield ("known", entity.key) if entity.key.isdigit() else ("place", _country(entity), spelling_key(entity.name))
    else:
        yield entity.type, _body(entity)


def sameness(one: Entity, other: Entity) -> str | None:
    """Return why two entities with a key in common are one, "" where that needs no word, None where they are not."""
    if one.name == other.name and one.key == other.key:
        return ""
    if one.type == "person":
        likeness = same_person(one.name, other.name)
        return f"{other.name} = {one.name}: {likeness.why}" if likeness.same else None
    if one.type == "place" and not one.key.isdigit():
        return f"{other.name} = {one.name}: spelled alike" if same_place_name(one.name, other.name) else None
    return ""


def _country(entity: Entity) -> str:
    return entity.key.rpartition(", ")[2]


def _body(entity: Entity) -> Hashable:
    return firm_words(known_organisation(entity.name) or entity.name)
