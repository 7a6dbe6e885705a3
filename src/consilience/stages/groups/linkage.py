"""Average-link clustering on a sparse graph."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]


def average_link(count: int, likeness: Mapping[Pair, float], least: float, absent: float = 0.0) -> list[list[int]]:
    """Merge 0 .. `count`-1 while two clusters' mean likeness is at least `least`; pairs not given count `absent`.

    Keys are (i, j) with i < j. The result does not depend on the order of the mapping: the best pair merges first, of
    equals the one with the lowest numbers. Negative likeness keeps apart.

    >>> average_link(3, {(0, 1): 0.9, (1, 2): 0.4}, 0.3)
    [[0, 1], [2]]
    """
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    for (i, j), value in sorted(likeness.items()):
        sums[i][j] = sums[j][i] = value - absent
    members = [[i] for i in range(count)]
    heap = [(-_mean(sums, members, i, j), i, j) for (i, j), value in likeness.items() if value >= least]
    heapq.heapify(heap)
    while heap:
        minus, i, j = heapq.heappop(heap)
        if not members[i] or not members[j] or -minus != _mean(sums, members, i, j):
            continue
        members[i] = sorted(members[i] + members[j])
        members[j] = []
        for k, value in sums[j].items():
            sums[k].pop(j)
            if k != i:
                sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + value
        sums[j] = {}
        for k in sums[i]:
            mean = _mean(sums, members, i, k)
            if mean >= least - absent:
                heapq.heappush(heap, (-mean, min(i, k), max(i, k)))
    return [cluster for cluster in members if cluster]


def _mean(sums: list[dict[int, float]], members: list[list[int]], i: int, j: int) -> float:
    """Return the mean likeness of two clusters above that of absent pairs."""
    return sums[i].get(j, float("-inf")) / (len(members[i]) * len(members[j]))
