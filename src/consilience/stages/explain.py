"""Answers to "why does the record say so?", from the record alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consilience.errors import InputError
from consilience.model.brief import SourceNode
from consilience.model.claim import Claim
from consilience.model.fact import Entity, Fact, Story
from consilience.model.record import Record, Source
from consilience.stages.brief.why import fact_chain

SHORTEST_ID = 4  # hex digits that a user may give for a whole id
AROUND = 80  # characters of context on each side of the evidence
SLOTS_SHOWN = 60  # characters of each proving stretch


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a record item rests on: labelled lines, most telling first; `related` are ids to ask about next.

    Of a fact `sources` has a tree for each origin: who got it from whom, down to the claims of each report.
    """

    id: str
    kind: str
    lines: tuple[tuple[str, str], ...]
    related: tuple[str, ...] = ()
    sources: tuple[SourceNode, ...] = ()


def explain(record: Record, id: str) -> Explanation:
    """Return what the claim, fact, entity, story or report with `id` (or its first digits) rests on.

    Raises InputError where no item or more than one has it.
    """
    whole, kind = item_of(record, id)
    tell = {"claim": _claim, "fact": _fact, "entity": _entity, "story": _story, "report": _report}[kind]
    return tell(record, whole)


def item_of(record: Record, id: str) -> tuple[str, str]:
    """Return the whole id and the sort (claim, fact, entity, story, report) of the one item whose id begins with `id`.

    Raises InputError where no item or more than one has it.
    """
    found = sorted(set(_matches(record, id)), key=lambda item: (item[1], item[0])) if len(id) >= SHORTEST_ID else []
    if len(found) != 1:
        raise _not_one(id, found)
    return found[0]


def _not_one(id: str, found: list[tuple[str, str]]) -> InputError:
    if found:
        named = ", ".join(f"{whole} ({kind})" for whole, kind in found[:5])
        return InputError(f"{len(found)} items have ids that begin with {id!r}", hint=f"give more digits: {named}")
    return InputError(
        f"nothing in the record has id {id!r}", hint="see the output of claims, facts, entities, stories and sources"
    )


def _matches(record: Record, id: str) -> Iterator[tuple[str, str]]:
    named = (
        ("claim", (claim.id for claim in record.claims)),
        ("claim", (claim.id for outcome in record.rulings for claim in outcome.claims)),
        ("fact", (fact.id for fact in record.facts)),
        ("entity", (entity.id for entity in record.entities)),
        ("story", (story.id for story in record.stories)),
        ("report", (source.document.id for source in record.sources)),
    )
    for kind, ids in named:
        yield from ((held, kind) for held in ids if held.startswith(id))
    yield from ((source.document.id, "report") for source in record.sources if source.document.name == id)


def _claim(record: Record, id: str) -> Explanation:
    ruled = (claim for outcome in record.rulings for claim in outcome.claims)
    claim = next(claim for claim in (*record.claims, *ruled) if claim.id == id)
    source = next(source for source in record.sources if source.document.id == claim.document)
    facts = [fact for fact in record.facts if id in fact.claims]
    lines = [
        ("claim", f"{claim.kind} / {claim.measure}, {claim.modality}"),
        ("report", source.document.name),
        ("characters", f"{claim.span.start}..{claim.span.end}"),
        ("evidence", claim.span.text),
        ("in context", _context(source.document.text, claim)),
        *_figures(claim),
        *_proofs(claim, source.document.text),
        *_who(claim),
        ("places", ", ".join(place.name for place in claim.places)),
        ("when", claim.when.iso() if claim.when else ""),
        ("report dated", _dated(source)),
        ("origin", dict(record.origins).get(id, "")),
        ("made by", claim.extractor),
        *_rulings(record, id),
        *(("fact", f"{fact.id} {fact.label} ({fact.status})") for fact in facts),
        *_relations(record, {id}),
    ]
    return Explanation(id, "claim", _told(lines), tuple(fact.id for fact in facts))


def _context(text: str, claim: Claim) -> str:
    before = text[max(0, claim.span.start - AROUND) : claim.span.start]
    after = text[claim.span.end : claim.span.end + AROUND]
    return " ".join(f"…{before}[{claim.span.text}]{after}…".split())


