"""Give each claim the places that it speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.model.values import Place

VERSION = "2"

# Weights of the evidence that a claim speaks of a place; see docs/decisions/places.md.
IN_SPAN, IN_SENTENCE, SENTENCE_BEFORE, SENTENCE_AFTER, TWO_BEFORE = 3.0, 2.0, 1.0, 0.2, 0.5
IN_TITLE, IN_LEAD = 0.8, 0.5
SHARE = 1.5  # of the report's mentions
GOVERNED = 1.0
LOCATED, DEPARTED, APPROACHED = 1.2, 0.3, 0.0
DISTANT = -0.004  # a character between the figure and the name
DEMONYM, HOLDER, AGENT, SPEAKER = -2.2, -1.6, -1.4, -1.5
NARROW = {"country": -0.6, "region": 0.2, "natural": -0.8, "area": 0.4}
TIE = 0.15
HOLDS_NARROWER = 1.2  # what a parent loses where the report names a place inside it in the same sentence
LOCATIVE = frozenset("in at near outside around across inside within throughout on off along over through".split())
DEPARTING = frozenset("from".split())
FURTHEST_LIST = 6  # characters between two names of one list: ", and "


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place with the evidence that a claim speaks of it and the mention that shows it best."""

    place: Place
    score: float
    mention: int


