"""Give each claim the places that it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.model.claim import Claim, Slot
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.anaphora import fits
from consilience.stages.places.report import LEAD, Report, children, holds, identity
from consilience.stages.places.roles import governs
from consilience.text.places.words import PLACE_NOUNS

VERSION = "4"

# Weights of the evidence that a claim speaks of a place: fitted on labelled reports, see docs/decisions/places.md.
WEIGHTS: dict[str, float] = {
    "span": 1.9,
    "sentence": 2.8,
    "before": 1.1,
    "before2": 0.5,
    "before3": 0.5,
    "after": 1.0,
    "last_named": 0.5,
    "title": 0.0,
    "lead": -0.3,
    "share": 0.8,
    "focus": 0.5,
    "officer": 1.9,
    "governed": 0.9,
    "in": 0.8,
    "object": 0.9,
    "office": 0.2,
    "from": 0.4,
    "origin": -4.0,
    "to": -0.2,
    "of": 0.1,
    "near": -0.2,
    "border": -2.0,
    "away": -1.0,
    "agent": -1.5,
    "subject": 0.0,
    "holder": -2.1,
    "dateline": -0.6,
    "where": 2.6,
    "far": -0.3,
    "after_figure": 0.3,
    "demonym": -1.8,
    "country": -1.2,
    "region": 0.3,
    "natural": -1.2,
    "area": 1.1,
    "facility": 1.1,
    "care": -3.0,
    "civic": -0.7,
    "town": 0.0,
    "echo": 1.2,
    "unknown": 0.0,
    "parent": -2.7,
    "parent_report": -0.1,
    "toll_country": 5.0,
    "toll": -0.7,
    "home": -4.0,
    "sourced": -2.0,
    "scene": 0.5,
    "first": 0.3,
    "pointed": 1.0,
    "unseen": -0.8,
    "headed": 1.5,
    "dateline_town": 0.8,
}

# A toll of a whole war, or a nationwide figure, is the country's, whatever town the report is about.
STRUGGLE = r"(?:conflict|war|uprising|insurgency|revolt|rebellion|crisis|invasion|revolution|military operation)"

WIDE = re.compile(
    rf"\b{STRUGGLE}\b[’']?[^.;]{{0,70}}\b(?:has|have|had)\b[^.;]{{0,30}}\b(?:killed|claimed|left|displaced|forced|driven|cost|"
    rf"caused|taken|led)\b|\b(?:death toll|killed|died|deaths|dead|lives|displaced)\b[^.;]{{0,60}}"
    rf"\b(?:from|since|in|of|during|by) "
    rf"(?:the|a|this|its|their)\b[^.;]{{0,25}}\b{STRUGGLE}\b|\b{STRUGGLE} (?:erupted|broke out|began|started)\b|"
    r"\b(?:nationwide|countrywide|(?:across|around|throughout) the (?:[\w-]+ )?(?:country|nation))\b",
    re.I,
)

WHERE = re.compile(r"^,?\s?where\b[^;]*$", re.I)

AWAY = re.compile(r"(?:\b|\d)(?:km|kms|kilomet\w+|miles?|mi)\b[^.,;]{0,40}$", re.I)  # "45 km north of X"

APART = frozenset({"border", "home", "origin"})  # roles of places that are not the scene of their sentence

SHORT = 4  # sentences of a report too short to name the scene apart from its lead

NEWSROOM = 300_000  # people: reports are dated from large towns wherever the scene is

EARLY = 8  # sentences in which a report names its scene
WIDE_KINDS = ("region", "area")
INNER_KINDS = ("settlement", "district", "region", "area", "country")

HEADING = 8  # words

FAR = 120  # characters between the figure and the name

CARE = re.compile(  # where people are brought to afterwards
    r"\b(?:hospital|clinic|infirmary|jail|courthouse|court|(?:medical|detention|trauma|health|burns?) cent(?:er|re))$",
    re.I,
)

CIVIC = re.compile(  # told of for many reasons; the scene only where the claim's own sentence says so
    r"\b(?:school|university|college|academy|church|cathedral|temple|synagogue|hall|court|cemetery|library|museum|club|"
    r"street|st|road|rd|avenue|ave|boulevard|blvd|drive|lane|highway|theat(?:er|re)|cent(?:er|re)|park|plaza)$",
    re.I,
)

RIVALS = 6  # best-ranked places among which a companion is looked for: beyond, a report's other events begin

LANDMARKS = frozenset({"facility", "natural", "area"})

AWAY_ROLES = frozenset(
    {"dateline", "home", "origin", "agent", "border"}
)  # roles of places that tell no landmark's town

SEATS = frozenset({"settlement", "region", "district"})  # what a landmark is told with

FURTHEST_LIST = 32  # characters between two names of one list: " island and the village of "

LINKS = frozenset("and or the in of as well another border both also neighbouring neighboring nearby".split())


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
    report = Report.of(reading, claims)
    return tuple(_located(report, claim) for claim in claims)


def _located(report: Report, claim: Claim) -> Claim:
    ranked = rank_places(report, claim)
    if not ranked:
        return claim
    mentions = chosen_mentions(report, claim, ranked)
    slots = tuple(Slot("place", t.start, t.end) for t in mentions)
    return replace(claim, places=tuple(t.place for t in mentions), slots=claim.slots + slots)


def chosen_mentions(report: Report, claim: Claim, ranked: list[Ranked]) -> list[Toponym]:
    """Return the mentions of the places of `claim`, each place once, one that lies in another before it."""
    toponyms = report.reading.toponyms
    chosen = with_list(report, _narrowed(report, claim, ranked))
    if len(chosen) == 1:
        chosen += companion(report, claim, toponyms[chosen[0]], ranked)
    places = {identity(toponyms[i].place): toponyms[i] for i in chosen}
    found = list(places.values())
    if len(found) == 2 and holds(found[0].place, found[1].place):
        found.reverse()
    return found


def companion(report: Report, claim: Claim, chosen: Toponym, ranked: list[Ranked]) -> list[int]:
    """Return the mention of the place that belongs with the chosen one, if one ranks high.

    Where the claim's own sentence names a wide place, the town in it that the report is about belongs to it; where it
    names none, a place is told with the one that holds it; a bridge, a camp or a river is told with its town.
    """
    place = chosen.place
    here = report.reading.sentence_at(claim.span.start)
    if place.kind == "country" or here is None:
        return []
    said = here.start <= chosen.start < here.end
    rivals = [r for r in ranked[:RIVALS] if identity(r.place) != identity(place) and r.place.kind != "country"]
    for other in rivals:
        if holds(place, other.place):
            return with_list(report, other.mention) if _is_in(report, other.mention, here) else [other.mention]
        if holds(other.place, place) and not said:
            return [other.mention]
    if place.gid is None or place.kind in LANDMARKS:
        for other in rivals:
            seat = other.place.kind in SEATS and report.roles[other.mention] not in AWAY_ROLES
            if other.place.kind == "region" and not _named_together(report, identity(place), identity(other.place)):
                continue
            if seat and not holds(other.place, place):
                return [other.mention]
    return []


def _named_together(report: Report, one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """Tell whether one sentence of the report names both places."""
    keys = [identity(t.place) for t in report.reading.toponyms]
    at = {s for key, s in zip(keys, report.sentences, strict=True) if key == one}
    return any(key == other and s in at for key, s in zip(keys, report.sentences, strict=True))


def _is_in(report: Report, mention: int, sentence: Sentence) -> bool:
    return report.sentences[mention] == sentence.index


def _narrowed(report: Report, claim: Claim, ranked: list[Ranked]) -> int:
    """Return the mention of the likeliest place, or of the report's scene where that lies in it."""
    best = ranked[0]
    here = report.reading.sentence_at(claim.span.start)
    if here is None or WIDE.search(report.reading.document.text, here.start, here.end):
        return best.mention
    in_claim = report.sentences[best.mention] == here.index
    vague = report.roles[best.mention] in ("near", "border", "away") and best.place.kind == "settlement"
    if in_claim and (here.index > LEAD or len(report.reading.sentences) < SHORT):
        return best.mention  # said so by the sentence itself; only a lead names a wide place first and the town later
    for other in ranked[1:]:
        if identity(other.place) == report.focus and (holds(best.place, other.place) or vague):
            return _descended(report, other.mention, here)
    return best.mention if in_claim and best.place.kind in WIDE_KINDS else _descended(report, best.mention, here)


