"""RapidFuzz's Jaro-Winkler likeness: names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.utils import default_process

from consilience.evaluate.peers.base import Peer, Row

SAME = 0.9  # the threshold that is usual for names


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "score", "same"} by the letters in lower case."""
    for row in rows:
        likeness = JaroWinkler.similarity(row["left"], row["right"], processor=default_process)
        yield {"id": row["id"], "score": likeness, "same": likeness >= SAME}


PEER = Peer("Jaro-Winkler (RapidFuzz)", "names", (("rapidfuzz", "rapidfuzz"),), answers)
