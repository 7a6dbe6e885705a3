"""Answers to the names task: whether two spellings name one person or body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.documents import Row
from consilience.pipeline import Parts
from consilience.text.names.firms import same_firm
from consilience.text.names.people import same_person


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "score", "same"} for each of `rows`."""
    for row in rows:
        compare = same_person if row.get("schema") == "Person" else same_firm
        likeness = compare(row["left"], row["right"])
        yield {"id": row["id"], "score": round(likeness.score, 4), "same": likeness.same}
