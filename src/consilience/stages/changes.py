"""What moved between two states of one record: the alerts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from consilience.model.brief import Citation
from consilience.model.change import SORTS, Change
from consilience.model.claim import Claim
from consilience.model.fact import Fact, Relation
from consilience.model.record import Record
from consilience.stages.facts.voices import plain_origin
from consilience.text.wording import bounds, listing, plural, rounded

ROUNDING = 1e-6  # two conversions of one figure differ by less


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """Return what moved from `before` to `after`, weightiest sort first, then by story and question.

    Facts are followed by the claims that they hold, since their ids move as reports come in. Statements and facts
    that an analyst rejected are left out.
    """
    scene = _Scene.of(before, after)
    found = [change for fact in after.facts if _told(fact) for change in scene.moves(fact)]
    return tuple(sorted(found, key=lambda c: (SORTS.index(c.sort), c.story, c.label, c.fact)))


def _told(fact: Fact) -> bool:
    return fact.question.kind != "statement" and fact.status != "rejected"


class _Scene:
    """Lookups over both states."""

    def __init__(self, held: Mapping[str, Fact], after: Record, known: frozenset[str]) -> None:
        self._held = held
        self._known = known
        self._claims = {claim.id: claim for claim in after.claims}
        self._names = {source.document.id: source.document.name for source in after.sources}
        self._stories = {story.id: story.title for story in after.stories}
        self._origin = dict(after.origins)
        self._corrections = [relation for relation in after.relations if relation.relation == "correction"]

    @classmethod
    def of(cls, before: Record, after: Record) -> _Scene:
        held = {claim: fact for fact in before.facts for claim in fact.claims}
        return cls(held, after, frozenset(claim.id for claim in before.claims))

    def moves(self, fact: Fact) -> Iterator[Change]:
        """Yield what moved in one fact."""
        fresh = [self._claims[id] for id in fact.claims if id not in self._known and id in self._claims]
        past = self._past(fact)
        if past is None:
            yield self._change("new_fact", fact, "", _state(fact), fact.why, fresh)
            return
        yield from self._corrected(fact, past)
        yield from self._disputed(fact, past, fresh)
        if _figures(fact) and _moved(past, fact):
            best = self._claims.get(fact.figures.best_claim or "") if fact.figures else None
            behind = fresh or ([best] if best else [])
            yield self._change("figure_moved", fact, _state(past), _state(fact), fact.why, behind)
        yield from self._joined(fact, past, fresh)

    def _past(self, fact: Fact) -> Fact | None:
        """Return the earlier fact that shares most claims with `fact`."""
        shared: dict[str, int] = {}
        facts = {}
        for id in fact.claims:
            if id in self._held:
                held = self._held[id]
                facts[held.id] = held
                shared[held.id] = shared.get(held.id, 0) + 1
        return facts[min(shared, key=lambda id: (-shared[id], id))] if shared else None

    def _corrected(self, fact: Fact, past: Fact) -> Iterator[Change]:
        held = set(fact.claims)
        for relation in self._corrections:
            if relation.b in held and relation.b not in self._known:
                behind = [self._claims[id] for id in _pair(relation) if id in self._claims]
                yield self._change("correction", fact, _state(past), _state(fact), relation.why, behind)

    def _disputed(self, fact: Fact, past: Fact, fresh: Sequence[Claim]) -> Iterator[Change]:
        if fact.status == past.status or "disputed" not in (fact.status, past.status):
            return
        sort = "dispute_opened" if fact.status == "disputed" else "dispute_closed"
        yield self._change(sort, fact, _word(past.status), _word(fact.status), fact.why, fresh or self._all(fact))

    def _joined(self, fact: Fact, past: Fact, fresh: Sequence[Claim]) -> Iterator[Change]:
        new = sorted(set(fact.origins) - set(past.origins))
        if len(fact.origins) <= len(past.origins) or not new:
            return
        behind = [claim for claim in fresh if self._origin.get(claim.id) in new]
        if behind:
            told = [self._named(origin) for origin in new]
            yield self._change("origin_joined", fact, _count(past), _count(fact), f"{listing(told)} joined", behind)

    def _named(self, origin: str) -> str:
        return plain_origin(origin)

    def _all(self, fact: Fact) -> list[Claim]:
        return [self._claims[id] for id in fact.claims if id in self._claims]

    def _change(self, sort: str, fact: Fact, before: str, after: str, why: str, claims: Sequence[Claim]) -> Change:
        cited = tuple(map(self._citation, claims or self._all(fact)))
        return Change(sort, fact.id, self._stories.get(fact.story, ""), fact.label, before, after, why, cited)

    def _citation(self, claim: Claim) -> Citation:
        span = claim.span
        return Citation(claim.id, claim.document, self._names[claim.document], span.start, span.end, span.text)


def _count(fact: Fact) -> str:
    return f"{len(fact.origins)} origin{'s' if len(fact.origins) != 1 else ''}"


def _pair(relation: Relation) -> tuple[str, str]:
    return relation.a, relation.b


def _figures(fact: Fact) -> bool:
    return fact.figures is not None and fact.figures.best is not None


def _moved(past: Fact, fact: Fact) -> bool:
    a, b = past.figures, fact.figures
    if a is None or b is None:
        return a is not b
    if a.unit != b.unit:
        return _state(past) != _state(fact)
    return any(_apart(x, y) for x, y in ((a.low, b.low), (a.best, b.best), (a.high, b.high)))


def _apart(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is not b
    return abs(a - b) > ROUNDING * max(abs(a), abs(b))


def _state(fact: Fact) -> str:
    """Say the figures of a fact: "17 people (12 to 17)"; of a fact without one, that it was told."""
    figures = fact.figures
    if fact.status == "retracted":
        return "withdrawn"
    if figures is None or figures.best is None:
        return "told"
    unit = f" {plural(figures.unit)}" if figures.unit else ""
    best = bounds(rounded(figures.best), rounded(figures.best))
    apart = figures.low != figures.high
    return f"{best}{unit}" + (f" ({bounds(rounded(figures.low), rounded(figures.high))})" if apart else "")


def _word(status: str) -> str:
    return status.replace("_", " ")
