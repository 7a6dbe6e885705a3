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
    for pair, value in likeness.items():
        at = number.get(pair[0])
        if at is not None and at == number.get(pair[1]):
            inside[at][pair] = value
    return sorted(
        cluster
        for n, part in enumerate(held)
        for cluster in (_Component(inside[n], least, absent).merged() if n in inside else [part])
    )


Near = tuple[float, int, int]  # mean likeness, its sign turned, of clusters i < j: the least is the likeliest


class _Component:
    """Clusters that a chain of likely pairs connects, each known by its lowest number.

    Each keeps the likeliest of its neighbours of a higher number only: a merger changes few of them, and the heap
    holds one pair a cluster instead of all.
    """

    def __init__(self, likeness: Mapping[Pair, float], least: float, absent: float) -> None:
        self._bar = least - absent
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)  # likeness above that of absent pairs
        # a pair below the least may round up to the bar: it does not merge before it has changed
        self._below: set[Pair] = set()
        sums, bar = self._sums, self._bar
        for pair, value in likeness.items():
            i, j = pair
            above = value - absent
            sums[i][j] = sums[j][i] = above
            if above >= bar and value < least:
                self._below.add(pair)
        self._size = dict.fromkeys(self._sums, 1)
        self._members = {i: [i] for i in self._sums}
        self._nearest = {i: self._found(i) for i in self._sums}
        self._heap = [near for near in self._nearest.values() if near]
        heapq.heapify(self._heap)

    def merged(self) -> list[list[int]]:
        """Return the clusters left when no two are likely enough to merge."""
        while self._heap:
            near = heapq.heappop(self._heap)
            if self._nearest.get(near[1]) == near:
                self._merge(near[1], near[2])
        return [sorted(cluster) for cluster in self._members.values()]

    def _merge(self, i: int, j: int) -> None:
        self._members[i] += self._members.pop(j)
        self._size[i] += self._size.pop(j)
        del self._nearest[j]
        around = self._sums[i]
        for k, value in self._sums.pop(j).items():
            del self._sums[k][j]
            if k == i:
                continue
            around[k] = self._sums[k][i] = around.get(k, 0.0) + value
            held = self._nearest[k]
            if i < k and held and held[2] == j:
                self._note(k, self._found(k))
        if self._below:
            self._below = {pair for pair in self._below if i not in pair and j not in pair}
        self._look_back(i, j)
        self._note(i, self._found(i))

    def _look_back(self, i: int, j: int) -> None:
        """Bring the neighbours of lower number up to date with the cluster that `i` and `j` became."""
        size = self._size
        for k, value in self._sums[i].items():
            if k > i:
                continue
            held = self._nearest[k]
            if held and held[2] in (i, j):
                self._note(k, self._found(k))
                continue
            mean = value / (size[i] * size[k])
            near = (-mean, k, i)
            if mean >= self._bar and not (held and held <= near):
                self._note(k, near)

    def _note(self, i: int, near: Near | None) -> None:
        if near != self._nearest[i]:
            self._nearest[i] = near
            if near:
                heapq.heappush(self._heap, near)

    def _found(self, i: int) -> Near | None:
        """Return the likeliest neighbour of a higher number that is likely enough."""
        size, most, found, below = self._size, self._bar, -1, self._below
        own = size[i]
        for k, value in self._sums[i].items():
            if k > i:
                mean = value / (own * size[k])
                if mean >= most and (mean > most or not 0 <= found < k) and (i, k) not in below:
                    most, found = mean, k
        return None if found < 0 else (-most, i, found)
