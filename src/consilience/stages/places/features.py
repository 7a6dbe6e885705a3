"""The evidence that a claim speaks of a place, and the places of a report ranked by it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.reading import Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.anaphora import fits
from consilience.stages.places.nesting import holds, identity
from consilience.stages.places.report import LEAD, Report
from consilience.stages.places.roles import governs
from consilience.stages.places.weights import WEIGHTS

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

ELSEWHERE = frozenset({"border", "home", "origin"})  # roles of places that are not the scene of their sentence

NEWSROOM = 300_000  # people: reports are dated from large towns wherever the scene is

LOCAL = 30_000  # people: a report dated from a smaller town is about it

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


# Roles of places that a sentence tells of beside its scene; an officer's title counts where it names no other.
OFF_STAGE = frozenset({"office", "holder", "dateline", "agent", "home", "origin", "near", "border", "away", "spoken"})
NARROW = frozenset({"settlement", "facility", "district"})
STAGED = frozenset({"in", "object", "of", "from"})
RECENT = 2  # sentences


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place with the evidence that a claim speaks of it and the mention that shows it best."""

    place: Place
    score: float
    mention: int


Key = tuple[str, str | None]


@dataclass(slots=True)
class Setting:
    """What is the same for all places while one claim's are looked for."""

    claim: Claim
    here: Sentence
    wide: bool  # the claim is a toll of a whole war or country
    echoes: list[float]
    elsewhere: frozenset[Key]  # places that the claim's own sentence tells apart from its scene: neighbours, homes
    parents: dict[Key, float]  # how surely each only tells, in the claim's sentence, where a narrower one lies
    pointed: frozenset[Key]  # places that nouns of the sentence point back to
    last: int  # the last sentence before the claim's that names a narrow place
    officer: Key | None  # the place that the speaker speaks for
    staged: frozenset[Key]  # narrow places of the claim's own sentence that are no officer's title
    prior: tuple[Place, ...]  # narrow places where the sentences just before say that something happened

    @classmethod
    def of(cls, report: Report, claim: Claim, here: Sentence) -> Setting:
        toponyms, keys = report.reading.toponyms, report.keys
        own = [i for i, sentence in enumerate(report.sentences) if sentence == here.index]
        parents: dict[Key, float] = {}
        for i in own:
            parents[keys[i]] = max(report.parents[i], parents.get(keys[i], 0.0))
        before = [
            sentence
            for sentence, t in zip(report.sentences, toponyms, strict=True)
            if sentence < here.index and not t.demonym and t.place.kind != "country"
        ]
        officer = next((place for name, place in report.officers if name == claim.attribution.speaker), None)
        return cls(
            claim,
            here,
            bool(WIDE.search(report.reading.document.text, here.start, here.end)),
            _echoes(report, here),
            frozenset(keys[i] for i in own if report.roles[i] in ELSEWHERE),
            parents,
            _pointed(report, here),
            max(before, default=-1),
            identity(officer) if officer is not None else None,
            frozenset(
                keys[i]
                for i in own
                if report.roles[i] not in OFF_STAGE and not toponyms[i].demonym and toponyms[i].place.kind in NARROW
            ),
            tuple(
                t.place
                for sentence, role, t in zip(report.sentences, report.roles, toponyms, strict=True)
                if 1 <= here.index - sentence <= RECENT and role in STAGED and not t.demonym and t.place.kind in NARROW
            ),
        )


def rank_places(report: Report, claim: Claim) -> list[Ranked]:
    """Return the places of the report by how likely `claim` speaks of them, the likeliest first."""
    here = report.reading.sentence_at(claim.span.start)
    if here is None:
        return []
    best: dict[Key, Ranked] = {}
    setting = Setting.of(report, claim, here)
    for index, toponym in enumerate(report.reading.toponyms):
        key = report.keys[index]
        if key in setting.elsewhere and report.sentences[index] != here.index:
            continue
        if report.roles[index] == "to" and report.sentences[index] > here.index:
            continue  # where people later go is not where it happened
        score = 0.0
        for name, value in features(report, setting, index).items():
            if value:
                score += WEIGHTS[name] * value
        if key not in best or score > best[key].score:
            best[key] = Ranked(toponym.place, score, index)
    return sorted(best.values(), key=lambda r: (-r.score, r.mention))


