"""Coasts and borders of the world inside a frame, from the outlines shipped beside this file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of the world in degrees: west and east longitude, south and north latitude."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Tell whether a point lies inside, edges included."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def meets(self, other: Frame) -> bool:
        """Tell whether two frames have a point in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


@cache
def _arcs() -> tuple[Line, ...]:
    """Decode the arcs of the TopoJSON file: points are differences on a grid (TopoJSON specification, 2.1.4)."""
    raw = resources.files("consilience.render.outlines").joinpath("countries-50m.json").read_text(encoding="utf-8")
    topology = json.loads(raw)
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    return tuple(
        tuple(
            (x * scale_x + move_x, y * scale_y + move_y)
            for x, y in accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1]))
        )
        for arc in topology["arcs"]
    )


@cache
def _extents() -> tuple[Frame, ...]:
    return tuple(
        Frame(min(x for x, _ in arc), min(y for _, y in arc), max(x for x, _ in arc), max(y for _, y in arc))
        for arc in _arcs()
    )


def outlines(frame: Frame) -> Iterator[Line]:
    """Yield the stretches of coasts and borders, points as (lon, lat), that lie in `frame` or cross its edge."""
    for arc, extent in zip(_arcs(), _extents(), strict=True):
        if not frame.meets(extent):
            continue
        inside = [frame.holds(*point) for point in arc]
        run: list[tuple[float, float]] = []
        for index, point in enumerate(arc):
            if any(inside[max(0, index - 1) : index + 2]):
                run.append(point)
            elif run:
                yield tuple(run)
                run = []
        if len(run) > 1:
            yield tuple(run)
