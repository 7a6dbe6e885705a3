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
        )

    def facts_of(self, story: Story) -> list[Fact]:
        """Return the facts of `story`, in the record's order."""
        return [fact for fact in self.record.facts if fact.story == story.id]

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
