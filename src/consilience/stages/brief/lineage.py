"""Whence a fact came: a tree of sources for each origin, and why its claims belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from consilience.model.brief import Reason, SourceNode
from consilience.model.claim import Claim
from consilience.model.fact import Fact
from consilience.stages.brief.outlets import speaker_of
from consilience.stages.brief.view import View
from consilience.text.pages.credits import credited_agency
from consilience.text.speech.reporting import agency_of

SHOWN = 2  # claims that a reason cites
NOT_SHOWN = "independence not shown"
MOST_REASONS = 16  # of one fact in the brief; `why` tells all
TELLING = ("correction", "conflict", "update", "agree", "scope")  # the order in which reasons are read


def source_trees(view: View, claims: list[Claim], unshown: frozenset[str] = frozenset()) -> tuple[SourceNode, ...]:
    """Return for each origin who got it from whom: official, post, agency, outlet; copies of one text together.

    Origins of `unshown` may have it from another one.
    """
    trees: dict[str, list[tuple[tuple[tuple[str, str], ...], Claim]]] = {}
    for claim in claims:
        origin = view.origins.get(claim.id, "")
        trees.setdefault(origin, []).append((_path(view, claim, origin), claim))
    ranked = sorted(
        trees.items(), key=lambda item: (item[0] in unshown, -len({c.document for _, c in item[1]}), item[0])
    )
    trees_of = ((_origin(view, origin, held), origin in unshown) for origin, held in ranked)
    return tuple(replace(tree, note=NOT_SHOWN) if open_ else tree for tree, open_ in trees_of)


def _origin(view: View, origin: str, held: list[tuple[tuple[tuple[str, str], ...], Claim]]) -> SourceNode:
    own = origin.startswith("doc:") or not origin
    name = view.origin_name(origin) if origin else "origin not told"
    below = _below(view, held)
    if own and len(below) == 1 and below[0].sort == "report":
        return replace(below[0], sort="own")  # the report speaks for itself
    return SourceNode(name, "own" if own else "origin", children=below)


def _below(view: View, held: list[tuple[tuple[tuple[str, str], ...], Claim]]) -> tuple[SourceNode, ...]:
    relays: dict[tuple[str, str], list[tuple[tuple[tuple[str, str], ...], Claim]]] = {}
    here: list[Claim] = []
    for path, claim in held:
        if path:
            relays.setdefault(path[0], []).append((path[1:], claim))
        else:
            here.append(claim)
    nodes = [SourceNode(name, sort, children=_below(view, below)) for (name, sort), below in relays.items()]
    return (*nodes, *_reports(view, here))


def _path(view: View, claim: Claim, origin: str) -> tuple[tuple[str, str], ...]:
    """Return the relays between the origin and the report, the nearest to the origin first, with their sorts."""
    said = claim.attribution
    speaker = speaker_of(claim, view.outlets)
    met = {origin.casefold(), view.origin_name(origin).casefold(), view.outlets[claim.document].casefold()}
    steps: list[tuple[str, str]] = []

    def add(name: str | None, sort: str) -> None:
        if name and name.casefold() not in met:
            met.add(name.casefold())
            steps.append((name, "agency" if agency_of(name) else sort))

    add(speaker, "official")
    for name in reversed(said.chain):
        add(name, "official")
    if not (said.channel and agency_of(said.channel)):
        add(said.channel, "post")
    add(said.channel, "agency")
    add(credited_agency(view.sources[claim.document].document), "agency")
    order = {"official": 0, "post": 1, "agency": 2}
    return tuple(sorted(steps, key=lambda step: order[step[1]]))


def _reports(view: View, claims: list[Claim]) -> Iterator[SourceNode]:
    by_text: dict[str, dict[str, list[Claim]]] = {}
    for claim in claims:
        group = view.copies.get(claim.document)
        by_text.setdefault(group.lead if group else claim.document, {}).setdefault(claim.document, []).append(claim)
    for lead, documents in by_text.items():
        reports = tuple(_report(view, document, same) for document, same in documents.items())
        if len(reports) == 1:
            yield reports[0]
        else:
            reason = view.copies[lead].reason if lead in view.copies else ""
            yield SourceNode(f"{len(reports)} copies of one text", "copies", note=reason, children=reports)


def _report(view: View, document: str, claims: list[Claim]) -> SourceNode:
    return SourceNode(view.outlets[document], "report", document, tuple(claim.id for claim in claims))


def reasons(view: View, fact: Fact, most: int = MOST_REASONS) -> tuple[Reason, ...]:
    """Return why the claims of `fact` stand together or apart, and which spellings were held to be one name."""
    told: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for relation in view.within.get(fact.id, []):
        told.setdefault((relation.relation, relation.why), []).append((relation.a, relation.b))
    ranked = sorted(told.items(), key=lambda item: (rank(item[0][0]), -len(item[1]), item[0]))
    found = [
        Reason(
            relation, why, view.cite([view.claims[id] for pair in pairs[:1] for id in pair][:SHOWN]), count=len(pairs)
        )
        for (relation, why), pairs in ranked
    ]
    return (*found[:most], *doubts(view, fact), *merges(view, view.answers(fact)))


def doubts(view: View, fact: Fact) -> Iterator[Reason]:
    """Yield why some claims of `fact` may be no count of their own, with the claims of whom that holds."""
    told: dict[str, list[Claim]] = {}
    for id, why in fact.doubts:
        if id in view.claims:
            told.setdefault(why, []).append(view.claims[id])
    for why, claims in sorted(told.items()):
        yield Reason("doubt", why, view.cite(claims[:SHOWN]), count=len(claims))


def rank(relation: str) -> int:
    """Return where a relation stands among reasons: what parts claims before what joins them."""
    return TELLING.index(relation) if relation in TELLING else len(TELLING)


def merges(view: View, claims: list[Claim]) -> Iterator[Reason]:
    """Yield why names that `claims` carry were held to be one, with the claims in which they stand."""
    carried: dict[str, list[Claim]] = {}
    for claim in claims:
        names = (claim.attribution.speaker, claim.actor.name if claim.actor else None, *(p.name for p in claim.places))
        for name in names:
            if name and name in view.spellings:
                carried.setdefault(name, []).append(claim)
    for name in sorted(carried):
        why = view.spellings[name]
        yield Reason(
            "merge",
            why if name in why else f"{name}: {why}",
            view.cite(carried[name][:SHOWN]),
            count=len(carried[name]),
        )