def _figures(claim: Claim) -> Iterator[tuple[str, str]]:
    quantity = claim.quantity
    if quantity:
        bounds = " to ".join("open" if bound is None else f"{bound:g}" for bound in (quantity.low, quantity.high))
        yield "figure", " ".join(filter(None, (bounds, quantity.unit, quantity.of and f"({quantity.of})")))
        yield "hedge", quantity.hedge or ""


def _proofs(claim: Claim, text: str) -> Iterator[tuple[str, str]]:
    for slot in claim.slots:
        yield f"{slot.name} read from", f"{text[slot.start : slot.end][:SLOTS_SHOWN]!r} at {slot.start}..{slot.end}"


def _who(claim: Claim) -> Iterator[tuple[str, str]]:
    said = claim.attribution
    yield "speaker", said.speaker or "the report's own voice"
    yield "role", said.role or ""
    yield "channel", said.channel or ""
    yield "chain", " < ".join(said.chain)
    for label, span in (("named at", said.source), ("cue", said.cue)):
        yield label, f"{span.text!r} at {span.start}..{span.end}" if span else ""
    yield "done by", claim.actor.name if claim.actor else ""


def _dated(source: Source) -> str:
    if not source.reported:
        return f"no date: {source.date_reason or 'none was found'}"
    return " ".join(filter(None, (source.reported, source.dated_by and f"({source.dated_by})", source.date_reason)))


def _fact(record: Record, id: str) -> Explanation:
    fact: Fact = next(fact for fact in record.facts if fact.id == id)
    (first, *rest), sources = fact_chain(record, fact)
    return Explanation(id, "fact", _told([first, *_rulings(record, id), *rest]), fact.claims, sources)


def _entity(record: Record, id: str) -> Explanation:
    entity: Entity = next(entity for entity in record.entities if entity.id == id)
    lines = [
        ("name", f"{entity.name} ({entity.type})"),
        ("spellings", ", ".join(entity.mentions)),
        ("held to be one because", entity.why),
        *_rulings(record, id),
    ]
    return Explanation(id, "entity", _told(lines))


def _story(record: Record, id: str) -> Explanation:
    story: Story = next(story for story in record.stories if story.id == id)
    names = {source.document.id: source.document.name for source in record.sources}
    lines = [
        ("story", story.title),
        ("first", story.first or ""),
        ("last", story.last or ""),
        ("places", ", ".join(story.places)),
        *(("report", f"{document} {names.get(document, '')}") for document in story.documents),
    ]
    return Explanation(id, "story", _told(lines), story.documents)


def _report(record: Record, id: str) -> Explanation:
    source = next(source for source in record.sources if source.document.id == id)
    document = source.document
    groups = [group for group in record.groups if id in group.members]
    claims = [claim.id for claim in record.claims if claim.document == id]
    lines = [
        ("report", document.name),
        ("title", document.title or ""),
        ("publisher", document.publisher or ""),
        ("address", document.url or ""),
        ("dated", _dated(source)),
        *(("copies", f"{len(group.members)} reports carry one text ({group.reason})") for group in groups),
        ("claims", str(len(claims))),
        *(("set aside", f"{n.reason}: {document.text[n.start : n.end][:SLOTS_SHOWN]!r}") for n in source.noise),
        *(("figure without a claim", document.text[start:end]) for start, end in source.unread),
    ]
    return Explanation(id, "report", _told(lines), tuple(claims))


def _relations(record: Record, claims: set[str]) -> Iterator[tuple[str, str]]:
    for relation in record.relations:
        if relation.a in claims or relation.b in claims:
            yield relation.relation, f"{relation.a} and {relation.b}: {relation.why}"


def _rulings(record: Record, id: str) -> Iterator[tuple[str, str]]:
    for outcome in record.rulings:
        if id in outcome.items or id in {claim.id for claim in outcome.claims}:
            ruling = outcome.ruling
            note = f": {ruling.note}" if ruling.note else ""
            yield "ruling", f"{ruling.id} {outcome.why} ({ruling.by}, {ruling.at}{note})"


def _told(lines: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in lines if text)
