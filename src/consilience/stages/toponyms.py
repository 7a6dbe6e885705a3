"""Find place names and give each the place that the report's context makes likely."""

from __future__ import annotations

from consilience.model.ports import Gazetteer
from consilience.model.reading import Reading, Toponym

VERSION = "1"


def mark_toponyms(reading: Reading, *, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Return the toponyms of `reading` in order, without overlap."""
    return ()
