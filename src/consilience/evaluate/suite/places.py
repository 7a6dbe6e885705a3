"""Answers to the places task: every toponym with the coordinates of its sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.documents import Row, marked
from consilience.pipeline import Parts


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "toponyms"} for each of `rows`; coordinates are null where no sense was found."""
    for row in rows:
        found = marked(row, parts).toponyms
        told = [{"start": t.start, "end": t.end, "lat": t.place.lat, "lon": t.place.lon} for t in found]
        yield {"id": row["id"], "toponyms": told}
