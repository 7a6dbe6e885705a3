"""What is the same for all places while that of one claim is looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.reading import Sentence
from consilience.model.values import Place
from consilience.stages.places.anaphora import fits
from consilience.stages.places.nesting import identity
from consilience.stages.places.report import LEAD, Report
from consilience.text.names.states import state_of

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

IN_CAPITAL = re.compile(
    r"\b(?:in|inside|within|across|outside|near) (?:the|its|their|[A-Z]\w+[’']s?) (?:[a-z-]+ ){0,2}capital\b"
    r"(?! of|,? (?:[a-z]+ )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
)

ELSEWHERE = frozenset({"border", "home", "origin"})  # roles of places that are not the scene of their sentence

# Roles of places that a sentence tells of beside its scene; an officer's title counts where it names no other.
OFF_STAGE = frozenset({"office", "holder", "dateline", "agent", "home", "origin", "near", "border", "away", "spoken"})
NARROW = frozenset({"settlement", "facility", "district"})
STAGED = frozenset({"in", "object", "of", "from"})
RECENT = 2  # sentences

Key = tuple[str, str | None]


@dataclass(slots=True)
class Setting:
    """What is the same for all places while one claim's are looked for."""

    claim: Claim
    here: Sentence
    wide: bool  # the claim is a toll of a whole war or country
    swept: bool  # the lead tells, without a narrow place, of a storm or the like that came over the whole country
    echoes: list[float]
    elsewhere: frozenset[Key]  # places that the claim's own sentence tells apart from its scene: neighbours, homes
    parents: dict[Key, float]  # how surely each only tells, in the claim's sentence, where a narrower one lies
    pointed: frozenset[Key]  # places that nouns of the sentence point back to
    capital: frozenset[Key]  # the country's capital, where the sentence speaks of it without its name
    last: int  # the last sentence before the claim's that names a narrow place
    scene: Key | None  # the one place that the sentence before names, where that is a country in which things happened
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
        staged = [i for i in own if not toponyms[i].demonym and report.roles[i] != "dateline"]
        narrow = any(toponyms[i].place.kind != "country" for i in staged) or len({keys[i] for i in staged}) > 1
        officer = next((place for name, place in report.officers if name == claim.attribution.speaker), None)
        return cls(
            claim,
            here,
            bool(WIDE.search(report.reading.document.text, here.start, here.end)),
            report.sweeping and here.index <= LEAD and not narrow,
            _echoes(report, here),
            frozenset(keys[i] for i in own if report.roles[i] in ELSEWHERE),
            parents,
            _pointed(report, here),
            _capital(report, here),
            max(before, default=-1),
            country_before(report, here),
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


def country_before(report: Report, here: Sentence) -> Key | None:
    """Return the country where the sentence before says that something happened, if it names no other place."""
    named = [i for i, sentence in enumerate(report.sentences) if sentence == here.index - 1]
    places = {report.keys[i] for i in named if not report.reading.toponyms[i].demonym}
    staged = [i for i in named if report.reading.toponyms[i].place.kind == "country" and report.roles[i] == "in"]
    return report.keys[staged[0]] if staged and len(places) == 1 else None


def _capital(report: Report, here: Sentence) -> frozenset[Key]:
    """Return the capital of the sentence's country, else the report's, that a sentence calls "the capital" only."""
    if not IN_CAPITAL.search(report.reading.document.text, here.start, here.end):
        return frozenset()
    own = {
        t.place.country
        for t, sentence in zip(report.reading.toponyms, report.sentences, strict=True)
        if sentence == here.index and t.place.kind == "country"
    }
    return frozenset(
        key
        for key, t in zip(report.keys, report.reading.toponyms, strict=True)
        if t.place.kind == "settlement" and t.place.country in (own or {report.home}) and state_of(t.place.name)
    )


def _echoes(report: Report, here: Sentence) -> list[float]:
    """Return how much each sentence shares of the rarer words of the claim's sentence: 0..1."""
    rarity = dict(report.rarity)
    mine = report.words[here.index]
    whole = sum(rarity[word] for word in mine) or 1.0
    return [sum(rarity[word] for word in mine & other) / whole for other in report.words]
