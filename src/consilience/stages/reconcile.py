"""Facts and relations: what all reports together say about each question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from consilience.model.claim import Claim
from consilience.model.document import Document, digest
from consilience.model.fact import DuplicateGroup, Fact, Reconciliation, Relation, Story
from consilience.model.ruling import Ruling
from consilience.stages.facts.align import align
from consilience.stages.facts.origins import Origins, trace_origins
from consilience.stages.facts.parties import Sides
from consilience.stages.facts.questions import Answer, answer
from consilience.stages.facts.relate import relate
from consilience.stages.facts.retractions import FOLLOWS_NOTICE
from consilience.stages.facts.scope import near_questions
from consilience.stages.facts.state import make_fact
from consilience.stages.facts.succession import succeeded
from consilience.stages.facts.voices import plain_origin
from consilience.stages.rulings.facts import regroup
from consilience.stages.versions import DERIVE
from consilience.text.names.owners import owner_table

VERSION = DERIVE["reconcile"]
SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")
AROUND = 160  # characters on each side of the evidence in which its sentence is looked for


def reconcile(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    stories: Sequence[Story] = (),
    groups: Sequence[DuplicateGroup] = (),
    rulings: Sequence[Ruling] = (),
    owners: Iterable[tuple[str, str]] = (),
) -> Reconciliation:
    """Return facts, relations and the origin of each claim: a pure function, whatever order the input comes in.

    A report's `published` is the day it speaks from, also where it was inferred.
    """
    reports = {document.id: document for document in documents}
    told = {claim.id: claim for claim in claims}
    ids = sorted(told)
    order = [told[id] for id in ids]
    story_of = {document: story.id for story in stories for document in story.documents}
    text_of = {name: digest("text", report.text) for name, report in reports.items()}
    texts = {id: _sentence(told[id], reports) for id in ids}
    rows = [
        answer(
            claim,
            story_of.get(claim.document, ""),
            _published(reports, claim),
            text_of.get(claim.document),
            reports[claim.document].published_at if claim.document in reports else None,
            texts[claim.id],
            _before(claim, reports),
        )
        for claim in order
    ]
    aligned = _ruled(align(rows), rulings)
    traced = trace_origins(aligned, order, reports.values(), groups, texts=texts, owners=owner_table(owners))
    origin = traced.of
    sides = Sides(rows)
    related = [relate(group, origin, texts, sides) for group in aligned]
    names = {name: plain_origin(name) for name in origin.values()} | {
        f"doc:{report.name}": report.publisher or report.name for report in reports.values()
    }
    facts = _facts(aligned, traced, related, names, sides)
    relations = {(r.a, r.b): r for r in near_questions(aligned, origin)} | {
        (r.a, r.b): r for found in related for r in found
    }
    return Reconciliation(
        facts=tuple(sorted(facts, key=lambda fact: (fact.story, fact.label, fact.id))),
        relations=tuple(relations[pair] for pair in sorted(relations, key="".join)),  # ids are of one length
        origins=tuple(sorted(origin.items())),
    )


def _ruled(aligned: list[list[Answer]], rulings: Sequence[Ruling]) -> list[list[Answer]]:
    """Return the groups as analysts have merged and split them."""
    if not rulings:
        return aligned
    rows = {row.claim: row for group in aligned for row in group}
    groups = regroup([[row.claim for row in group] for group in aligned], rulings)
    return [[rows[claim] for claim in group] for group in groups]


def _sentence(claim: Claim, reports: Mapping[str, Document]) -> str:
    """Return the evidence with what stands before and after it in its sentence."""
    if claim.document not in reports:
        return claim.span.text
    text, start, end = reports[claim.document].text, claim.span.start, claim.span.end
    before = SENTENCE_END.split(text[max(0, start - AROUND) : start])[-1]
    after = SENTENCE_END.split(text[end : end + AROUND])[0]
    return f"{before}{claim.span.text}{after}"


def _before(claim: Claim, reports: Mapping[str, Document]) -> str:
    if claim.document not in reports:
        return ""
    return reports[claim.document].text[max(0, claim.span.start - FOLLOWS_NOTICE) : claim.span.start]


def _published(reports: Mapping[str, Document], claim: Claim) -> date | None:
    report = reports.get(claim.document)
    return report.published if report else None


def _facts(
    aligned: Sequence[Sequence[Answer]],
    traced: Origins,
    related: Sequence[Sequence[Relation]],
    names: Mapping[str, str],
    sides: Sides,
) -> list[Fact]:
    """Return a fact for each question, with a mark where two questions of one story would else read the same."""
    heirs = succeeded(aligned, traced.of)

    def fact(number: int, mark: str = "") -> Fact:
        rows, found = aligned[number], related[number]
        return make_fact(
            rows,
            traced.of,
            found,
            names=names,
            mark=mark,
            heir=heirs.get(number),
            doubts=traced.doubts,
            sides=sides,
        )

    facts = [fact(number) for number in range(len(aligned))]
    again = Counter(each.id for each in facts)
    return [fact(number, mark=each.claims[0][:6]) if again[each.id] > 1 else each for number, each in enumerate(facts)]
