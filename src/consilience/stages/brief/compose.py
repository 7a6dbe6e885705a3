"""The parts of a brief, in the order that a duty editor reads them."""

from __future__ import annotations

from consilience.model.brief import Brief, BriefLine, Chapter, MapFeature, RulingLine, Voice
from consilience.model.claim import Claim
from consilience.model.fact import Fact, Story
from consilience.model.record import Record
from consilience.model.ruling import Outcome
from consilience.stages.brief.figures import disputes, known_line, movements
from consilience.stages.brief.phrase import sentence
from consilience.stages.brief.sheets import sheet
from consilience.stages.brief.timeline import days
from consilience.stages.brief.view import View
from consilience.text.wording import listing

VERSION = "2"
KNOWN = 24  # facts listed under "what is known"; the rest stays in the record and in the timeline
VOICE_LINES = 8


def compose_brief(record: Record) -> Brief:
    """Return the brief of `record`: a pure function, the same record gives the same brief."""
    view = View.of(record)
    chapters = [_chapter(view, story) for story in _ordered(record.stories)]
    sources = sorted(record.sources, key=lambda s: (s.reported or "9999", s.document.name, s.document.id))
    return Brief(
        title=chapters[0].title if chapters else "No report could be read",
        chapters=tuple(chapters),
        sources=tuple(sheet(view, source) for source in sources),
        rejected=tuple((r.where, f"{r.reason}: {r.detail}" if r.detail else r.reason) for r in record.rejections),
        rulings=tuple(_ruling(view, outcome) for outcome in record.rulings),
    )


def _ruling(view: View, outcome: Outcome) -> RulingLine:
    ruling = outcome.ruling
    named = f"{ruling.verb} {ruling.sort}: {outcome.why}"
    if ruling.sort == "entity":
        named = f"{ruling.verb} {ruling.type} {listing([anchor[0] for anchor in ruling.anchors])}: {outcome.why}"
    citations = tuple(view.citation(claim) for claim in outcome.claims)
    return RulingLine(named, ruling.by, ruling.at, ruling.note, outcome.state, citations)


def _ordered(stories: tuple[Story, ...]) -> list[Story]:
    return sorted(stories, key=lambda s: (-len(s.documents), s.first or "", s.id))


def _chapter(view: View, story: Story) -> Chapter:
    facts = sorted(view.facts_of(story), key=lambda fact: _weight(view, fact))
    claims = view.claims_of(story)
    origins = {view.origins[claim.id] for claim in claims if claim.id in view.origins}
    return Chapter(
        title=story.title,
        first=story.first,
        last=story.last,
        reports=len(story.documents),
        origins=len(origins),
        known=tuple(known_line(view, fact) for fact in facts if fact.question.kind != "statement")[:KNOWN],
        disputes=disputes(view, facts),
        movements=movements(view, facts),
        timeline=days(view, claims),
        voices=_voices(view, claims),
        places=_places(view, claims),
    )


def _weight(view: View, fact: Fact) -> tuple[int, int, int, int, str]:
    """Sort key: facts that more origins and reports speak of first, figures before events."""
    reports = {view.claims[claim].document for claim in fact.claims}
    return (-len(fact.origins), -len(reports), -len(fact.claims), fact.figures is None, fact.id)


def _voices(view: View, claims: list[Claim]) -> tuple[Voice, ...]:
    spoken: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=view.moment):
        if claim.attribution.speaker:
            spoken.setdefault(claim.attribution.speaker, []).append(claim)
    ranked = sorted(spoken.items(), key=lambda item: (-len({c.document for c in item[1]}), -len(item[1]), item[0]))
    return tuple(Voice(speaker, _lines(view, said)) for speaker, said in ranked)


def _lines(view: View, claims: list[Claim]) -> tuple[BriefLine, ...]:
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(sentence(claim), []).append(claim)
    lines = [BriefLine(text, view.cite(same)) for text, same in grouped.items()]
    return tuple(lines[:VOICE_LINES])


def _places(view: View, claims: list[Claim]) -> tuple[MapFeature, ...]:
    spots: dict[tuple[str, float, float], list[Claim]] = {}
    for claim in sorted(claims, key=view.moment):
        for place in claim.places:
            if place.lat is not None and place.lon is not None:
                spots.setdefault((place.name, place.lat, place.lon), []).append(claim)
    return tuple(MapFeature(name, lat, lon, _lines(view, here)) for (name, lat, lon), here in sorted(spots.items()))
