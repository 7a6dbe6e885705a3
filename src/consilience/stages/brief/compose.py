"""The parts of a brief, in the order that a duty editor reads them."""

from __future__ import annotations

from consilience.model.brief import Brief, Chapter, RulingLine
from consilience.model.fact import Story
from consilience.model.record import Record
from consilience.model.ruling import Outcome
from consilience.stages.brief.disputes import disputes
from consilience.stages.brief.findings import groups
from consilience.stages.brief.grouping import weight
from consilience.stages.brief.moves import latest, movements
from consilience.stages.brief.sheets import sheet
from consilience.stages.brief.summary import summary
from consilience.stages.brief.timeline import days, places
from consilience.stages.brief.view import View
from consilience.stages.brief.voices import voices
from consilience.text.wording import listing

VERSION = "4"


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
    facts = sorted(view.facts_of(story), key=lambda fact: weight(view, fact))
    claims = view.claims_of(story)
    known = groups(view, facts)
    return Chapter(
        title=story.title,
        first=story.first,
        last=story.last,
        reports=len(story.documents),
        origins=len({view.origins[claim.id] for claim in claims if claim.id in view.origins}),
        summary=summary(known, len(story.documents)),
        latest=latest(view, facts, story.last),
        groups=known,
        disputes=disputes(view, facts),
        movements=movements(view, facts),
        timeline=days(view, claims),
        voices=voices(view, claims),
        places=places(view, claims),
    )
