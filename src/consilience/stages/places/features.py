"""The evidence that a claim speaks of a place, and the places of a report ranked by it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.reading import Sentence, Toponym
from consilience.model.values import Place
from consilience.stages.places.nesting import holds
from consilience.stages.places.report import LEAD, Report
from consilience.stages.places.roles import governs
from consilience.stages.places.setting import Key, Setting
from consilience.stages.places.weights import WEIGHTS

WHERE = re.compile(r"^,?\s?where\b[^;]*$", re.I)

AWAY = re.compile(r"(?:\b|\d)(?:km|kms|kilomet\w+|miles?|mi)\b[^.,;]{0,40}$", re.I)  # "45 km north of X"

ACROSS = re.compile(  # "across southern and eastern Kalo"
    r"\b(?:across|throughout|all over|nationwide in) (?:the |(?:[a-z]+(?:,| and|))? ?[a-z-]+ ){0,2}$", re.I
)

NEWSROOM = 300_000  # people: reports are dated from large towns wherever the scene is

LOCAL = 30_000  # people: a report dated from a smaller town is about it

HEADING = 8  # words
PHRASE = 60  # characters before a name in which its preposition stands

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


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place with the evidence that a claim speaks of it and the mention that shows it best."""

    place: Place
    score: float
    mention: int


ACTING = frozenset({"subject", "agent", "holder"})  # roles of bodies: "the Kalo court ruled", "the centre measured"


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
        later = report.sentences[index] > here.index and key not in setting.capital
        if report.roles[index] == "to" and later:
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
    _of_kind(found, report, index, setting, apart)
    told = max(report.parents[index], setting.parents.get(key, 0.0))
    found["parent"] = 0.0 if key in setting.capital else told
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
    found["country_before"] = float(key == setting.scene)
    found["capital"] = float(key in setting.capital)
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


def _of_kind(found: dict[str, float], report: Report, index: int, setting: Setting, apart: int) -> None:
    toponym = report.reading.toponyms[index]
    place, text = toponym.place, report.reading.document.text
    wide = place.kind in ("country", "region", "area")
    before = max(setting.here.start, toponym.start - PHRASE)
    found["across"] = float(wide and apart == 0 and bool(ACROSS.search(text, before, toponym.start)))
    if place.kind == "country" or (place.kind == "area" and place.country is None):  # parts of the world as well
        found["country"] = 1.0
        placed = apart == 0 and report.roles[index] == "in"
        found["toll_country"] = float(setting.wide and (placed or place.country == report.home))
        found["swept"] = float(setting.swept and place.country == report.home and not toponym.demonym)
        return
    found["toll"] = float(setting.wide)
    if place.kind in ("region", "natural", "area", "facility"):
        found[place.kind] = 1.0
    if place.kind == "facility":
        found["care"] = float(bool(CARE.search(place.name)))
        found["acting"] = float(
            report.roles[index] in ACTING and bool(CARE.search(place.name) or CIVIC.search(place.name))
        )
        found["civic"] = float(apart != 0 and bool(CIVIC.search(place.name)))


def _is_heading(report: Report, here: Sentence) -> bool:
    """Tell whether the claim stands in a short line of its own, "Kalo bus: 12 dead": what follows tells of it."""
    line = report.reading.document.text[here.start : here.end].strip()
    return here.index > LEAD and len(line.split()) <= HEADING and line[-1:].isalnum()


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