def features(report: Report, setting: Setting, index: int) -> dict[str, float]:
    """Return the evidence for toponym `index` as the place of a claim: names of WEIGHTS with their strength."""
    claim, here, key = setting.claim, setting.here, report.keys[index]
    toponym, role, sentence = report.reading.toponyms[index], report.roles[index], report.sentences[index]
    kind, apart = toponym.place.kind, here.index - sentence
    if role in ("home", "origin") and claim.kind != "displacement":
        return {role: 1.0}
    found: dict[str, float] = {"share": report.shares[index], "lead": float(0 <= sentence <= LEAD)}
    found["focus"] = float(key == report.focus)
    titled = bool(setting.staged - {key}) or _gives_way(toponym.place, setting.prior)
    found["officer"] = float(key == setting.officer and not titled)
    found["span"] = float(claim.span.start <= toponym.start < claim.span.end)
    _at_distance(found, report, here, apart)
    _of_kind(found, report, index, setting.wide, apart)
    found["parent"] = max(report.parents[index], setting.parents.get(key, 0.0))
    found["parent_report"] = float(report.outer[index])
    if toponym.demonym:
        found["demonym"] = 1.0
        return found
    if apart != 0 and sentence >= 0:
        found["echo"] = setting.echoes[sentence]
    found["last_named"] = float(apart > 0 and kind != "country" and sentence >= setting.last)
    found["unseen"] = float(here.index > LEAD and key not in report.seen[here.index])
    found["sourced"] = float(report.sourced[index] and role != "office")
    found["scene"] = report.scenes[index]
    found["first"] = float(key == report.first)
    found["pointed"] = float(key in setting.pointed)
    if apart == 0:
        _beside(found, claim, here, toponym, report)
    if role and not found.get("where"):
        if role == "dateline" and kind == "settlement" and toponym.place.population < NEWSROOM:
            found["dateline_town"] = 1.0
            found["dateline_small"] = float(toponym.place.population < LOCAL)
        title = "title" if role == "office" and titled else role
        found["from" if role in ("origin", "home") else title] = 1.0
    return found


def _gives_way(place: Place, prior: tuple[Place, ...]) -> bool:
    """Tell whether an official's place is wider than where the sentences just before say that something happened."""
    return any(
        place.kind in ("region", "district")
        or holds(place, narrow)
        or (narrow.gid is None and (narrow.lat, narrow.lon) == (place.lat, place.lon))
        for narrow in prior
        if narrow != place
    )


def _at_distance(found: dict[str, float], report: Report, here: Sentence, apart: int) -> None:
    if apart == 0:
        found["sentence"] = 1.0
    elif 1 <= apart <= 3:
        found[("before", "before2", "before3")[apart - 1]] = 1.0
    elif apart == -1:
        found["after"] = 1.0
        found["headed"] = float(_is_heading(report, here))


def _of_kind(found: dict[str, float], report: Report, index: int, wide: bool, apart: int) -> None:
    place = report.reading.toponyms[index].place
    if place.kind == "country" or (place.kind == "area" and place.country is None):  # parts of the world as well
        found["country"] = 1.0
        placed = apart == 0 and report.roles[index] == "in"
        found["toll_country"] = float(wide and (placed or place.country == report.home))
        return
    found["toll"] = float(wide)
    if place.kind in ("region", "natural", "area", "facility"):
        found[place.kind] = 1.0
    if place.kind == "facility":
        found["care"] = float(bool(CARE.search(place.name)))
        found["civic"] = float(apart != 0 and bool(CIVIC.search(place.name)))


def _is_heading(report: Report, here: Sentence) -> bool:
    """Tell whether the claim stands in a short line of its own, "Kalo bus: 12 dead": what follows tells of it."""
    line = report.reading.document.text[here.start : here.end].strip()
    return here.index > LEAD and len(line.split()) <= HEADING and line[-1:].isalnum()


def _pointed(report: Report, here: Sentence) -> frozenset[Key]:
    """Return the last place before the claim's sentence that each "the village" in it points back to."""
    if not report.pointed[here.index]:
        return frozenset()
    before = [i for i, t in enumerate(report.reading.toponyms) if t.start < here.start and not t.demonym]
    last = (
        next((i for i in reversed(before) if fits(noun, report.reading.toponyms[i].place)), None)
        for noun in report.pointed[here.index]
    )
    return frozenset(report.keys[i] for i in last if i is not None)


def _echoes(report: Report, here: Sentence) -> list[float]:
    """Return how much each sentence shares of the rarer words of the claim's sentence: 0..1."""
    rarity = dict(report.rarity)
    mine = report.words[here.index]
    whole = sum(rarity[word] for word in mine) or 1.0
    return [sum(rarity[word] for word in mine & other) / whole for other in report.words]


def _beside(found: dict[str, float], claim: Claim, here: Sentence, toponym: Toponym, report: Report) -> None:
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
