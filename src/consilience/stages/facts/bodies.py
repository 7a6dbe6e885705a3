"""Bodies that speak through officials: which one a person speaks for, and when two names mean one body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.text.names.states import state_of

# Words that say how wide a body's reach is, not which body it is.
_REACH = """
    the a an of for and in at on its their our his her this that local city municipal town regional provincial national
    state district county federal own
"""
REACH = frozenset(_REACH.split())
# Words set before a name to say what it is: "the utility Selmark Power".
_DESCRIBING = """
    utility company airline distributor contractor operator charity organisation organization firm group insurer
"""
DESCRIBING = frozenset(_DESCRIBING.split())
# The voice of a body, not a body of its own.
VOICE = re.compile(
    r"\b(?:(?:press|media|information|public relations|communications?)[ -](?:service|office|centre|center|department|"
    r"secretary|team|desk)|spokes(?:man|woman|person|people)|statements?|website|communiques?|telegram channel|team|"
    r"teams|officials?|staff)\b",
    re.IGNORECASE,
)
_ONE_MEANING = {
    "minister": "ministry", "ministers": "ministry", "ministerial": "ministry", "brigade": "service",
    "department": "service", "troops": "army", "military": "army", "naval": "navy", "policemen": "police",
    "constabulary": "police", "brigades": "service", "firefighters": "fire", "defense": "defence",
    "affairs": "", "center": "centre", "mayoral": "mayor", "prefecture": "prefect", "governorate": "governor",
}  # fmt: skip
WORD = re.compile(r"[^\W_]+")
RANK = (
    r"(?:General|Gen|Major|Maj|Colonel|Col|Captain|Capt|Lieutenant|Lt|Brigadier|Commodore|Admiral|Inspector|Sergeant|"
    r"Doctor|Dr|Professor|Prof|Sir|Mr|Mrs|Ms|Father|Sister)"
)
OFFICE = (
    r"(?:spokes(?:man|woman|person)|head|chief|director|chair(?:man|woman|person)?|president|founder|boss|leader|"
    r"officer|official|representative|member|coordinator|commander|commissioner|secretary|manager|aide|adviser|"
    r"advisor|executive|constable|clerk|partner|surgeon|matron|administrator|delegate|inspector|engineer|surveyor|"
    r"administrator|deputy|ambassador|minister|general|scientist|seismologist|doctor|colonel|physician)"
)
# "a spokeswoman for the utility Lagemark", "chief constable of Wolds Police", "General Adeyi of the army"
OF_BODY = re.compile(
    rf"\b{OFFICE}\b[^.;:]{{0,40}}?\b(?:of|for|at|in|with|from)\s+(?:the\s+)?(?P<body>[^,;:.()]+)", re.IGNORECASE
)
# "Fire brigade commander", "army spokesman", "Observatory head"
BODY_BEFORE = re.compile(
    rf"^(?:the\s+)?(?P<body>[^,;:.()]+?)(?:['’]s?)?\s+(?:(?:deputy|vice|acting|senior)\s+)?{OFFICE}\b(?!\s+(?:of|for|at|in|with)\b)",
    re.IGNORECASE,
)
MINISTER = re.compile(
    r"(?:\b(?P<land>[A-Z][\w-]+)\s+)?\b(?P<field>[A-Z]\w+)\s+Minister\b|"
    r"\b[Mm]inister\s+(?:of|for)\s+(?:the\s+)?(?P<of>[A-Z]\w+)"
)
NO_FIELD = frozenset({"Prime", "Deputy", "First", "Chief", "Former", "Vice", "State", "Junior", "Acting", "The"})
# Of these one may be named by its sort alone: "the police", "the hospital".
_SORTS = """
    police army navy ministry hospital service council committee office agency authority commission administration
    observatory federation union association prosecutor court board bureau institute directorate inspectorate centre
    company airline operator utility guard coastguard customs university clinic infirmary municipality parliament
    command headquarters staff force forces corps mission organisation organization charity church diocese party front
    survey survey's monitor monitors watch society chamber prefect governor mayor sheriff coroner morgue mortuary
    gendarmerie fire ambulance mine regulator crescent cross department contractor factory brigade brigades militia
    government presidency ombudsman ambulances insurers academy registry laboratory network trust firm group fund
