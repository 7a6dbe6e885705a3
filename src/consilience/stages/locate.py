"""Give each claim the places that it speaks of."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace

from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.model.values import Place
from consilience.text.placewords import PLACE_NOUNS

VERSION = "3"

# Weights of the evidence that a claim speaks of a place: fitted on labelled reports, see docs/decisions/places.md.
WEIGHTS: dict[str, float] = {
    "span": 1.9,
    "sentence": 2.6,
    "before": 1.0,
    "before2": 0.5,
    "before3": 0.2,
    "after": 0.8,
    "last_named": 0.5,
    "title": 0.0,
    "lead": -0.1,
    "share": 0.8,
    "focus": 0.2,
    "governed": 0.7,
    "in": 0.8,
    "object": 1.0,
    "office": 0.7,
    "from": 0.4,
    "to": -0.3,
    "of": 0.2,
    "near": -0.4,
    "border": -2.0,
    "away": -1.0,
    "agent": -1.4,
    "holder": -1.9,
    "dateline": -1.0,
    "where": 2.5,
    "far": -0.4,
    "after_figure": 0.3,
    "demonym": -1.9,
    "country": -1.1,
    "region": 0.3,
    "natural": -1.5,
    "area": 0.7,
    "town": 0.2,
    "echo": 1.8,
    "unknown": -0.3,
    "parent": -2.7,
    "parent_report": -0.1,
    "toll_country": 5.0,
    "toll": -0.7,
}
IN = frozenset("in at inside within throughout across on outside around".split())
NEAR = frozenset("near off along over by beyond".split())
OF = frozenset("of".split())
TO = frozenset("to into toward towards onto through for between".split())
FROM = frozenset("from".split())
# A toll of a whole war, or a nationwide figure, is the country's, whatever town the report is about.
STRUGGLE = r"(?:conflict|war|uprising|insurgency|revolt|rebellion|crisis|invasion|revolution|military operation)"
WIDE = re.compile(
    rf"\b{STRUGGLE}\b[’']?[^.;]{{0,70}}\b(?:has|have|had)\b[^.;]{{0,30}}\b(?:killed|claimed|left|displaced|forced|driven|cost|"
    rf"caused|taken|led)\b|\b(?:death toll|killed|died|deaths|dead|lives|displaced)\b[^.;]{{0,60}}\b(?:from|since|in|of|during|by) "
    rf"(?:the|a|this|its|their)\b[^.;]{{0,25}}\b{STRUGGLE}\b|\b{STRUGGLE} (?:erupted|broke out|began|started)\b|"
    r"\b(?:nationwide|countrywide|(?:across|around|throughout) the (?:[\w-]+ )?(?:country|nation))\b",
    re.I,
)
BORDERING = re.compile(r"\b(?:border(?:s|ed)|neighbou?r(?:s|ed)|adjoin\w*|next to|adjacent to|abut\w*)\s+(?:with |on )?"
                       r"(?:the |\w+[’']s )?$", re.I)
WHERE = re.compile(r"^[^.;]{0,30},?\s?where\b[^.;]*$", re.I)
DATELINE = re.compile(r"^\s*(?:,[^—–()]{1,30})?(?:\([A-Z][\w ./]{1,25}\)|\s[—–]|\s-\s|\s--)")
OFFICERS = frozenset(  # speak for their own place
    "governor mayor prefect police authority official administration sheriff commissioner council hospital department "
    "spokesman spokeswoman spokesperson chief head resident office service government fire brigade".split()
)
AWAY = re.compile(r"(?:\b|\d)(?:km|kms|kilomet\w+|miles?|mi)\b[^.,;]{0,40}$", re.I)  # "45 km north of X"
WHOLES = frozenset("part most all rest whole population people capital much half third citizen coast".split())
FAR = 120  # characters between the figure and the name
FURTHEST_LIST = 32  # characters between two names of one list: " island and the village of "
LINKS = frozenset("and or the in of as well another border both also".split())
LEAD = 2  # sentences


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
    report = Report.of(reading)
    return tuple(_located(report, claim) for claim in claims)


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

    @classmethod
    def of(cls, reading: Reading) -> Report:
        toponyms = reading.toponyms
        where = []
        for toponym in toponyms:
            sentence = reading.sentence_at(toponym.start)
            where.append(sentence.index if sentence else -1)
        counts = Counter(_identity(t.place) for t in toponyms if not t.demonym)
        total = max(1, sum(counts.values()))
        title, text = (reading.document.title or "").casefold(), reading.document.text
        titled = frozenset(_identity(t.place) for t in toponyms if text[t.start : t.end].casefold() in title)
        roles = tuple(_role(reading, i, t) if i >= 0 else "" for i, t in zip(where, toponyms, strict=True))
        here = [
            any(
                where[b] == where[a] and not other.demonym and _holds(one.place, other.place)
                for b, other in enumerate(toponyms)
                if abs(b - a) < 12
            )
            for a, one in enumerate(toponyms)
        ]
        distinct = {_identity(t.place): t.place for t in toponyms if not t.demonym}
        holding = {key: any(_holds(p, q) for q in distinct.values()) for key, p in distinct.items()}
        words = tuple(_content(sentence) for sentence in reading.sentences)
        spread = Counter(word for sentence in words for word in sentence)
        rarity = {word: math.log((1 + len(words)) / number) for word, number in spread.items()}
        focus = _focus(toponyms, where, roles, titled, holding)
        return cls(
            reading,
            tuple(where),
            roles,
            tuple(counts[_identity(t.place)] / total for t in toponyms),
            tuple(here),
            tuple(holding.get(_identity(t.place), True) for t in toponyms),
            titled,
            focus,
            _home(toponyms, focus),
            words,
            tuple(sorted(rarity.items())),
        )


def _content(sentence: Sentence) -> frozenset[str]:
    return frozenset(t.lemma.casefold() for t in sentence.tokens if t.pos in ("NOUN", "VERB", "ADJ") and len(t.text) > 3)


def _home(toponyms: tuple[Toponym, ...], focus: tuple[str, str | None] | None) -> str | None:
    if focus is not None and focus[1] is not None:
        return focus[1]
    countries = Counter(t.place.country for t in toponyms if t.place.country)
    return countries.most_common(1)[0][0] if countries else None


FOCUS_ROLES = {"in": 1.0, "object": 0.8, "office": 0.6, "near": 0.5, "agent": 0.2, "holder": 0.2, "border": 0.1, "dateline": 0.3}
FADING = 4.0  # sentences until a mention counts half for the focus


def _focus(
    toponyms: tuple[Toponym, ...],
    where: list[int],
    roles: tuple[str, ...],
    titled: frozenset[tuple[str, str | None]],
    holding: dict[tuple[str, str | None], bool],
) -> tuple[str, str | None] | None:
    """Return the place that the story is about: early, often, where things happen, and the narrowest of its kind."""
    weights: dict[tuple[str, str | None], float] = {}
    for toponym, sentence, role in zip(toponyms, where, roles, strict=True):
        if toponym.demonym or toponym.place.kind in ("country", "natural"):
            continue
        key = _identity(toponym.place)
        weights[key] = weights.get(key, 0.0) + FOCUS_ROLES.get(role, 0.4) / (1.0 + max(0, sentence) / FADING)
    scored = [(weight + 0.8 * (key in titled) - 0.3 * holding[key], key) for key, weight in weights.items()]
    return max(scored, key=lambda item: (item[0], str(item[1])))[1] if scored else None


def _identity(place: Place) -> tuple[str, str | None]:
    return (str(place.gid) if place.gid else place.name.casefold(), place.country)


def _located(report: Report, claim: Claim) -> Claim:
    ranked = rank_places(report, claim)
    if not ranked:
        return claim
    chosen = with_list(report, ranked[0].mention)
    toponyms = report.reading.toponyms
    places = {_identity(toponyms[i].place): toponyms[i] for i in chosen}
    slots = tuple(Slot("place", t.start, t.end) for t in places.values())
    return replace(claim, places=tuple(t.place for t in places.values()), slots=claim.slots + slots)


def rank_places(report: Report, claim: Claim) -> list[Ranked]:
    """Return the places of the report by how likely `claim` speaks of them, the likeliest first."""
    here = report.reading.sentence_at(claim.span.start)
    if here is None:
        return []
    best: dict[tuple[str, str | None], Ranked] = {}
    wide = bool(WIDE.search(report.reading.document.text, here.start, here.end))
    echoes = _echoes(report, here)
    for index, toponym in enumerate(report.reading.toponyms):
        score = sum(WEIGHTS[name] * value for name, value in features(report, claim, here, index, wide, echoes).items())
        identity = _identity(toponym.place)
        if identity not in best or score > best[identity].score:
            best[identity] = Ranked(toponym.place, score, index)
    return sorted(best.values(), key=lambda r: (-r.score, r.mention))


def features(report: Report, claim: Claim, here: Sentence, index: int, wide: bool, echoes: list[float]) -> dict[str, float]:
    """Return the evidence for toponym `index` as the place of `claim`: names of WEIGHTS with their strength."""
    reading = report.reading
    toponym = reading.toponyms[index]
    identity, kind = _identity(toponym.place), toponym.place.kind
    apart = here.index - report.sentences[index]
    found: dict[str, float] = {"share": report.shares[index]}
    if report.sentences[index] >= 0 and not toponym.demonym and apart != 0:
        found["echo"] = echoes[report.sentences[index]]
    found["unknown"] = float(toponym.place.gid is None and kind == "settlement" and toponym.place.precision == "unresolved")
    if claim.span.start <= toponym.start < claim.span.end:
        found["span"] = 1.0
    if apart == 0:
        found["sentence"] = 1.0
    elif 1 <= apart <= 3:
        found[("before", "before2", "before3")[apart - 1]] = 1.0
    elif apart == -1:
        found["after"] = 1.0
    if apart > 0 and not toponym.demonym and kind != "country" and _is_last_named(report, index, here):
        found["last_named"] = 1.0
    found["lead"] = float(0 <= report.sentences[index] <= LEAD)
    found["title"] = float(identity in report.title)
    found["focus"] = float(identity == report.focus)
    if kind == "country":
        found["country"] = 1.0
        placed = apart == 0 and report.roles[index] == "in"
        found["toll_country"] = float(wide and (placed or toponym.place.country == report.home))
    else:
        found["toll"] = float(wide)
        found["region" if kind == "region" else "natural" if kind == "natural" else "area" if kind in ("area", "facility") else "town"] = 1.0
    found["parent"] = float(report.parents[index])
    found["parent_report"] = float(report.outer[index])
    if toponym.demonym:
        found["demonym"] = 1.0
        return found
    if role := report.roles[index]:
        found[role] = 1.0
    if apart == 0:
        _beside(found, claim, here, toponym, report, index)
    return found


def _echoes(report: Report, here: Sentence) -> list[float]:
    """Return how much each sentence shares of the rarer words of the claim's sentence: 0..1."""
    rarity = dict(report.rarity)
    mine = report.words[here.index]
    whole = sum(rarity[word] for word in mine) or 1.0
    return [sum(rarity[word] for word in mine & other) / whole for other in report.words]


