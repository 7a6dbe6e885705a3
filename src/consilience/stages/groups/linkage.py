"""Average-link clustering on a sparse graph."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

from consilience.stages.groups.components import components

Pair = tuple[int, int]
MARGIN = 1e-6  # pairs so little below the least join a component too: a mean of such may round up to it


def average_link(count: int, likeness: Mapping[Pair, float], least: float, absent: float = 0.0) -> list[list[int]]:
    """Merge 0 .. `count`-1 while two clusters' mean likeness is at least `least`; pairs not given count `absent`.

    Keys are (i, j) with i < j. The result does not depend on the order of the mapping: the best pair merges first, of
    equals the one with the lowest numbers. Negative likeness keeps apart.

    >>> average_link(3, {(0, 1): 0.9, (1, 2): 0.4}, 0.3)
    [[0, 1], [2]]
    """
    # no mean exceeds its highest pair: what no chain of likely pairs connects never merges, nor weighs on what does
    likely = [pair for pair, value in likeness.items() if value >= least - MARGIN]
    held = components(range(count), likely)
    number = {item: n for n, part in enumerate(held) if len(part) > 1 for item in part}
    inside: dict[int, dict[Pair, float]] = defaultdict(dict)
    for (i, j), value in likeness.items():
        at = number.get(i)
        if at is not None and at == number.get(j):
            inside[at][i, j] = value
    return sorted(
        cluster
        for n, part in enumerate(held)
        for cluster in (_merged(inside[n], least, absent) if n in inside else [part])
    )


def _merged(likeness: Mapping[Pair, float], least: float, absent: float) -> list[list[int]]:
    """Return the clusters of one component."""
    sums: dict[int, dict[int, float]] = defaultdict(dict)  # likeness of two clusters above that of absent pairs
    for (i, j), value in likeness.items():
        sums[i][j] = sums[j][i] = value - absent
    members = {i: [i] for i in sums}
    heap = [(absent - value, i, j) for (i, j), value in likeness.items() if value >= least]
    heapq.heapify(heap)
    while heap:
        minus, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        near = sums[i]
        if -minus != near[j] / (len(members[i]) * len(members[j])):
            continue
        members[i] += members.pop(j)
        for k, value in sums.pop(j).items():
            del sums[k][j]
            if k != i:
                near[k] = sums[k][i] = near.get(k, 0.0) + value
        size = len(members[i])
        for k, value in near.items():
            mean = value / (size * len(members[k]))
            if mean >= least - absent:
                heapq.heappush(heap, (-mean, i, k) if i < k else (-mean, k, i))
    return [sorted(cluster) for cluster in members.values()]