def _descended(report: Report, mention: int, here: Sentence) -> int:
    """Return the narrowest place that the report tells to lie in a wider one, where there is only one."""
    last = max(EARLY, here.index)
    for _ in range(4):
        place = report.reading.toponyms[mention].place
        if place.kind in WIDE_KINDS and here.index > LEAD:
            return mention
        inner = children(report, mention, last) if place.kind in INNER_KINDS else []
        inner = [i for i in inner if not CARE.search(report.reading.toponyms[i].place.name)]
        if len(inner) != 1:
            return mention
        mention = inner[0]
    return mention


def rank_places(report: Report, claim: Claim) -> list[Ranked]:
    """Return the places of the report by how likely `claim` speaks of them, the likeliest first."""
    here = report.reading.sentence_at(claim.span.start)
    if here is None:
        return []
    best: dict[tuple[str, str | None], Ranked] = {}
    wide = bool(WIDE.search(report.reading.document.text, here.start, here.end))
    echoes = _echoes(report, here)
    told = _elsewhere(report, here)
    for index, toponym in enumerate(report.reading.toponyms):
        if identity(toponym.place) in told and report.sentences[index] != here.index:
            continue
        score = sum(WEIGHTS[name] * value for name, value in features(report, claim, here, index, wide, echoes).items())
        key = identity(toponym.place)
        if key not in best or score > best[key].score:
            best[key] = Ranked(toponym.place, score, index)
    return sorted(best.values(), key=lambda r: (-r.score, r.mention))


