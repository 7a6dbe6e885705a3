"""Alignment: claims that answer one question, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from consilience.stages.facts.likeness import Comparison
from consilience.stages.facts.nearness import Grounds
from consilience.stages.facts.questions import Answer
from consilience.stages.groups.linkage import average_link
from consilience.text.names.groups import ABROAD

SAME_QUESTION = 0.2  # mean evidence; best on the labelled reports, swept -0.5 to 1.3
NOT_COMPARED = -4.0  # what counts for two claims with nothing in common that would have them compared
LARGEST = 250  # distinct answers compared pair by pair; a larger block is cut by place first


def align(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Return the answers in groups that answer one question each; the order given makes no difference.

    Only answers of one story, family and unit are compared, and of these those that count one group of people or
    things, or that give one figure. Claims that say the same count once.
    """
    blocks: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for row in sorted(answers, key=_order):
        blocks[row.story, row.family, row.unit].append(row)
    grounds = Grounds()
    aligned = [group for key in sorted(blocks) for group in _align_block(blocks[key], grounds)]
    return sorted(aligned, key=lambda group: _order(group[0]))


def _order(row: Answer) -> tuple[str, int, str]:
    return row.text, row.start, row.claim


def _align_block(rows: Sequence[Answer], grounds: Grounds) -> list[list[Answer]]:
    same: dict[Hashable, list[Answer]] = {}
    for row in rows:
        same.setdefault(_said(row), []).append(row)
    nodes = list(same.values())
    chiefs = [node[0] for node in nodes]
    compare = Comparison(chiefs, grounds).likeness
    alike = {(i, j): compare(i, j) for i, j in _pairs(chiefs)}
    clusters = average_link(len(nodes), alike, SAME_QUESTION, NOT_COMPARED)
    return [sorted((row for i in cluster for row in nodes[i]), key=_order) for cluster in clusters]


def _said(row: Answer) -> Hashable:
    """Return what two claims must share to say the very same: all but where and how it is worded."""
    if row.kind == "statement":
        return row
    what = row.kind, row.measure, row.group, row.stage, row.actor, row.speaker
    figure = row.low, row.high, row.soft, row.modality, row.tally, row.former, row.part, row.vague
    return what, figure, row.days, row.places, row.far, row.lent


def _pairs(rows: Sequence[Answer]) -> set[tuple[int, int]]:
    holders: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        holders["asked", row.group, row.stage].append(i)
        if row.group in ABROAD or row.group.startswith("citizens of "):
            holders["abroad", row.low, row.high].append(i)
        if row.exact:
            holders["all of them", row.low].append(i)
    found: set[tuple[int, int]] = set()
    for held in holders.values():
        if len(held) <= LARGEST:
            found.update(combinations(held, 2))
        else:
            found.update(_by_place(rows, held))
    return found


def _by_place(rows: Sequence[Answer], held: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Return the pairs of a large block that share a first place, each set cut into runs of LARGEST."""
    cut: dict[str, list[int]] = defaultdict(list)
    for i in held:
        cut[rows[i].places[0].name if rows[i].places else ""].append(i)
    for part in cut.values():
        for at in range(0, len(part), LARGEST):
            yield from combinations(part[at : at + LARGEST], 2)
