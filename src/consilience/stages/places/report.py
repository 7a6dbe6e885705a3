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
from consilience.stages.places.officers import offices
from consilience.stages.places.roles import role_of
from consilience.text.places.words import DIRECTIONS

LEAD = 2  # sentences

PRIVATE = re.compile(  # who speaks from home about what happened elsewhere
    r"\b(?:famil(?:y|ies)|relatives?|friends?|rabbi|priest|pastor|professor|experts?|analysts?|lawyers?|attorney|"
    r"employers?|sons?|daughters?|brothers?|sisters?|mother|father|parents?|wife|husband|widow|uncle|aunt|cousins?|nephew|niece|"
    r"colleagues?|coach|teacher|principal|neighbou?rs?|universit(?:y|ies)|institute|think[ -]tank|company|firm|"
    r"congregation|temple|synagogue)\b",
    re.I,
)

NEARBY = 0.25  # degrees: a quarter of a town lies no further from its middle
QUARTER_AFTER = re.compile(r" (?:district|neighbou?rhood|quarter)\b", re.I)
FAR_INSIDE = 6  # words between a quarter and its town
WITHIN = frozenset("in of the a city town neighborhood neighbourhood district quarter suburb area".split())
APART = 0.4  # what a place named elsewhere in the sentence counts as the parent of a narrower one
NESTED = re.compile(  # between a place and the one that holds it
    r"^(?:,? ?(?:a |the )?(?:[a-z-]+ ){0,4}(?:in|of|on)(?: the)?|,)(?: [a-z-]+){0,3} $", re.I
)
OWNED = re.compile(r"^(?:[’']s|,| and| -)?(?: [a-z-]+){0,4} $", re.I)

HOME = 1.0  # what a place of the story's country gains as its focus
TITLED = 0.8  # for a name of the title
HOLDING = 0.3  # what a place that holds another one of the report loses
INHERITED = 0.5  # of the weight of the places that hold a place: reports name the narrowest late and once
FACILITY = 0.4  # hospitals, courts and offices are named in many reports and are the scene of few
FADING = 4.0  # sentences until a mention counts half for the focus

PLACED = frozenset({"in", "near", "object", "subject", "to", "office"})  # roles of places where things happen

STAGED = PLACED - {"to", "office"}

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
    sentences: tuple[int, ...]  # the sentence of each toponym
    roles: tuple[str, ...]  # what the grammar makes of each: in, near, from, to, of, agent, holder or nothing
    shares: tuple[float, ...]
    parents: tuple[float, ...]  # a narrower place in it is named right before ("X in Y": 1) or in the sentence (0.4)
    outer: tuple[bool, ...]  # a narrower place in it is named anywhere
    title: frozenset[tuple[str, str | None]]
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

    def parenthood(self, sentence: int, key: tuple[str, str | None]) -> float:
        """Return how surely the place only tells, in this sentence, where a narrower one lies."""
        return max(
            (
                parent
                for parent, index, toponym in zip(self.parents, self.sentences, self.reading.toponyms, strict=True)
                if parent and index == sentence and identity(toponym.place) == key
            ),
            default=0.0,
        )

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
        titled = frozenset(identity(t.place) for t in toponyms if text[t.start : t.end].casefold() in title)
        roles = tuple(role_of(reading, i, t) if i >= 0 else "" for i, t in zip(where, toponyms, strict=True))
        here = [_parenthood(text, toponyms, where, a) for a in range(len(toponyms))]
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
        )


def _parenthood(text: str, toponyms: tuple[Toponym, ...], where: list[int], at: int) -> float:
    """Return how surely a place only tells where a narrower one of its sentence lies."""
    one, found = toponyms[at], 0.0
    for other, toponym in enumerate(toponyms[max(0, at - 12) : at + 12], max(0, at - 12)):
        if where[other] != where[at] or toponym.demonym or other == at:
            continue
        if holds(one.place, toponym.place):
            found = max(found, 1.0 if _is_beside(text, toponym, one) else APART)
        elif toponym.start < one.start and _is_quarter(text, toponym, one):
            found = 1.0
    return found


def _is_quarter(text: str, inner: Toponym, outer: Toponym) -> bool:
    """Tell whether "X neighbourhood in Y" makes of X a part of the town Y, though no gazetteer says so."""
    if outer.place.kind not in ("settlement", "area") or inner.place.kind in ("country", "region"):
        return False
    words = text[inner.end : outer.start].casefold().split()
    return len(words) < FAR_INSIDE and "in" in words and all(w in WITHIN or w in DIRECTIONS for w in words)


def _is_beside(text: str, inner: Toponym, outer: Toponym) -> bool:
    """Tell whether two names stand as "X in Y", "X, Y", "Y's X" or "Y: X"."""
    if inner.start < outer.start:
        return bool(NESTED.match(text[inner.end : outer.start]))
    return bool(OWNED.match(text[outer.end : inner.start]))


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


def children(report: Report, mention: int, last: int) -> list[int]:
    """Return the first mention of each narrowest place told to lie in that of `mention`, up to sentence `last`."""
    toponyms, parent = report.reading.toponyms, report.reading.toponyms[mention].place
    wide = parent.kind in ("country", "region", "area")
    found: dict[tuple[str, str | None], int] = {}
    for index, toponym in enumerate(toponyms):
        place = toponym.place
        if toponym.demonym or place.kind == "country" or identity(place) == identity(parent):
            continue
        if report.sourced[index] or report.roles[index] not in (STAGED if wide else PLACED):
            continue
        if wide and report.sentences[index] > last:
            continue
        quarter = _is_called_quarter(report.reading.document.text, toponym)
        if not wide and place.gid is not None and place.kind == "settlement" and not quarter:
            continue  # a town of its own
        if (
            holds(parent, place)
            or (quarter and not wide and _is_near(parent, place))
            or _is_told_inside(report, index, identity(parent))
        ):
            found.setdefault(identity(place), index)
    return [i for i in found.values() if not any(_lies_within(report, j, i) for j in found.values() if j != i)]


def _is_called_quarter(text: str, toponym: Toponym) -> bool:
    """Tell whether the text calls a place a part of a town: "the Kalo neighbourhood", "Kalo district"."""
    return bool(QUARTER_AFTER.match(text, toponym.end) or QUARTER_AFTER.search(text, toponym.start, toponym.end))


def _is_near(one: Place, other: Place) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) < NEARBY and abs(one.lon - other.lon) < NEARBY


def _lies_within(report: Report, inner: int, outer: int) -> bool:
    toponyms = report.reading.toponyms
    return holds(toponyms[outer].place, toponyms[inner].place) or _is_told_inside(
        report, inner, identity(toponyms[outer].place)
    )


def _is_told_inside(report: Report, index: int, parent: tuple[str, str | None]) -> bool:
    """Tell whether the text says "X in Y" or "X, Y's Z", step by step, of this mention and the place of `parent`."""
    toponyms, text = report.reading.toponyms, report.reading.document.text
    at = index
    while at + 1 < len(toponyms) and report.sentences[at + 1] == report.sentences[index] and at < index + 4:
        if not NESTED.match(text[toponyms[at].end : toponyms[at + 1].start]) and not OWNED.match(
            text[toponyms[at].end : toponyms[at + 1].start]
        ):
            return False
        at += 1
        if identity(toponyms[at].place) == parent:
            return toponyms[at].place.kind not in ("country", "region") and toponyms[index].place.kind != "region"
    return False


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
