"""What hangs together through pairs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Forest(Generic[T]):
    """Items that hang together, joined pair by pair."""

    def __init__(self) -> None:
        self._root: dict[T, T] = {}

    def find(self, item: T) -> T:
        """Return the item that stands for all that `item` hangs together with."""
        root = self._root
        while root.setdefault(item, item) != item:
            root[item] = root[root[item]]
            item = root[item]
        return item

    def join(self, a: T, b: T) -> None:
        """Hold `a` and `b` together from now on."""
        self._root[self.find(b)] = self.find(a)

    def grouped(self, order: Iterable[T]) -> list[list[T]]:
        """Return the items of `order` in groups that hang together, in that order, also inside each."""
        groups: dict[T, list[T]] = {}
        for item in order:
            groups.setdefault(self.find(item), []).append(item)
        return list(groups.values())


def components(items: Iterable[T], pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Return the connected components, items in the order given, also inside each.

    >>> components("abcd", [("c", "a")])
    [['a', 'c'], ['b'], ['d']]
    """
    forest: Forest[T] = Forest()
    for a, b in pairs:
        forest.join(a, b)
    return forest.grouped(items)
