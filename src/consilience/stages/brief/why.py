"""Why a fact stands in the brief as it does: from its line to the characters of the reports."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model.brief import SourceNode
from consilience.model.claim import Claim
from consilience.model.fact import Fact, Relation
from consilience.model.record import Record
from consilience.stages.brief.findings import STATUS, best_claim, finding
from consilience.stages.brief.lineage import merges, rank
from consilience.stages.brief.view import View
from consilience.text.wording import number, plural, rounded

SHORT = 8  # digits of an id that a user can ask about
Line = tuple[str, str]
BEST = "most independent origins stand by it among their last words; of equals the latest, then the most exact"
LOW, HIGH = "the lowest of all last words", "the highest of all last words"


def fact_chain(record: Record, fact: Fact) -> tuple[tuple[Line, ...], tuple[SourceNode, ...]]:
    """Return labelled lines and the trees of sources: every relation and merge of `fact`, each with its reason."""
    view = View.of(record)
    answers = view.answers(fact)
    if not answers:
        return ((("question", fact.label), ("status", fact.status), ("why", fact.why))), ()
    told = finding(view, fact)
    lines = (
        ("in the brief", told.line.text),
        ("question", fact.label),
        ("status", STATUS.get(fact.status, fact.status)),
        ("why", fact.why),
        *_figures(view, fact, answers),
        *(("history", told) for _, told in fact.steps if len(fact.steps) > 1),
        *([("silent", fact.silent)] if fact.silent else []),
        ("stands behind it", told.line.note),
        ("independent origins", f"{told.independent} of {len(told.origins)}: {', '.join(told.origins)}"),
        *(("sources", line) for line in source_lines(view, told.sources)),
        *(("copies", line) for line in _copies(view, answers)),
        *(("doubt", f"{view.claims[id].id[:SHORT]}: {why}") for id, why in fact.doubts if id in view.claims),
        *(("merged", reason.why) for reason in merges(view, answers)),
        *_relations(view, record, fact),
    )
    return lines, told.sources


def _figures(view: View, fact: Fact, answers: list[Claim]) -> Iterator[Line]:
    figures = fact.figures
    if figures is None:
        yield "told by", _words(view, best_claim(view, fact))
        return
    unit = f" {plural(figures.unit)}" if figures.unit else ""
    rules = {"best": BEST, "low": LOW, "high": HIGH} | dict(fact.rules)
    ends = (("best", figures.best, figures.best_claim), ("low", figures.low, figures.low_claim))
    for label, value, claim in (*ends, ("high", figures.high, figures.high_claim)):
        if claim in view.claims and value is not None:
            yield label, f"{number(rounded(value) or 0)}{unit}: {rules[label]}; {_words(view, view.claims[claim])}"


def _words(view: View, claim: Claim) -> str:
    span = claim.span
    quote = " ".join(span.text.split())
    return f"claim {claim.id}, {view.sources[claim.document].document.name} {span.start}..{span.end} “{quote}”"


def source_lines(view: View, trees: tuple[SourceNode, ...], depth: int = 0) -> Iterator[str]:
    """Yield `trees` as indented lines, who has it from whom, down to the characters of each report."""
    for node in trees:
        note = f" ({node.note})" if node.note else ""
        yield f"{'   ' * depth}{'< ' if depth else ''}{node.name}{note}"
        for id in node.claims:
            if id in view.claims:
                yield f"{'   ' * (depth + 1)}{_words(view, view.claims[id])}"
        yield from source_lines(view, node.children, depth + 1)


def _copies(view: View, answers: list[Claim]) -> Iterator[str]:
    groups = {view.copies[c.document].lead: view.copies[c.document] for c in answers if c.document in view.copies}
    for lead in sorted(groups):
        group = groups[lead]
        names = sorted(view.sources[member].document.name for member in group.members if member in view.sources)
        if len(names) > 1:
            yield f"one text, counted once ({group.reason}): {', '.join(names)}"


def _relations(view: View, record: Record, fact: Fact) -> Iterator[Line]:
    """Yield each relation within the fact with its reason and pairs, then how it lies to other questions."""
    told: dict[tuple[str, str], list[Relation]] = {}
    for relation in view.within.get(fact.id, []):
        told.setdefault((relation.relation, relation.why), []).append(relation)
    for (sort, why), pairs in sorted(told.items(), key=lambda item: (rank(item[0][0]), item[0])):
        yield sort, f"{why} ({'; '.join(f'{pair.a[:SHORT]} and {pair.b[:SHORT]}' for pair in pairs)})"
    yield from _beside(view, record, fact)


def _beside(view: View, record: Record, fact: Fact) -> Iterator[Line]:
    """Yield one line for each other question of which claims were compared with those of `fact`."""
    within = set(fact.claims)
    others: dict[tuple[str, str], list[Relation]] = {}
    for relation in record.relations:
        if (relation.a in within) != (relation.b in within):
            other = view.fact_of.get(relation.b if relation.a in within else relation.a)
            others.setdefault((relation.relation, f"{other.id[:SHORT]} {other.label}" if other else ""), []).append(
                relation
            )
    for (sort, label), pairs in sorted(others.items()):
        yield f"{sort} beside", f"{label}: {pairs[0].why} ({len(pairs)} pair{'s' if len(pairs) > 1 else ''})"
