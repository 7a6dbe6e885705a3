"""What hangs together through pairs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def components(items: Iterable[T], pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Return the connected components, items in the order given, also inside each.

    >>> components("abcd", [("c", "a")])
    [['a', 'c'], ['b'], ['d']]
    """
    order = list(items)
    root = {item: item for item in order}

    def find(item: T) -> T:
        while root[item] != item:
            root[item] = root[root[item]]
            item = root[item]
        return item

    for a, b in pairs:
        root[find(b)] = find(a)
    grouped: dict[T, list[T]] = {}
    for item in order:
        grouped.setdefault(find(item), []).append(item)
    return list(grouped.values())
