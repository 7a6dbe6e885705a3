"""What a report as a whole says about each of its places."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from consilience.model.reading import Reading, Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.officers import offices
from consilience.stages.places.roles import role_of

LEAD = 2  # sentences

HOME = 1.0  # what a place of the story's country gains as its focus
TITLED = 0.8  # for a name of the title
HOLDING = 0.3  # what a place that holds another one of the report loses
INHERITED = 0.5  # of the weight of the places that hold a place: reports name the narrowest late and once
FACILITY = 0.4  # hospitals, courts and offices are named in many reports and are the scene of few
FADING = 4.0  # sentences until a mention counts half for the focus

FOCUS_ROLES = {
    "in": 1.0,
    "object": 0.8,
    "office": 0.6,
    "near": 0.5,
    "agent": 0.2,
    "subject": 0.6,
    "holder": 0.2,
    "border": 0.1,
    "origin": 0.1,
    "dateline": 0.3,
}


@dataclass(frozen=True, slots=True)
class Report:
    """What the report as a whole says about each of its toponyms."""

    reading: Reading
    sentences: tuple[int, ...]  # the sentence of each toponym
    roles: tuple[str, ...]  # what the grammar makes of each: in, near, from, to, of, agent, holder or nothing
    shares: tuple[float, ...]
    parents: tuple[bool, ...]  # a narrower place in it is named in the same sentence
    outer: tuple[bool, ...]  # a narrower place in it is named anywhere
    title: frozenset[tuple[str, str | None]]
    focus: tuple[str, str | None] | None
    home: str | None  # the country of the story
    words: tuple[frozenset[str], ...]  # the content words of each sentence
    rarity: tuple[tuple[str, float], ...]
    officers: tuple[tuple[str, Place], ...]  # who speaks for which place

    @classmethod
    def of(cls, reading: Reading) -> Report:
        toponyms = reading.toponyms
        where = []
        for toponym in toponyms:
            sentence = reading.sentence_at(toponym.start)
            where.append(sentence.index if sentence else -1)
        counts = Counter(identity(t.place) for t in toponyms if not t.demonym)
        total = max(1, sum(counts.values()))
        title, text = (reading.document.title or "").casefold(), reading.document.text
        titled = frozenset(identity(t.place) for t in toponyms if text[t.start : t.end].casefold() in title)
        roles = tuple(role_of(reading, i, t) if i >= 0 else "" for i, t in zip(where, toponyms, strict=True))
        here = [
            any(
                where[b] == where[a] and not other.demonym and holds(one.place, other.place)
                for b, other in enumerate(toponyms)
                if abs(b - a) < 12
            )
            for a, one in enumerate(toponyms)
        ]
        distinct = {identity(t.place): t.place for t in toponyms if not t.demonym}
        holding = {key: any(holds(p, q) for q in distinct.values()) for key, p in distinct.items()}
        words = tuple(_content(sentence) for sentence in reading.sentences)
        spread = Counter(word for sentence in words for word in sentence)
        rarity = {word: math.log((1 + len(words)) / number) for word, number in spread.items()}
        home = _home(toponyms, where, titled)
        focus = _focus(toponyms, where, roles, titled, holding, home)
        return cls(
            reading,
            tuple(where),
            roles,
            tuple(counts[identity(t.place)] / total for t in toponyms),
            tuple(here),
            tuple(holding.get(identity(t.place), True) for t in toponyms),
            titled,
            focus,
            home,
            words,
            tuple(sorted(rarity.items())),
            tuple(sorted(offices(reading).items(), key=lambda item: item[0])),
        )


def _content(sentence: Sentence) -> frozenset[str]:
    return frozenset(
        t.lemma.casefold() for t in sentence.tokens if t.pos in ("NOUN", "VERB", "ADJ") and len(t.text) > 3
    )


def _home(toponyms: tuple[Toponym, ...], where: list[int], titled: frozenset[tuple[str, str | None]]) -> str | None:
    """Return the country of the story: named early and in the title, by itself, its towns or its people."""
    weights: dict[str, float] = {}
    for toponym, sentence in zip(toponyms, where, strict=True):
        country = toponym.place.country
        if country is not None:
            early = 1.0 / (1.0 + max(0, sentence) / FADING)
            narrow = 1.0 if toponym.place.kind != "country" else 0.7
            weights[country] = weights.get(country, 0.0) + narrow * (0.4 + early + (identity(toponym.place) in titled))
    return max(weights, key=lambda code: (weights[code], code)) if weights else None


def _focus(
    toponyms: tuple[Toponym, ...],
    where: list[int],
    roles: tuple[str, ...],
    titled: frozenset[tuple[str, str | None]],
    holding: dict[tuple[str, str | None], bool],
    home: str | None,
) -> tuple[str, str | None] | None:
    """Return the place that the story is about: early, often, where things happen, and the narrowest of its kind."""
    weights: dict[tuple[str, str | None], float] = {}
    headed: dict[tuple[str, str | None], float] = {}
    for toponym, sentence, role in zip(toponyms, where, roles, strict=True):
        if toponym.demonym or toponym.place.kind in ("country", "natural"):
            continue
        key = identity(toponym.place)
        part = FACILITY if toponym.place.kind == "facility" else 1.0
        placed = FOCUS_ROLES.get(role, 0.4)
        weights[key] = weights.get(key, 0.0) + part * placed / (1.0 + max(0, sentence) / FADING)
        if key in titled:
            headed[key] = max(headed.get(key, 0.0), part * placed)
    places = {identity(t.place): t.place for t in toponyms if not t.demonym}
    inherited = {
        key: sum(weight for above, weight in weights.items() if above != key and holds(places[above], places[key]))
        for key in weights
        if places[key].kind != "facility"
    }
    scored = [
        (
            weight
            + INHERITED * inherited.get(key, 0.0)
            + TITLED * headed.get(key, 0.0)
            - HOLDING * holding[key]
            + HOME * (key[1] == home),
            key,
        )
        for key, weight in weights.items()
    ]
    return max(scored, key=lambda item: (item[0], str(item[1])))[1] if scored else None


def identity(place: Place) -> tuple[str, str | None]:
    return (str(place.gid) if place.gid else place.name.casefold(), place.country)


def holds(parent: Place, child: Place) -> bool:
    if parent.kind == "country":
        return child.kind != "country" and child.country == parent.country
    if parent.kind == "region":
        return child.kind not in ("country", "region") and (child.country, child.region) == (
            parent.country,
            parent.name,
        )
    if (
        parent.kind in ("settlement", "district")
        and child.gid is None
        and parent.gid is not None
        and (child.kind != "settlement" or parent.kind == "district")
    ):
        return child.lat is not None and (child.lat, child.lon) == (parent.lat, parent.lon)
    return (
        parent.kind == "district"
        and child.kind == "settlement"
        and (child.name, child.region) == (parent.name, parent.region)
    )