def _is_last_named(report: Report, index: int, here: Sentence) -> bool:
    """Tell whether no other narrow place is named between this one and the claim's sentence."""
    return not any(
        report.sentences[later] < here.index and not t.demonym and t.place.kind != "country"
        for later, t in enumerate(report.reading.toponyms[index + 1 :], index + 1)
        if report.sentences[later] > report.sentences[index]
    )


def _beside(found: dict[str, float], claim: Claim, here: Sentence, toponym: Toponym, report: Report, index: int) -> None:
    figure = claim.slot("figure") or claim.slot("trigger")
    anchor = figure.start if figure else claim.span.start
    found["far"] = min(1.0, abs(toponym.start - anchor) / FAR)
    found["after_figure"] = float(toponym.start > anchor)
    if figure is not None and _governs(here, toponym, figure):
        found["governed"] = 1.0
    text = report.reading.document.text
    if toponym.end < claim.span.start and WHERE.match(text[toponym.end : claim.span.start]):
        if not any(toponym.end <= t.start < claim.span.start for t in report.reading.toponyms[index + 1 : index + 3]):
            found["where"] = 1.0
    if AWAY.search(text, max(here.start, toponym.start - 50), toponym.start):
        found["away"] = 1.0


def _top(sentence: Sentence, toponym: Toponym) -> int | None:
    """Return the token that heads the name, climbed out of lists, appositions and "the town of"."""
    inside = sentence.at(toponym.start, toponym.end)
    if not inside:
        return None
    tokens = sentence.tokens
    head = next((i for i in reversed(inside) if tokens[i].head not in inside or tokens[i].head == i), inside[-1])
    for _ in range(8):
        above = tokens[head].head
        if above == head:
            break
        if tokens[head].dep in ("conj", "appos") or (
            tokens[head].dep in ("compound", "nmod", "poss", "amod") and tokens[above].lemma.casefold() in PLACE_NOUNS
        ):
            head = above
        elif tokens[head].dep == "pobj" and tokens[above].lemma.casefold() == "of":
            noun = tokens[above].head
            if tokens[noun].lemma.casefold() not in PLACE_NOUNS or noun == above:
                break
            head = noun
        else:
            break
    return head


