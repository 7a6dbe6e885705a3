"""Which counted things suit which cues."""

from __future__ import annotations

from functools import cache

from consilience.kinds.counted import CLASSES
from consilience.text.morphology import plural


@cache
def rank(groups: tuple[str, ...], group: str) -> tuple[int, bool]:
    """Return how well a noun of `group` suits a cue that counts `groups`: its own place there, else its class's."""
    wider = next((each.within for each in CLASSES if each.name == group), None)
    places = [(groups.index(name), name != group) for name in (group, wider) if name in groups]
    return min(places, default=(len(groups), True))


@cache
def widened(groups: tuple[str, ...]) -> frozenset[str]:
    """Return `groups` with all classes that lie within them."""
    return frozenset(groups) | {each.name for each in CLASSES if each.within in groups}


@cache
def names(groups: tuple[str, ...]) -> frozenset[str]:
    """Return the last words of the plurals that count as one of `groups`."""
    listed_in = (each for each in CLASSES if each.name in widened(groups))
    return frozenset(plural(noun).split()[-1] for each in listed_in for noun in each.nouns + each.plain)