def _elsewhere(report: Report, here: Sentence) -> frozenset[tuple[str, str | None]]:
    """Return the places that the claim's own sentence tells apart from its scene: neighbours, homes."""
    return frozenset(
        identity(t.place)
        for t, sentence, role in zip(report.reading.toponyms, report.sentences, report.roles, strict=True)
        if sentence == here.index and role in APART
    )


def features(
    report: Report, claim: Claim, here: Sentence, index: int, wide: bool, echoes: list[float]
) -> dict[str, float]:
    """Return the evidence for toponym `index` as the place of `claim`: names of WEIGHTS with their strength."""
    reading = report.reading
    toponym = reading.toponyms[index]
    key, kind = identity(toponym.place), toponym.place.kind
    apart = here.index - report.sentences[index]
    role = report.roles[index]
    if role in ("home", "origin") and claim.kind != "displacement":
        return {role: 1.0}
    found: dict[str, float] = {"share": report.shares[index]}
    if report.sentences[index] >= 0 and not toponym.demonym and apart != 0:
        found["echo"] = echoes[report.sentences[index]]
    found["unknown"] = float(
        toponym.place.gid is None and kind == "settlement" and toponym.place.precision == "unresolved"
    )
    if claim.span.start <= toponym.start < claim.span.end:
        found["span"] = 1.0
    if apart == 0:
        found["sentence"] = 1.0
    elif 1 <= apart <= 3:
        found[("before", "before2", "before3")[apart - 1]] = 1.0
    elif apart == -1:
        found["after"] = 1.0
        found["headed"] = float(_is_heading(report, here))
    if apart > 0 and not toponym.demonym and kind != "country" and _is_last_named(report, index, here):
        found["last_named"] = 1.0
    found["lead"] = float(0 <= report.sentences[index] <= LEAD)
    found["title"] = float(key in report.title)
    found["focus"] = float(key == report.focus)
    officer = dict(report.officers).get(claim.attribution.speaker or "")
    found["officer"] = float(officer is not None and identity(officer) == key)
    if kind == "country" or (kind == "area" and toponym.place.country is None):  # parts of the world as well
        found["country"] = 1.0
        placed = apart == 0 and report.roles[index] == "in"
        found["toll_country"] = float(wide and (placed or toponym.place.country == report.home))
    else:
        found["toll"] = float(wide)
        found[
            "region"
            if kind == "region"
            else "natural"
            if kind == "natural"
            else kind
            if kind in ("area", "facility")
            else "town"
        ] = 1.0
    found["care"] = float(kind == "facility" and bool(CARE.search(toponym.place.name)))
    found["civic"] = float(kind == "facility" and apart != 0 and bool(CIVIC.search(toponym.place.name)))
    found["parent"] = max(report.parents[index], report.parenthood(here.index, key))
    found["parent_report"] = float(report.outer[index])
    if toponym.demonym:
        found["demonym"] = 1.0
        return found
    found["unseen"] = float(here.index > LEAD and key not in report.seen[here.index])
    found["sourced"] = float(report.sourced[index] and report.roles[index] != "office")
    found["scene"] = report.scenes[index]
    found["first"] = float(key == report.first)
    found["pointed"] = _is_pointed(report, here, index)
    if apart == 0:
        _beside(found, claim, here, toponym, report, index)
    if role and not found.get("where"):
        if role == "dateline" and kind == "settlement" and toponym.place.population < NEWSROOM:
            found["dateline_town"] = 1.0
        found["from" if role in ("origin", "home") and claim.kind == "displacement" else role] = 1.0
    return found