def _role(reading: Reading, index: int, toponym: Toponym) -> str:
    """Return what the grammar makes of a name: where something happened, or who did, said or owns it."""
    sentence = reading.sentences[index]
    text = reading.document.text
    if BORDERING.search(text, max(sentence.start, toponym.start - 40), toponym.start):
        return "border"
    if toponym.start - sentence.start < 3 and DATELINE.match(text[toponym.end : toponym.end + 60]):
        return "dateline"
    if text[toponym.end : toponym.end + 1] == "-":
        return "holder"  # "Kalo-based", "Kalo-led"
    head = _top(sentence, toponym)
    if head is None:
        return ""
    token = sentence.tokens[head]
    above = sentence.tokens[token.head]
    if token.dep == "pobj":
        word = above.lemma.casefold()
        holder = sentence.tokens[above.head]
        if word == "of" and holder.lemma.casefold() in OFFICERS and toponym.place.kind != "country":
            return "office"
        above_noun = holder
        if word == "of" and toponym.place.kind == "country" and holder.lemma.casefold() not in WHOLES:
            return "holder"  # "the control of", "the armed forces of"
        if word in IN | OF and above_noun.dep == "pobj" and sentence.tokens[above_noun.head].lemma.casefold() in ("to", "into"):
            return "to"
        for name, words in (("in", IN), ("near", NEAR), ("of", OF), ("to", TO), ("from", FROM)):
            if word in words:
                return name
        return ""
    if token.dep == "nsubj":
        return "agent"
    if token.dep in ("dobj", "nsubjpass"):
        return "object"
    if token.dep in ("poss", "compound", "amod", "nmod") and above.start >= toponym.end:
        local = above.lemma.casefold() in OFFICERS and toponym.place.kind != "country"
        return "office" if local else "holder"
    return ""


