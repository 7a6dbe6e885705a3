"""Actors: who did it, by the parse, by a by-phrase or by an adjective of a country."""

from __future__ import annotations

from consilience.model.reading import Name, Reading, Sentence, Toponym
from consilience.model.values import Actor

NAMED = ("state", "organisation", "group", "person")
STATE_WORDS = frozenset(
    "forces army troops military drones shelling missiles attack attacks strike strikes offensive incursion".split()
)


def actor(reading: Reading, sentence: Sentence, first: int, last: int, wanted: bool = True) -> Actor | None:
    """Return the agent of the trigger at tokens first..last, None where the text names none."""
    if not wanted:
        return None
    tokens = sentence.tokens
    spots: list[int] = []
    for at in range(first, last + 1):
        up = at
        for _ in range(3):
            for child in sentence.children[up]:
                dep = tokens[child].dep
                if dep == "agent":
                    spots += [c for c in sentence.children[child] if tokens[c].dep == "pobj"]
                elif dep == "nsubj" and child < first:
                    spots.append(child)
                elif dep in ("poss", "amod", "compound") and up == at:
                    spots.append(child)
            if tokens[up].dep not in ("conj", "xcomp", "advcl", "acl", "dobj", "pcomp", "prep", "ROOT", "ccomp"):
                break
            if tokens[up].head == up or spots:
                break
            up = tokens[up].head
    for spot in spots:
        found = _named(reading, sentence, spot)
        if found is not None:
            return found
    return None


def _named(reading: Reading, sentence: Sentence, spot: int) -> Actor | None:
    below = sentence.subtree(spot)
    left = [i for i in below if i <= spot][-6:]
    if not left:
        return None
    low, high = sentence.tokens[left[0]].start, sentence.tokens[spot].end
    names = [n for n in reading.names if n.start < high and n.end > low and n.kind in NAMED]
    if names:
        best = max(names, key=lambda n: (n.end, n.kind == "person"))
        return _actor(best)
    for place in reading.toponyms:
        if place.start < high and place.end > low and (place.demonym or place.place.kind == "country"):
            return _state(place)
    return None


def _actor(name: Name) -> Actor:
    return Actor(name.canonical, name.kind, name.role)


def _state(place: Toponym) -> Actor:
    return Actor(place.place.name, "state")
