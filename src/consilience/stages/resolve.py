"""Hold the spellings of one person, body or place together across reports, and say why."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from consilience.model.claim import Claim
from consilience.model.fact import Entity
from consilience.model.reading import Name, Reading
from consilience.model.values import Place
from consilience.stages.versions import DERIVE
from consilience.text.names.firms import firm_words
from consilience.text.names.offices import ADDRESS, is_office
from consilience.text.names.organisations import known_organisation
from consilience.text.names.people import fold, same_person, words_of
from consilience.text.names.states import state_of
from consilience.text.places.fold import fold_place
from consilience.text.places.spelling import same_place_name, spelling_key

VERSION = DERIVE["resolve"]
_TITLED = re.compile(r"(?:(?:" + "|".join(sorted(ADDRESS)) + r")\.?\s)$", re.I)
_OFFICE_HEADS = frozenset(  # offices that one person at a time holds in a state or place
    "president premier chancellor minister secretary governor mayor king queen emir sultan pope spokesman spokeswoman "
    "spokesperson commander chief head chairman director general".split()
)


@dataclass(slots=True)
class _Cluster:
    """One entity in the making: the names that reports use for it, counted, with every spelling and the reasons."""

    type: str
    key: str = ""
    names: Counter[str] = field(default_factory=Counter)
    mentions: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest of the names used by most reports."""
        return min(
            self.names, key=lambda n: (-len(n.split()) if self.type == "person" else 0, -self.names[n], -len(n), n)
        )

    @property
    def weight(self) -> int:
        """How often it is named."""
        return sum(self.names.values())

    def absorb(self, other: _Cluster, reason: str) -> None:
        self.names += other.names
        self.mentions |= other.mentions
        self.roles |= other.roles
        self.reasons |= other.reasons | {reason}

    def entity(self) -> Entity:
        mentions = tuple(sorted(self.mentions | set(self.names)))
        return Entity(self.type, self.name, mentions, "; ".join(sorted(self.reasons)), self.key)


def resolve_entities(readings: Sequence[Reading], claims: Sequence[Claim] = ()) -> tuple[Entity, ...]:
    """Return the persons, organisations and places that `readings` name, sorted by type and name.

    Persons are merged where their names are spelled alike word by word, never across different given names; a
    surname alone only where one person of the reports bears it. Bodies are merged by canonical name, places by
    the gazetteer's id, unknown ones by folded name within a region.
    """
    persons = _persons(readings)
    _hold_offices(persons, claims)
    clusters = [*persons, *_bodies(readings), *_places(readings, claims)]
    return tuple(sorted((c.entity() for c in clusters), key=lambda e: (e.type, e.name, e.key, e.mentions)))


def canonical_claims(claims: Sequence[Claim], entities: Sequence[Entity]) -> tuple[Claim, ...]:
    """Return `claims` with speakers, actors and places under the names that `entities` give them."""
    names = canonical_names(entities)
    return tuple(_renamed(claim, names) for claim in claims)