def _governs(sentence: Sentence, toponym: Toponym, figure: Slot) -> bool:
    """Tell whether the name's phrase hangs on the figure, on what it counts, or on the verb above them."""
    head = _top(sentence, toponym)
    if head is None or sentence.tokens[head].dep != "pobj":
        return False
    tokens = sentence.tokens
    wanted = tokens[tokens[head].head].head
    found = sentence.at(figure.start, figure.end)
    here = found[0] if found else None
    for _ in range(len(tokens)):
        if here is None or here == wanted:
            break
        here = tokens[here].head if tokens[here].head != here else None
    return here is not None


def _holds(parent: Place, child: Place) -> bool:
    if parent.kind == "country":
        return child.kind != "country" and child.country == parent.country
    if parent.kind == "region":
        return child.kind not in ("country", "region") and (child.country, child.region) == (parent.country, parent.name)
    if parent.kind in ("settlement", "district") and child.gid is None and parent.gid is not None:
        return child.lat is not None and (child.lat, child.lon) == (parent.lat, parent.lon)
    return parent.kind == "district" and child.kind == "settlement" and (child.name, child.region) == (parent.name, parent.region)


def with_list(report: Report, index: int) -> list[int]:
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
            if _holds(one.place, other.place) or _holds(other.place, one.place):
                break
            chosen.append(at + step)
            at += step
    return sorted(chosen)


def _is_link(gap: str) -> bool:
    words = [w.casefold() for w in gap.replace(",", " ").split()]
    return (
        len(gap) <= FURTHEST_LIST
        and ("," in gap or "and" in words or "or" in words)
        and all(w in LINKS or w in PLACE_NOUNS for w in words)
    )


def _rank(place: Place) -> str:
    return place.kind if place.kind in ("country", "region") else "place"
