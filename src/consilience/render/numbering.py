"""Numbers for the reports of a brief: what a citation shows."""

from __future__ import annotations

from consilience.model.brief import Brief


def numbers_of(brief: Brief) -> dict[str, int]:
    """Return the number of each report (document id), in the order of the brief's sources, from 1."""
    return {source.document: index for index, source in enumerate(brief.sources, 1)}
