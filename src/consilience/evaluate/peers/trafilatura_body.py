"""trafilatura as it comes: body text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.peers.base import Peer, Row
from consilience.evaluate.suite.body import page_of


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "body"}: the text of the page, comments left out."""
    from trafilatura import extract

    for row in rows:
        found = extract(page_of(row), url=row.get("url"), include_comments=False)
        yield {"id": row["id"], "body": found or ""}


PEER = Peer("trafilatura", "body", (("trafilatura", "trafilatura"),), answers)
