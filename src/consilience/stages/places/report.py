"""What a report as a whole says about each of its places."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.anaphora import pointed
from consilience.stages.places.nesting import holds, identity, parenthood
from consilience.stages.places.officers import offices
from consilience.stages.places.roles import role_of

LEAD = 2  # sentences

PRIVATE = re.compile(  # who speaks from home about what happened elsewhere
    r"\b(?:famil(?:y|ies)|relatives?|friends?|rabbi|priest|pastor|professor|experts?|analysts?|lawyers?|attorney|"
    r"employers?|sons?|daughters?|brothers?|sisters?|mother|father|parents?|wife|husband|widow|uncle|aunt|cousins?|nephew|niece|"
    r"colleagues?|coach|teacher|principal|neighbou?rs?|universit(?:y|ies)|institute|think[ -]tank|company|firm|"
    r"congregation|temple|synagogue)\b",
    re.I,
)

HOME = 1.0  # what a place of the story's country gains as its focus
TITLED = 0.8  # for a name of the title
HOLDING = 0.3  # what a place that holds another one of the report loses
INHERITED = 0.5  # of the weight of the places that hold a place: reports name the narrowest late and once
FACILITY = 0.4  # hospitals, courts and offices are named in many reports and are the scene of few
FADING = 4.0  # sentences until a mention counts half for the focus

SWEEPING = re.compile(  # what comes over whole countries
    r"\b(?:storms?|typhoons?|hurricanes?|cyclones?|monsoons?|floods|flooding|floodwaters|rains|landslides|mudslides|"
    r"blizzards?|snowfall|heat ?waves?|cold (?:snap|wave|spell)|droughts?|famine|epidemics?|pandemic|outbreaks?|"
    r"cholera|wildfires|bushfires|forest fires|tornado(?:e)?s|twisters|protests|riots|unrest|blackouts?|power cuts)\b",
    re.I,
)

PLACED = frozenset({"in", "near", "object", "subject", "to", "office"})  # roles of places where things happen

OFFSTAGE_OUTER = frozenset({"home", "origin", "spoken", "care"})

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
    "home": 0.1,
}


@dataclass(frozen=True, slots=True)
class Report:
    """What the report as a whole says about each of its toponyms."""

    reading: Reading
    keys: tuple[tuple[str, str | None], ...]  # what tells the place of each toponym from others
    sentences: tuple[int, ...]  # the sentence of each toponym
    roles: tuple[str, ...]  # what the grammar makes of each: in, near, from, to, of, agent, holder or nothing
    shares: tuple[float, ...]
    parents: tuple[float, ...]  # a narrower place in it is named right before ("X in Y": 1) or in the sentence (0.4)
    outer: tuple[bool, ...]  # a narrower place in it is named anywhere
    focus: tuple[str, str | None] | None
    home: str | None  # the country of the story
    words: tuple[frozenset[str], ...]  # the content words of each sentence
    rarity: tuple[tuple[str, float], ...]
    officers: tuple[tuple[str, Place], ...]  # who speaks for which place
    sourced: tuple[bool, ...]  # the name stands among the words that tell who said something
    first: tuple[str, str | None] | None  # the narrow place that is named first, as one where things happen
    scenes: tuple[float, ...]  # how often, beside the others, the place is named where claims are made: 0..1
    seen: tuple[frozenset[tuple[str, str | None]], ...]  # the places named up to the end of each sentence
    pointed: tuple[tuple[str, ...], ...]  # the nouns of each sentence that point back to a place
    sweeping: bool  # it opens with what comes over whole countries: a storm, floods, an epidemic

    @classmethod
    def of(cls, reading: Reading, claims: tuple[Claim, ...] = ()) -> Report:
        toponyms = reading.toponyms
        where = []
        for toponym in toponyms:
            sentence = reading.sentence_at(toponym.start)
            where.append(sentence.index if sentence else -1)
        counts = Counter(identity(t.place) for t in toponyms if not t.demonym)
        total = max(1, sum(counts.values()))
        title, text = (reading.document.title or "").casefold(), reading.document.text
        roles = _with_outer(
            text, toponyms, [role_of(reading, i, t) if i >= 0 else "" for i, t in zip(where, toponyms, strict=True)]
        )
        dated = tuple(text[t.start : t.end].casefold() for t, r in zip(toponyms, roles, strict=True) if r == "dateline")
        told = title.removeprefix(next((name for name in dated if title.startswith(name)), ""))  # "KALO: Nine killed"
        titled = frozenset(identity(t.place) for t in toponyms if text[t.start : t.end].casefold() in told)
        here = [parenthood(text, toponyms, where, roles, a) for a in range(len(toponyms))]
        distinct = {identity(t.place): t.place for t in toponyms if not t.demonym}
        holding = {key: any(holds(p, q) for q in distinct.values()) for key, p in distinct.items()}
        words = tuple(_content(sentence) for sentence in reading.sentences)
        spread = Counter(word for sentence in words for word in sentence)
        rarity = {word: math.log((1 + len(words)) / number) for word, number in spread.items()}
        home = _home(toponyms, where, titled)
        focus = _focus(toponyms, where, roles, titled, holding, home)
        return cls(
            reading,
            tuple(identity(t.place) for t in toponyms),
            tuple(where),
            roles,
            tuple(counts[identity(t.place)] / total for t in toponyms),
            tuple(here),
            tuple(holding.get(identity(t.place), True) for t in toponyms),
            focus,
            home,
            words,
            tuple(sorted(rarity.items())),
            tuple(sorted(offices(reading).items(), key=lambda item: item[0])),
            tuple(_is_sourced(reading, toponym) for toponym in toponyms),
            next(
                (
                    identity(t.place)
                    for t, role in zip(toponyms, roles, strict=True)
                    if not t.demonym and t.place.kind != "country" and role in PLACED
                ),
                None,
            ),
            _scenes(reading, claims, where, roles),
            _seen(reading),
            tuple(pointed(text, s.start, s.end) for s in reading.sentences),
            _is_sweeping(reading),
        )


def _with_outer(text: str, toponyms: tuple[Toponym, ...], roles: list[str]) -> tuple[str, ...]:
    """Return `roles` with those of homes and origins given to what holds them too: "a man from Kalo, Tarsia"."""
    for at in range(1, len(toponyms)):
        gap = text[toponyms[at - 1].end : toponyms[at].start]
        if gap == ", " and roles[at - 1] in OFFSTAGE_OUTER and not toponyms[at].demonym:
            roles[at] = roles[at - 1]
    return tuple(roles)


def _seen(reading: Reading) -> tuple[frozenset[tuple[str, str | None]], ...]:
    found, known, at = [], frozenset[tuple[str, str | None]](), 0
    for sentence in reading.sentences:
        fresh = set()
        while at < len(reading.toponyms) and reading.toponyms[at].start < sentence.end:
            if not reading.toponyms[at].demonym:
                fresh.add(identity(reading.toponyms[at].place))
            at += 1
        known = known | fresh if fresh else known
        found.append(known)
    return tuple(found)


def _is_sourced(reading: Reading, toponym: Toponym) -> bool:
    """Tell whether a name tells where somebody lives or works who speaks, and is no official of the place."""
    return any(
        q.source is not None
        and q.source[0] <= toponym.start < q.source[1]
        and PRIVATE.search(reading.document.text, q.source[0], q.source[1])
        for q in reading.quotations
    )


def _scenes(reading: Reading, claims: tuple[Claim, ...], where: list[int], roles: tuple[str, ...]) -> tuple[float, ...]:
    """Return how often each place is named as one where things happen, in the sentences of the claims."""
    telling = {s.index for c in claims if (s := reading.sentence_at(c.span.start)) is not None}
    counts = Counter(
        identity(t.place)
        for t, sentence, role in zip(reading.toponyms, where, roles, strict=True)
        if sentence in telling and role in PLACED and not t.demonym
    )
    most = max(counts.values(), default=0)
    return tuple(counts[identity(t.place)] / most if most else 0.0 for t in reading.toponyms)


def _is_sweeping(reading: Reading) -> bool:
    """Tell whether the title or the lead tells of what comes over whole countries."""
    opening = reading.sentences[: LEAD + 1]
    title = reading.document.title
    return bool(
        (title and SWEEPING.search(title))
        or (opening and SWEEPING.search(reading.document.text, opening[0].start, opening[-1].end))
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
