"""Answers to the attribution task: source, cue and content as stretches of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.documents import Row, marked
from consilience.model.reading import Quotation, Reading
from consilience.pipeline import Parts

Stretch = tuple[int, int] | None
THAT = re.compile(r"\bthat\s+$", re.IGNORECASE)
AHEAD = 8  # characters before a content in which its "that" may stand


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "attributions"} for each of `rows`."""
    for row in rows:
        yield {"id": row["id"], "attributions": attributions(marked(row, parts))}


def attributions(reading: Reading) -> list[Row]:
    """Return the quotations of `reading`, stretches that share cue and source joined to one attribution."""
    joined: dict[tuple[Stretch, Stretch], list[Quotation]] = {}
    for quotation in reading.quotations:
        joined.setdefault((quotation.cue, quotation.source), []).append(quotation)
    return [
        {
            "source": [list(source)] if source else [],
            "cue": [list(cue)] if cue else [],
            "content": sorted(_with_that(reading.document.text, *quotation.content) for quotation in group),
        }
        for (cue, source), group in joined.items()
    ]


def _with_that(text: str, start: int, end: int) -> list[int]:
    """Return the stretch with the "that" before it, which the task counts as content."""
    found = THAT.search(text, max(0, start - AHEAD), start)
    return [found.start() if found else start, end]
