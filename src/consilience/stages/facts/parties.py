"""Parties: for which side a speaker stands, and whether two sides are opposed in a story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from consilience.stages.facts.questions import Answer
from consilience.text.names.forces import ALLIED, BANDS, RULE, SINGULAR
from consilience.text.names.states import is_nationality, state_of, state_of_code, with_article

# Bodies and offices that speak for a state, where its name or adjective stands beside them.
_OF_STATE = """
    government govt regime ministry minister ministerial president presidential presidency premier chancellor king
    queen emir sultan cabinet parliament army armed military navy air-force forces troops general-staff commander
    commander-in-chief general colonel admiral marshal security intelligence border coast guard kremlin embassy
    ambassador envoy diplomat consul authorities authority officials official foreign defence defense secretary state
    police prosecutor prosecutors federal
"""
OF_STATE = frozenset(_OF_STATE.split())
# Offices and bodies of one place: they stand for the state in which it lies.
_LOCAL = """
    governor vice-governor mayor prefect vali voivode sheriff governorate municipality police prefecture regional
    provincial district county
"""
LOCAL = frozenset(_LOCAL.split())
# Those who help, watch or report take no side, whatever country their name tells.
_NEUTRAL = """
    un u.n. nations unicef unhcr ocha who osce red cross crescent observatory monitor monitors monitoring watch amnesty
    médecins medecins doctors doctor surgeon hospital charity aid relief humanitarian ngo rescuers rescuer civil
    firefighters ambulance paramedics volunteers university professor analyst expert researcher institute journalist
    reporter correspondent media agency television radio newspaper activist activists witness witnesses resident
    residents survivor survivors lawyer former ex-president seismological meteorological weather
"""
NEUTRAL = frozenset(_NEUTRAL.split())
# Kinds of claims whose actor uses force against those in whose land it does so.
FORCEFUL = frozenset({"attack", "casualties", "offensive", "territory", "capture", "interception", "damage"})
BANDED = BANDS | frozenset(SINGULAR) | frozenset({"resistance"})
WORD = re.compile(r"[^\W_][\w.'’-]*")
REMEMBERED = 1 << 12  # names and roles
LAND_SHARE = 0.25  # of an attacker's claims in a story: fewer in a land are likelier misread than a war
LONGEST = 8  # words of a name; a longer one is a piece of a sentence
SEEN_ENOUGH = 2  # claims that name a body as the one who attacks, from which it is a side of its own


class Sides:
    """The parties of all speakers of a record, and which parties are opposed in each story.

    The party of a speaker is a state, an armed group, or unknown. Two parties are opposed in a story where its claims
    tell that one of them uses force in the other's land, or against the other's state.
    """

    def __init__(self, rows: Sequence[Answer]) -> None:
        self._armed = _armed(rows)
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            party = self._told(row)
            if row.speaker and party:
                told[row.speaker][party] += 1
        self._party = {name: max(sorted(found), key=found.__getitem__) for name, found in told.items()}
        self._opposed = self._fights(rows)

    def party(self, row: Answer, origin: str = "") -> str | None:
        """Return for whom the speaker of a claim stands, or the one to whom the claim goes back; None if unknown."""
        if row.speaker and row.speaker.islower():
            return self._told(row)  # "police" of one report are not those of another
        return self._party.get(row.speaker or origin)

    def between(self, a: Answer, b: Answer, origin: Mapping[str, str]) -> str:
        """Return in words how the sides of two claims in conflict stand to each other, "" in a story without sides."""
        fights = self._opposed.get(a.story, frozenset()) | self._opposed.get(b.story, frozenset())
        if not fights:
            return ""
        one, other = (self.party(row, origin.get(row.claim, "")) for row in (a, b))
        if one is None or other is None:
            known = one or other
            return f"{with_article(known)} and a party unknown" if known else "party unknown"
        if one == other:
            return f"one side, {with_article(one)}"
        named = f"{with_article(one)} and {with_article(other)}"
        return f"opposed parties: {named}" if frozenset((one, other)) in fights else ""

    def _told(self, row: Answer) -> str | None:
        if row.speaker in self._armed:
            return row.speaker
        party = _named_party(row.speaker or "", row.role or "")
        if party is None and _is_local(row.speaker or "", row.role or ""):
            lands = {place.country for place in row.places if place.country}
            return state_of_code(lands.pop()) if len(lands) == 1 else None
        return party

    def _fights(self, rows: Iterable[Answer]) -> dict[str, frozenset[frozenset[str]]]:
        """Return by story who fights whom: each who uses force, and the states in whose land it mostly does so."""
        struck: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for row in rows:
            if row.kind in FORCEFUL and row.actor:
                actor = row.actor if row.actor in self._armed else _named_party(row.actor, "")
                lands = {state_of_code(place.country) for place in row.places if place.country}
                struck[row.story, actor or ""].update(land for land in lands if land)
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for (story, actor), told in struck.items():
            enough = told.total() * LAND_SHARE
            if actor:
                found[story].update((actor, land) for land in told if land != actor and told[land] >= enough)
        return {story: frozenset(map(frozenset, _plain(fights))) for story, fights in found.items()}


def _plain(fights: set[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Leave out a state that strikes in a land where others fight that land's own state: it may be an ally of it."""
    torn = {land for actor, land in fights if state_of(actor) is None}
    return ((actor, land) for actor, land in fights if state_of(actor) is None or land not in torn)