def _is_heading(report: Report, here: Sentence) -> bool:
    """Tell whether the claim stands in a short line of its own, "Kalo bus: 12 dead": what follows tells of it."""
    line = report.reading.document.text[here.start : here.end].strip()
    return here.index > LEAD and len(line.split()) <= HEADING and line[-1:].isalnum()


def _is_pointed(report: Report, here: Sentence, index: int) -> float:
    """Tell whether "the village" of the claim's sentence points back to this mention, the last that fits."""
    toponyms = report.reading.toponyms
    if report.sentences[index] > here.index or toponyms[index].start > here.start:
        return 0.0
    for noun in report.pointed[here.index]:
        if fits(noun, toponyms[index].place) and not any(
            later.start < here.start
            and not later.demonym
            and fits(noun, later.place)
            and identity(later.place) != identity(toponyms[index].place)
            for later in toponyms[index + 1 :]
        ):
            return 1.0
    return 0.0


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


def _beside(
    found: dict[str, float], claim: Claim, here: Sentence, toponym: Toponym, report: Report, index: int
) -> None:
    figure = claim.slot("figure") or claim.slot("trigger")
    anchor = figure.start if figure else claim.span.start
    found["far"] = min(1.0, abs(toponym.start - anchor) / FAR)
    found["after_figure"] = float(toponym.start > anchor)
    if figure is not None and governs(here, toponym, figure):
        found["governed"] = 1.0
    text = report.reading.document.text
    if toponym.end < anchor and WHERE.match(text[toponym.end : anchor]):
        found["where"] = 1.0
    if AWAY.search(text, max(here.start, toponym.start - 50), toponym.start):
        found["away"] = 1.0


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
            if _is_nest(gap, toponyms[left].place, toponyms[right].place):
                break
            chosen.append(at + step)
            at += step
    return sorted(chosen)


def _is_nest(gap: str, left: Place, right: Place) -> bool:
    """Tell whether "X, Y" says where X lies: Y holds it; what region an unknown place lies in is only a guess."""
    if left.gid is None and right.kind != "country" and "and" in gap.split():
        return False
    return holds(right, left) or (holds(left, right) and right.gid is not None)


def _is_link(gap: str) -> bool:
    words = [w.casefold() for w in gap.replace(",", " ").split()]
    return (
        len(gap) <= FURTHEST_LIST
        and ("," in gap or "and" in words or "or" in words)
        and all(w in LINKS or w in PLACE_NOUNS for w in words)
    )


def _rank(place: Place) -> str:
    return "country" if place.kind == "country" else "place"
