"""A record with the lookups that composing a brief needs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from consilience.model.brief import Citation
from consilience.model.claim import Claim
from consilience.model.fact import DuplicateGroup, Fact, Relation, Story
from consilience.model.record import Record, Source
from consilience.stages.brief.outlets import outlet
from consilience.stages.facts.voices import plain_origin


@dataclass(frozen=True, slots=True)
class View:
    """Lookups over one record; built once, read everywhere in the composition."""

    record: Record
    claims: dict[str, Claim]
    sources: dict[str, Source]
    outlets: dict[str, str]  # document id: what a reader calls its outlet
    named: dict[str, str]  # name of a report: its outlet
    origins: dict[str, str]
    by_document: dict[str, list[Claim]]
    fact_of: dict[str, Fact]
    facts_in: dict[str, list[Fact]]  # by story
    within: dict[str, list[Relation]]  # fact id: relations between its own claims
    copies: dict[str, DuplicateGroup]
    ruled: dict[str, Claim]  # claims that rulings speak of, as they were read
    checked: dict[str, str]  # id of an accepted claim or fact: who accepted it
    spellings: dict[str, str]  # name: why its spellings are held to be one
    cited: dict[str, Citation] = field(default_factory=dict)  # by claim: those made so far

    @classmethod
    def of(cls, record: Record) -> View:
        """Index `record`."""
        by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in record.claims:
            by_document[claim.document].append(claim)
        facts_in: dict[str, list[Fact]] = defaultdict(list)
        for fact in record.facts:
            facts_in[fact.story].append(fact)
        fact_of = {claim: fact for fact in record.facts for claim in fact.claims}
        within: dict[str, list[Relation]] = defaultdict(list)
        for relation in record.relations:
            a, b = fact_of.get(relation.a), fact_of.get(relation.b)
            if a is not None and a is b:
                within[a.id].append(relation)
        accepted = (outcome for outcome in record.rulings if outcome.ruling.verb == "accept")
        outlets = {source.document.id: outlet(source.document) for source in record.sources}
        return cls(
            record=record,
            claims={claim.id: claim for claim in record.claims},
            sources={source.document.id: source for source in record.sources},
            outlets=outlets,
            named={s.document.name: outlets[s.document.id] for s in reversed(record.sources)},  # of one name the first
            origins=dict(record.origins),
            by_document=by_document,
            fact_of=fact_of,
            facts_in=facts_in,
            within=within,
            copies={member: group for group in record.groups for member in group.members},
            ruled={claim.id: claim for outcome in record.rulings for claim in outcome.claims},
            checked={id: outcome.ruling.by for outcome in accepted for id in outcome.items},
            spellings={
                entity.name: entity.why for entity in record.entities if entity.why and len(entity.mentions) > 1
            },
        )

    def facts_of(self, story: Story) -> list[Fact]:
        """Return the facts of `story` that no analyst rejected, in the record's order."""
        return [fact for fact in self.facts_in.get(story.id, []) if fact.status != "rejected"]

    def claims_of(self, story: Story) -> list[Claim]:
        """Return the claims of the reports of `story`, but those whose fact was rejected."""
        held = [claim for document in story.documents for claim in self.by_document.get(document, [])]
        return [claim for claim in held if claim.id not in self.fact_of or self.fact_of[claim.id].status != "rejected"]

    def answers(self, fact: Fact) -> list[Claim]:
        """Return the claims of `fact`, in order of report date, then of the text."""
        return sorted((self.claims[c] for c in fact.claims if c in self.claims), key=self.moment)

    def moment(self, claim: Claim) -> tuple[str, str, int]:
        """Return the sort key of a claim: the day of its report, the report, the place in it."""
        source = self.sources[claim.document]
        return (source.reported or "", source.document.name, claim.span.start)

    def text(self, claim: Claim) -> str:
        """Return the text of the report that `claim` stands in."""
        return self.sources[claim.document].document.text

    def reported(self, claim: Claim) -> str:
        """Return the day of the report of `claim`, "" where it is not known."""
        return self.sources[claim.document].reported or ""

    def origin_name(self, origin: str) -> str:
        """Return what a reader calls an origin: a speaker's name, or the outlet of a report."""
        name = plain_origin(origin)
        return self.named.get(name, name) if origin.startswith("doc:") else name

    def cite(self, claims: list[Claim]) -> tuple[Citation, ...]:
        """Return a citation for each of `claims`, none twice."""
        seen = dict.fromkeys(claim.id for claim in claims)
        return tuple(self.citation(self.claims[claim]) for claim in seen)

    def citation(self, claim: Claim) -> Citation:
        """Return the citation of one claim, made once."""
        held = self.cited.get(claim.id)
        if held is None:
            name, span = self.sources[claim.document].document.name, claim.span
            held = self.cited[claim.id] = Citation(claim.id, claim.document, name, span.start, span.end, span.text)
        return held
