"""The figure grammar: every number in a text with its bounds, hedge, unit and role."""

from __future__ import annotations

from consilience.model.values import Figure


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return all figures of `text` in order, those that never make a claim (dates, ages ...) included."""
    return ()