def _armed(rows: Iterable[Answer]) -> frozenset[str]:
    """Return the bodies that are told to attack, and are neither a state's nor a band without a name."""
    seen = Counter(row.actor for row in rows if row.actor and row.kind in FORCEFUL and row.actor_kind == "organisation")
    return frozenset(name for name, times in seen.items() if times >= SEEN_ENOUGH and _stands_alone(name))


def _stands_alone(name: str) -> bool:
    lower = {word.lower() for word in WORD.findall(name)}
    if any(ALLIED.match(word) for word in WORD.findall(name)):
        return False
    return _named_party(name, "") is None and not lower & (OF_STATE | LOCAL | NEUTRAL | RULE)


@lru_cache(maxsize=REMEMBERED)
def _named_party(name: str, role: str) -> str | None:
    """Return the party that a name and a role tell by themselves.

    >>> _named_party("Government of Uganda", ""), _named_party("Ana Ruel", "Ugandan defence minister")
    ('Uganda', 'Uganda')
    >>> _named_party("Ugandan rebels", ""), _named_party("Ana Ruel", "Ugandan doctor")
    ('rebels', None)
    >>> _named_party("Uganda Red Cross", ""), _named_party("Free Ugandan Army", "")
    (None, None)
    """
    for told in (name, role):
        words = [word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(told)]
        if len(words) > LONGEST or any(ALLIED.match(word) for word in words):
            continue  # "US-led coalition": allies are no party of their own
        lower = [word.lower() for word in words]
        bands: list[str] = [SINGULAR.get(word, word) for word in lower if word in BANDED]
        if bands:
            return bands[-1]
        if any(word in NEUTRAL for word in lower):
            continue
        state = _state(words)
        if state and (state_of(told) == state or any(word in OF_STATE | RULE for word in lower)):
            return state
    return None


def _state(words: Sequence[str]) -> str | None:
    """Return the state named among the words, unless it stands within a group's own name: "Free Ugandan Army"."""
    for i, word in enumerate(words):
        pair = " ".join(words[i : i + 2])
        state = state_of(word) if is_nationality(word) else None
        if state is None and word[:1].isupper():
            state = (state_of(pair) if " " in pair else None) or state_of(word)
        if state:
            before = words[i - 1] if i else ""
            return state if not before[:1].isupper() or before.lower() in OF_STATE else None
    return None


@lru_cache(maxsize=REMEMBERED)
def _is_local(name: str, role: str) -> bool:
    lower = {word.lower().removesuffix("'s") for word in WORD.findall(f"{name} {role}")}
    return bool(lower & LOCAL) and not lower & NEUTRAL