"""
SORTS = frozenset(_SORTS.split())
OFFICE_WORD = re.compile(rf"{OFFICE}|{RANK}|the|a|an|its|our|former|acting|deputy|senior|vice", re.IGNORECASE)
# Offices of a state stand for themselves: a governor, a minister and their government are three sources.
NO_BODY = re.compile(r"^(?:Government|Armed Forces|Parliament|General Staff|President|State)\b", re.IGNORECASE)
OFFICES = re.compile(rf"\b{OFFICE}\b", re.IGNORECASE)
CLAUSE = re.compile(r"[.,;:!?\"“”]\s*")
MOST_WORDS = 3  # of rank and given names between an office and the family name
TOLD_AFTER = re.compile(r",\s+(?P<role>(?:an?|the|its|who is)\s+[^,.;:]+)")
MENTIONS = 4  # of a family name in one report that are looked at: an office is told at one of the first
WINDOW = 90  # characters beside a family name: body, office and given names


@lru_cache(maxsize=1 << 14)
def body_key(name: str) -> frozenset[str]:
    """Return what tells a body from others: its words without reach, voice and word order.

    >>> body_key("Health Minister") == body_key("the Ministry of Health")
    True
    >>> body_key("Selmark fire brigade") == body_key("fire service of Selmark")
    True
    """
    words = [word.casefold() for word in WORD.findall(VOICE.sub(" ", re.sub(r"['’]s\b", "", name)))]
    plain = [_ONE_MEANING.get(word, word) for word in words if word not in REACH]
    key = frozenset(word for word in plain if word)
    return key - DESCRIBING or key


def body_in(role: str) -> str | None:
    """Return the body that an office is held in, None where the words name none.

    >>> body_in("a spokeswoman for the utility Lagemark"), body_in("Fire brigade commander"), body_in("Mayor")
    ('utility Lagemark', 'Fire brigade', None)
    >>> body_in("Deputy Interior Minister"), body_in("General of the army"), body_in("chief surgeon")
    ('Ministry of Interior', 'army', None)
    """
    for minister in MINISTER.finditer(role):
        field = minister["field"] or minister["of"]
        if field not in NO_FIELD:
            land = minister["land"]
            return f"Ministry of {field}" + (f" of {land}" if land and land not in NO_FIELD else "")
    for pattern in (OF_BODY, BODY_BEFORE):
        match = pattern.search(role.strip(" ,"))
        if match and any(not OFFICE_WORD.fullmatch(word) for word in body_key(match["body"])):
            return match["body"].strip()
    return None


def bodies_of(claims: Iterable[Claim], reports: Mapping[str, Document]) -> dict[str, str]:
    """Return the body for which each person speaks, by name of the person.

    It is told by the office, and holds where a report credits the body itself as well, or another who speaks for it.
    A land or a town is no body: its president, a former one and its director of aviation are three sources.
    """
    claims = list(claims)
    lands = {place.name.casefold() for claim in claims for place in claim.places}
    offices: dict[str, set[str]] = defaultdict(set)
    credited: dict[frozenset[str], str] = {}
    seen: set[tuple[str, str, str | None]] = set()
    for claim in claims:
        said = claim.attribution
        if not said.speaker or (claim.document, said.speaker, said.role) in seen:
            continue
        seen.add((claim.document, said.speaker, said.role))
        body = _office_body(claim, reports)
        if body and (state_of(body) or body.casefold() in lands):
            continue
        if body and not NO_BODY.match(body) and body_key(body) != body_key(said.speaker):
            offices[said.speaker].add(body)
        elif said.speaker_kind != "person" and not NO_BODY.match(said.speaker):
            credited.setdefault(body_key(said.speaker), said.speaker)
            credited.setdefault(frozenset({acronym(said.speaker)}), said.speaker)
    people: dict[frozenset[str], set[str]] = defaultdict(set)
    for person, bodies in offices.items():
        for body in bodies:
            people[body_key(body)].add(person)
    found: dict[str, str] = {}
    for person, bodies in sorted(offices.items()):
        for body in sorted(bodies):
            known = _credited(body, credited)
            if known or len(people[body_key(body)]) > 1:
                found.setdefault(person, known or min(_names(people[body_key(body)], offices)))
    return found


def _telling(shared: frozenset[str]) -> bool:
    """Return whether words shared by two bodies are enough to hold them for one: a sort of body, or two words."""
    return len(shared) > 1 or bool(shared & SORTS)


def acronym(name: str) -> str:
    """Return the initials of a name in small letters, the name's own where it has two words or fewer.

    >>> acronym("Selmark Observatory for Water"), acronym("Selmark Police")
    ('sow', 'selmark police')
    """
    capitals = [word for word in name.split() if word[:1].isupper()]
    return "".join(word[0] for word in capitals).casefold() if len(capitals) > 2 else name.casefold()


def _names(people: Iterable[str], offices: Mapping[str, set[str]]) -> list[str]:
    return sorted(body for person in people for body in offices[person])


def _credited(body: str, credited: Mapping[frozenset[str], str]) -> str | None:
    """Return the credited body that `body`, or the end of it, means: the start may be other words of the sentence."""
    words = body.split()
    keys = [body_key(" ".join(words[start:])) for start in range(len(words))]
    return next(filter(None, (credited.get(key) or _wider(key, credited) for key in keys)), None)


def _wider(key: frozenset[str], credited: Mapping[frozenset[str], str]) -> str | None:
    """Return the one credited body whose name holds all of `key`, or is held in it, and a word for its sort."""
    near = {name for held, name in credited.items() if (key < held or held < key) and _telling(key & held)}
    return min(near) if len(near) == 1 else None


def _office_body(claim: Claim, reports: Mapping[str, Document]) -> str | None:
    """Return the body named with a person's office, in the credit itself or beside the family name in the text."""
    said = claim.attribution
    person = said.speaker or ""
    if said.speaker_kind not in ("person", None) and not said.role:
        return body_in(person) if OF_BODY.match(person) else None
    credit = said.source.text if said.source else ""
    for words in (said.role or "", credit.replace(person, " "), person):
        body = body_in(words)
        if body:
            return body
    report = reports.get(claim.document)
    return _beside(person.split()[-1], report.text) if report and person[:1].isupper() else None


