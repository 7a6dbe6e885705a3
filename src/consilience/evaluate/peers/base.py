"""What a peer is: a library that people use today for a task, answered through its own interface."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from typing import Any

Row = dict[str, Any]
INSTALL = "pip install 'consilience[peers]'"


@dataclass(frozen=True, slots=True)
class Peer:
    """A library beside ours: the `task` that it answers, the packages that it `needs`, and how it answers rows.

    `needs` pairs the name of each package, as pip knows it, with the module that it brings.
    """

    name: str
    task: str
    needs: tuple[tuple[str, str], ...]
    answer: Callable[[Sequence[Row]], Iterable[Row]]
    install: str = INSTALL

    @property
    def installed(self) -> bool:
        """Whether all that it needs is there."""
        return all(importlib.util.find_spec(module) for _, module in self.needs)

    @property
    def versions(self) -> str:
        """The packages that it runs on, with their versions."""
        return ", ".join(f"{package} {metadata.version(package)}" for package, _ in self.needs)