def canonical_names(entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    """Return the name for each (type, spelling); a spelling that two entities share is left out."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    own: dict[tuple[str, str], str] = {}
    for entity in entities:
        own[entity.type, entity.name] = entity.name
        for mention in entity.mentions:
            owners[entity.type, mention].add(entity.name)
    return {key: next(iter(names)) for key, names in owners.items() if len(names) == 1} | own


def _renamed(claim: Claim, names: dict[tuple[str, str], str]) -> Claim:
    said, actor = claim.attribution, claim.actor
    speaker = _named(said.speaker, said.speaker_kind, names)
    if speaker != said.speaker:
        chain = tuple(speaker if name == said.speaker and speaker else name for name in said.chain)
        claim = replace(claim, attribution=replace(said, speaker=speaker, chain=chain))
    if actor is not None:
        name = _named(actor.name, actor.kind, names)
        claim = replace(claim, actor=replace(actor, name=name or actor.name))
    places = tuple(_renamed_place(place, names) for place in claim.places)
    return claim if places == claim.places else replace(claim, places=places)


def _renamed_place(place: Place, names: dict[tuple[str, str], str]) -> Place:
    name = names.get(("place", place.name), place.name) if place.gid is None else place.name
    return place if name == place.name else replace(place, name=name)


def _named(name: str | None, kind: str | None, names: dict[tuple[str, str], str]) -> str | None:
    if name is None:
        return None
    first = "person" if kind == "person" else "organisation"
    return names.get((first, name)) or names.get(("organisation" if first == "person" else "person", name)) or name


def _persons(readings: Sequence[Reading]) -> list[_Cluster]:
    clusters: dict[str, _Cluster] = {}
    for reading in readings:
        for canonical, found in _grouped(reading, "person").items():
            cluster = clusters.setdefault(canonical, _Cluster("person"))
            cluster.names[canonical] += 1
            for name in found:
                cluster.mentions |= _spellings(reading.document.text, name)
                if name.role:
                    cluster.roles.add(name.role)
    full = [c for _, c in sorted(clusters.items()) if len(words_of(c.name)) > 1]
    lone = [c for _, c in sorted(clusters.items()) if len(words_of(c.name)) <= 1]
    merged = _merged_persons(full)
    return merged + [c for c in lone if not _joined_by_surname(c, merged)]


def _merged_persons(full: list[_Cluster]) -> list[_Cluster]:
    """Merge full names spelled alike; compared only where a folded word is shared or nearly so."""
    merged: list[_Cluster] = []
    by_key: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in sorted(full, key=lambda c: (-sum(c.names.values()), c.name)):
        keys = {fold(word)[:3] for word in words_of(cluster.name)}
        candidates = {id(c): c for key in sorted(keys) for c in by_key[key]}
        for other in candidates.values():
            likeness = same_person(other.name, cluster.name)
            if likeness.same:
                other.absorb(cluster, f"{cluster.name} = {other.name}: {likeness.why}")
                break
        else:
            merged.append(cluster)
            for key in keys:
                by_key[key].append(cluster)
    return merged


def _joined_by_surname(lone: _Cluster, persons: list[_Cluster]) -> bool:
    """Merge a surname into the one person who bears it; tell whether that was done."""
    bearers = [p for p in persons if same_person(lone.name, p.name).same]
    if len(bearers) != 1:
        return False
    bearers[0].absorb(lone, f"{lone.name} = {bearers[0].name}: the only one of that surname")
    return True


def _hold_offices(persons: list[_Cluster], claims: Sequence[Claim]) -> None:
    """Give a speaker known only by office ("Ugandan president") to the one person of the reports who holds it."""
    known = {mention for person in persons for mention in (*person.mentions, *person.names)}
    asked = {c.attribution.speaker for c in claims if c.attribution.speaker_kind == "person" and c.attribution.speaker}
    for phrase in sorted(asked - known):
        office, state = _office(phrase)
        if not office or not state:
            continue
        held = [(p, [_office(role) for role in sorted(p.roles)]) for p in persons]
        holders = [p for p, roles in held if (office, state) in roles]
        if not holders:  # "the commander-in-chief, A. Name" of a report that need not say whose
            holders = [p for p, roles in held if (office, None) in roles and all(s is None for _, s in roles)]
        if len(holders) == 1:
            holders[0].mentions.add(phrase)
            holders[0].reasons.add(f"{phrase} = {holders[0].name}: holds that office in another report")


def _office(role: str) -> tuple[str | None, str | None]:
    """Return the office and the state of a role: ("president", "Uganda") of "Ugandan President"."""
    words = re.findall(r"[^\W\d_]+", role.replace("'s", "").replace("’s", ""))
    heads = [w.casefold() for w in words if is_office(w) and w.casefold() in _OFFICE_HEADS]
    office = "commander" if "commander" in heads else heads[-1] if heads else None  # "commander-in-chief"
    if office and office.startswith("spokes"):
        field_words = {w.casefold() for w in words} & {
            "foreign",
            "defence",
            "defense",
            "interior",
            "health",
            "presidential",
        }
        office = " ".join(["spokesperson", *sorted(field_words)])
    if office in ("minister", "secretary"):
        field_words = {w.casefold() for w in words if not is_office(w) and not state_of(w)}
        office = " ".join([office, *sorted(field_words)])
    return office, next((state for state in map(state_of, words) if state), None)


def _bodies(readings: Sequence[Reading]) -> list[_Cluster]:
    clusters: dict[tuple[str, ...], _Cluster] = {}
    for reading in readings:
        for canonical, found in _grouped(reading, "organisation", "group", "state").items():
            key = firm_words(known_organisation(canonical) or canonical)
            cluster = clusters.setdefault(key, _Cluster("organisation"))
            cluster.names[canonical] += 1
            spelled = {_clean(reading.document.text[n.start : n.end]) for n in found}
            cluster.mentions |= spelled
            for other in sorted(spelled - {canonical}):
                if firm_words(other) != key:
                    cluster.reasons.add(f"{other} = {canonical}: acronym, alias or short form of the same report")
    return [cluster for _, cluster in sorted(clusters.items())]


def _places(readings: Sequence[Reading], claims: Sequence[Claim]) -> list[_Cluster]:
    clusters: dict[tuple[str, ...], _Cluster] = {}
    for reading in readings:
        taken = {at for n in reading.names if n.kind == "person" for at in range(n.start, n.end)}
        for toponym in reading.toponyms:
            if not toponym.demonym and toponym.start not in taken:
                cluster = _place_cluster(clusters, toponym.place)
                cluster.mentions.add(_clean(reading.document.text[toponym.start : toponym.end]))
    for claim in claims:
        for place in claim.places:
            _place_cluster(clusters, place)
    return _merged_places(clusters)


def _merged_places(clusters: dict[tuple[str, ...], _Cluster]) -> list[_Cluster]:
    """Merge places that no table knows and whose names are spelled alike, within one country."""
    merged: list[_Cluster] = []
    strange: dict[Hashable, list[_Cluster]] = defaultdict(list)
    for (sort, _, country, *_), cluster in sorted(clusters.items(), key=lambda item: (-item[1].weight, item[0])):
        known = sort == "id"
        likely = strange[country, spelling_key(cluster.name)]
        other = None if known else next((c for c in likely if same_place_name(c.name, cluster.name)), None)
        if other:
            other.absorb(cluster, f"{cluster.name} = {other.name}: spelled alike")
            continue
        merged.append(cluster)
        if not known:
            likely.append(cluster)
    return sorted(merged, key=lambda cluster: (cluster.key, cluster.name))


def _place_cluster(clusters: dict[tuple[str, ...], _Cluster], place: Place) -> _Cluster:
    known = place.gid is not None
    key = (
        ("id", str(place.gid), "")
        if known
        else ("name", fold_place(place.name), place.country or "", place.region or "")
    )
    held = str(place.gid) if known else ", ".join(filter(None, (place.region, place.country)))
    cluster = clusters.setdefault(key, _Cluster("place", held))
    cluster.names[place.name] += 1
    cluster.reasons.add(f"GeoNames {place.gid}" if known else "same name")
    return cluster


def _grouped(reading: Reading, *kinds: str) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for name in reading.names:
        if name.kind in kinds:
            found[name.canonical].append(name)
    return found


def _spellings(text: str, name: Name) -> set[str]:
    """Return the name as it stands, and with the title before it."""
    spelled = {_clean(text[name.start : name.end])}
    before = text[max(0, name.start - 80) : name.start]
    if name.role and before.rstrip().endswith(name.role):
        spelled.add(_clean(f"{name.role} {text[name.start : name.end]}"))
        spelled.add(_clean(f"{name.role.split()[-1]} {text[name.start : name.end]}"))
    address = _TITLED.search(before)
    if address:
        spelled.add(_clean(address.group() + text[name.start : name.end]))
    return spelled


def _clean(spelling: str) -> str:
    return " ".join(spelling.replace("’", "'").split())
