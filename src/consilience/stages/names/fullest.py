"""The fullest form that a report gives for a name."""

from __future__ import annotations

import re
from collections import Counter

from consilience.text.names.offices import (
    COLLECTIVES,
    canonical_body,
    is_body,
)
from consilience.text.names.organisations import known_organisation
from consilience.text.names.people import same_person

_OWNED = re.compile(r"^(?:[\w ]+['’]s|Group) ")  # "Kenya's Lake Front", "Group IS"


def fullest_persons(full: list[str]) -> dict[str, str]:
    """Return for each name of a person the fullest form among those that are the same one."""
    count = Counter(full)
    leads: list[str] = []
    lead_of: dict[str, str] = {}
    for name in sorted(count, key=lambda n: (-len(n.split()), -count[n], full.index(n))):
        lead = next((other for other in leads if extends(other, name)), None)
        if lead is None:
            leads.append(name)
        lead_of[name] = lead or name
    return lead_of


def extends(full: str, short: str) -> bool:
    """Tell whether `short` names the same person as `full` with fewer or other letters."""
    longer, shorter = full.casefold().split(), short.casefold().split()
    if len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return True
    return same_person(full, short).same


def full_body(text: str, organisations: list[str], acronyms: dict[str, str]) -> str:
    plain = text.replace(".", "") if text.isupper() or "." in text else text
    if plain in acronyms:  # what the report itself gives in brackets comes first
        return known_organisation(acronyms[plain]) or canonical_body(acronyms[plain])
    if plain.isupper() and " " not in plain:
        told = next((body for body in organisations if " " in body and abbreviates(plain, body)), None)
        if told and known_organisation(told):
            return known_organisation(told) or told  # one acronym of two bodies: the one that the report names
    known = known_organisation(text) or known_organisation(_OWNED.sub("", text))
    if known:
        return known
    expansion = None
    if plain.isupper() and " " not in plain:
        expansion = next((body for body in organisations if " " in body and abbreviates(plain, body)), None)
    if expansion is None:
        expansion = next((body for body in organisations if _shortens(text, body)), None)
    return known_organisation(expansion or text) or canonical_body(expansion or text)


def _shortens(short: str, full: str) -> bool:
    """Tell whether "Observatory" or "Lake Observatory" is short for "Lake Observatory for Fish"."""
    part, whole = short.split(), full.split()
    if len(part) >= len(whole) or not is_body(part[-1]) or part[-1].casefold() in COLLECTIVES:
        return False
    cut = next((i for i, word in enumerate(whole) if word in ("of", "for") and i), len(whole))
    head = whole[:cut]
    return head[-len(part) :] == part and (cut < len(whole) or len(part) > 1 or len(whole) <= 3)


def shortened_in_brackets(acronym: str, body: str) -> bool:
    """Tell whether the acronym right behind the name of a body takes its letters, in order, from the name.

    >>> shortened_in_brackets("LAKOBS", "Lake Observatory"), shortened_in_brackets("AFP", "Lake Observatory")
    (True, False)
    """
    letters = iter(body.upper())
    plain = acronym.replace(".", "").upper()
    return plain[:1] == body[:1].upper() and all(letter in letters for letter in plain)


def abbreviates(acronym: str, body: str) -> bool:
    """Tell whether the letters of `acronym` are the initials of `body`, small words skipped or not."""
    letters = re.sub(r"[^A-Za-z]", "", acronym).upper()
    parts = re.findall(r"[^\W\d_]+", body)
    capitals = "".join(p[0] for p in parts if p[0].isupper()).upper()
    everything = "".join(p[0] for p in parts).upper()
    return len(letters) >= 2 and (
        letters in (capitals, everything) or (len(letters) >= 3 and capitals.startswith(letters))
    )