def locate(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with their places, and the mentions that prove them as slots named "place"."""
    if not reading.toponyms:
        return claims
    report = _Report.of(reading)
    return tuple(_located(report, claim) for claim in claims)


@dataclass(frozen=True, slots=True)
class _Report:
    """What the report as a whole says about each of its places."""

    reading: Reading
    sentences: tuple[int, ...]  # of each toponym
    shares: tuple[float, ...]
    title: frozenset[tuple[str, str | None]]

    @classmethod
    def of(cls, reading: Reading) -> _Report:
        indexes = []
        for toponym in reading.toponyms:
            sentence = reading.sentence_at(toponym.start)
            indexes.append(sentence.index if sentence else -1)
        counts = Counter(_identity(t.place) for t in reading.toponyms if not t.demonym)
        total = max(1, sum(counts.values()))
        shares = tuple(counts[_identity(t.place)] / total for t in reading.toponyms)
        title = (reading.document.title or "").casefold()
        text = reading.document.text
        titled = frozenset(_identity(t.place) for t in reading.toponyms if text[t.start : t.end].casefold() in title)
        return cls(reading, tuple(indexes), shares, titled)


def _identity(place: Place) -> tuple[str, str | None]:
    return (str(place.gid) if place.gid else place.name.casefold(), place.country)


def _located(report: _Report, claim: Claim) -> Claim:
    reading = report.reading
    here = reading.sentence_at(claim.span.start)
    if here is None:
        return claim
    best: dict[tuple[str, str | None], Ranked] = {}
    for index, toponym in enumerate(reading.toponyms):
        score = _score(report, claim, here, index)
        identity = _identity(toponym.place)
        if identity not in best or score > best[identity].score:
            best[identity] = Ranked(toponym.place, score, index)
    ranked = _without_parents(report, sorted(best.values(), key=lambda r: (-r.score, r.mention)))
    chosen = _with_list(report, ranked[0].mention)
    places = {(_identity(reading.toponyms[i].place)): reading.toponyms[i] for i in chosen}
    slots = tuple(Slot("place", t.start, t.end) for t in places.values())
    return replace(claim, places=tuple(t.place for t in places.values()), slots=claim.slots + slots)


def _score(report: _Report, claim: Claim, here: Sentence, index: int) -> float:
    reading = report.reading
    toponym = reading.toponyms[index]
    where = report.sentences[index]
    apart = here.index - where
    score = SHARE * report.shares[index] + NARROW.get(toponym.place.kind, 0.5)
    if claim.span.start <= toponym.start < claim.span.end:
        score += IN_SPAN
    elif apart == 0:
        score += IN_SENTENCE
    elif apart in (1, 2) or apart == -1:
        score += {1: SENTENCE_BEFORE, 2: TWO_BEFORE, -1: SENTENCE_AFTER}[apart]
    score += IN_LEAD * (where <= 1) + IN_TITLE * (_identity(toponym.place) in report.title)
    if toponym.demonym:
        return score + DEMONYM
    figure = claim.slot("figure") or claim.slot("trigger")
    if apart == 0:
        anchor = figure.start if figure else claim.span.start
        score += DISTANT * abs(toponym.start - anchor)
    return score + _by_parse(reading.sentences[where] if where >= 0 else here, toponym, figure if apart == 0 else None)


def _by_parse(sentence: Sentence, toponym: Toponym, figure: Slot | None) -> float:
    """Return what the grammar of the name's sentence says: where something happened, or who did or said it."""
    inside = sentence.at(toponym.start, toponym.end)
    if not inside:
        return 0.0
    tokens = sentence.tokens
    head = next((i for i in reversed(inside) if tokens[i].head not in inside or tokens[i].head == i), inside[-1])
    while tokens[head].dep in ("conj", "appos") and tokens[head].head != head:
        head = tokens[head].head
    token = tokens[head]
    above = tokens[token.head]
    if token.dep == "pobj":
        preposition = above.lemma.casefold()
        score = LOCATED if preposition in LOCATIVE else DEPARTED if preposition in DEPARTING else APPROACHED
        if figure is not None and _governs(sentence, token.head, figure):
            score += GOVERNED
        return score
    if token.dep in ("nsubj", "nsubjpass"):
        return AGENT if token.dep == "nsubj" else 0.0
    if token.dep in ("poss", "compound", "amod", "nmod"):
        return HOLDER if above.start >= toponym.end else 0.0
    return 0.0


def _governs(sentence: Sentence, preposition: int, figure: Slot) -> bool:
    """Tell whether the phrase hangs on the figure, on what it counts, or on the verb above them."""
    tokens = sentence.tokens
    wanted = tokens[preposition].head
    found = sentence.at(figure.start, figure.end)
    here = found[0] if found else None
    while here is not None:
        if here == wanted:
            return True
        here = tokens[here].head if tokens[here].head != here else None
    return False


def _without_parents(report: _Report, ranked: list[Ranked]) -> list[Ranked]:
    """Let a place lose to one inside it that stands in the same sentence."""
    toponyms = report.reading.toponyms
    demoted = []
    for one in ranked:
        narrower = any(
            report.sentences[other.mention] == report.sentences[one.mention]
            and not toponyms[other.mention].demonym
            and _holds(one.place, other.place)
            for other in ranked
        )
        demoted.append(replace(one, score=one.score - HOLDS_NARROWER * narrower))
    return sorted(demoted, key=lambda r: (-r.score, r.mention))


def _holds(parent: Place, child: Place) -> bool:
    if parent.kind == "country":
        return child.kind != "country" and child.country == parent.country
    if parent.kind == "region":
        return child.kind not in ("country", "region") and (child.country, child.region) == (parent.country, parent.name)
    return False


def _with_list(report: _Report, index: int) -> list[int]:
    """Return the mention with those joined to it by commas and "and"."""
    text, toponyms = report.reading.document.text, report.reading.toponyms
    chosen = [index]
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(toponyms):
            left, right = sorted((at, at + step))
            gap = text[toponyms[left].end : toponyms[right].start]
            one, other = toponyms[at], toponyms[at + step]
            if other.demonym != one.demonym or not _is_link(gap) or _rank(one.place) != _rank(other.place):
                break
            chosen.append(at + step)
            at += step
    return sorted(chosen)


def _is_link(gap: str) -> bool:
    return len(gap) <= FURTHEST_LIST + 4 and gap.replace(",", " ").strip() in ("", "and", "or", "and the", "and in", "the") and gap.strip() != ""


def _rank(place: Place) -> str:
    return place.kind if place.kind in ("country", "region") else "place"
