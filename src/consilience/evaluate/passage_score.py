"""How well the pipeline reads labelled passages, by kind of crisis, and open and held ones apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from consilience.deriving import derive
from consilience.evaluate.passages import Passage
from consilience.evaluate.score import Score, pool, score
from consilience.model.document import Document
from consilience.model.harvest import Harvest

Reader = Callable[[Document], Harvest]
COLUMNS = ("figures", "all claims", "speaker named", "places", "when", "actor", "modality")
OPEN, HELD, ALL = "open", "held", "all"
TOTALS = (OPEN, HELD, ALL)
WIDTH = 28  # of the first column: the longest kind of crisis


def score_passages(passages: Iterable[Passage], read: Reader) -> dict[str, tuple[Score, ...]]:
    """Return the pooled scores by kind of crisis, then of all; each passage is read in a record of its own."""
    found: dict[str, list[tuple[Score, ...]]] = defaultdict(list)
    totals: dict[str, list[tuple[Score, ...]]] = {name: [] for name in TOTALS}
    for passage in passages:
        record = derive([read(passage.document)])
        scores = score(record, passage.labels, documents=frozenset({passage.document.name}))
        for group in (found[passage.crisis], totals[HELD if passage.held else OPEN], totals[ALL]):
            group.append(scores)
    return {name: pool(group) for name, group in {**found, **totals}.items() if group}


def total_scores(groups: dict[str, tuple[Score, ...]]) -> tuple[Score, ...]:
    """Return the scores of the open, held and all passages under names that tell them apart: "held figures"."""
    return tuple(
        replace(each, name=f"{name} {each.name}") for name in TOTALS if name in groups for each in groups[name]
    )


def lines(groups: dict[str, tuple[Score, ...]], passages: Sequence[Passage]) -> list[str]:
    """Return the table for a terminal: a line for each kind of crisis, then for open, held and all passages."""
    head = f"{'kind of crisis':{WIDTH}}{'passages':>9}{'claims':>8}" + "".join(f"{name:>15}" for name in COLUMNS)
    return [head, *(_line(name, scores, passages) for name, scores in groups.items())]


def _line(name: str, scores: tuple[Score, ...], passages: Sequence[Passage]) -> str:
    of = [p for p in passages if name in (p.crisis, ALL, HELD if p.held else OPEN)]
    named = {each.name: each for each in scores}
    told = "".join(f"{_told(named.get(column)):>15}" for column in COLUMNS)
    return f"{name:{WIDTH}}{len(of):>9}{sum(len(p.labels) for p in of):>8}{told}"


def _told(score: Score | None) -> str:
    return f"{score.value:.3f}" if score and (score.of or score.predicted) else "-"
