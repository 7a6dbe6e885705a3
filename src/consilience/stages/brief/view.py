"""A record with the lookups that composing a brief needs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from consilience.model.brief import Citation
from consilience.model.claim import Claim
from consilience.model.fact import Fact, Story
from consilience.model.record import Record, Source


@dataclass(frozen=True, slots=True)
class View:
    """Lookups over one record; built once, read everywhere in the composition."""

    record: Record
    claims: dict[str, Claim]
    sources: dict[str, Source]
    origins: dict[str, str]
    by_document: dict[str, list[Claim]]
    fact_of: dict[str, Fact]
    ruled: dict[str, Claim]  # claims that rulings speak of, as they were read
    checked: dict[str, str]  # id of an accepted claim or fact: who accepted it

    @classmethod
    def of(cls, record: Record) -> View:
        """Index `record`."""
        by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in record.claims:
            by_document[claim.document].append(claim)
        return cls(
            record,
            {claim.id: claim for claim in record.claims},
            {source.document.id: source for source in record.sources},
            dict(record.origins),
            by_document,
            {claim: fact for fact in record.facts for claim in fact.claims},
            {claim.id: claim for outcome in record.rulings for claim in outcome.claims},
            {
                id: outcome.ruling.by
                for outcome in record.rulings
                if outcome.ruling.verb == "accept"
                for id in outcome.items
            },
        )

    def facts_of(self, story: Story) -> list[Fact]:
        """Return the facts of `story` that no analyst rejected, in the record's order."""
        return [fact for fact in self.record.facts if fact.story == story.id and fact.status != "rejected"]

    def claims_of(self, story: Story) -> list[Claim]:
        """Return the claims of the reports of `story`, but those whose fact was rejected."""
        held = [claim for document in story.documents for claim in self.by_document[document]]
        return [claim for claim in held if claim.id not in self.fact_of or self.fact_of[claim.id].status != "rejected"]

    def answers(self, fact: Fact) -> list[Claim]:
        """Return the claims of `fact`, in order of report date, then of the text."""
        return sorted((self.claims[c] for c in fact.claims if c in self.claims), key=self.moment)

    def moment(self, claim: Claim) -> tuple[str, str, int]:
        """Return the sort key of a claim: the day of its report, the report, the place in it."""
        source = self.sources[claim.document]
        return (source.reported or "", source.document.name, claim.span.start)

    def cite(self, claims: list[Claim]) -> tuple[Citation, ...]:
        """Return a citation for each of `claims`, none twice."""
        seen = dict.fromkeys(claim.id for claim in claims)
        return tuple(self.citation(self.claims[claim]) for claim in seen)

    def citation(self, claim: Claim) -> Citation:
        """Return the citation of one claim."""
        name = self.sources[claim.document].document.name
        return Citation(claim.id, claim.document, name, claim.span.start, claim.span.end, claim.span.text)
