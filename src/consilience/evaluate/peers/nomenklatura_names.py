"""nomenklatura's matcher logic-v2: names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from consilience.evaluate.peers.base import Peer, Row

SAME = 0.7  # the matcher's own threshold


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "score", "same"}: two entities of the row's schema that have nothing but a name."""
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def entity(row: Row, side: str) -> Any:
        made = model.make_entity(row["schema"])
        made.id = f"{row['id']}-{side}"  # the library remembers names by id
        made.add("name", row[side])
        return made

    for row in rows:
        left, right = (entity(row, side) for side in ("left", "right"))
        score = LogicV2.compare(left, right, config).score
        yield {"id": row["id"], "score": score, "same": score >= SAME}


PEER = Peer(
    "nomenklatura logic-v2",
    "names",
    (("nomenklatura", "nomenklatura"), ("followthemoney", "followthemoney")),
    answers,
    "pip install 'consilience[peers-names]' (builds PyICU: needs ICU's headers, pkg-config and a C++ compiler)",
)