def _beside(family: str, text: str) -> str | None:
    """Return the body named with an office before or after a family name: "Observatory head Ana Ruel"."""
    at, mentions = text.find(family), 0
    while at >= 0 and mentions < MENTIONS:
        after = TOLD_AFTER.match(text, at + len(family))
        told = [after["role"]] if after else []
        body = next(filter(None, map(body_in, [*told, *_offices_before(text[max(0, at - WINDOW) : at])])), None)
        if body:
            return body
        at, mentions = text.find(family, at + 1), mentions + 1
    return None


def _offices_before(words: str) -> list[str]:
    """Return the words that tell an office right before a name: "Observatory head", "chairman of the Council,"."""
    if not OFFICES.search(words):
        return []
    *others, last = CLAUSE.split(words)
    found = [
        last[: office.end()] for office in OFFICES.finditer(last) if len(last[office.end() :].split()) <= MOST_WORDS
    ]
    if others and all(word[:1].isupper() for word in last.split()) and OF_BODY.search(others[-1]):
        found.append(others[-1])
    return found


def same_body(names: Iterable[str], roles: Mapping[str, str]) -> dict[str, str]:
    """Return one name for those of `names` that mean one body or office; `roles` are the offices of people.

    Two names mean one body when they hold the same words, or one of them holds only a word or more for the sort of
    body ("the police", "the mayor") and just one of the others is of that sort.
    """
    order = sorted(set(names), key=lambda name: (not name[:1].isupper(), -len(name), name))
    keys = {name: body_key(name) for name in order}
    offices = {name: body_key(roles.get(name, "")) for name in order}
    one: dict[str, str] = {}
    chief: dict[frozenset[str], str] = {}
    for name in order:
        first = chief.setdefault(keys[name], name) if keys[name] else name
        if first != name:
            one[name] = first
    left = [name for name in order if name not in one]
    for name in left:
        key = keys[name]
        if not key or not key & SORTS:
            continue
        wider = [other for other in left if other != name and (key < keys[other] or (key <= offices[other]))]
        if len(wider) == 1 and wider[0] not in one:
            one[name] = wider[0]
    return {name: one.get(found, found) for name, found in one.items()}
