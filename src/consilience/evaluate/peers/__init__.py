"""What people use today for the public tasks, each through its own interface; an extra, not installed by default."""

from __future__ import annotations

from consilience.evaluate.peers import (
    combined_claims,
    dateparser_dates,
    jaro_winkler,
    nomenklatura_names,
    quantulum_counts,
    sklearn_stories,
    spacy_places,
    textacy_quotes,
    trafilatura_body,
)
from consilience.evaluate.peers.base import Peer

PEERS: tuple[Peer, ...] = (
    combined_claims.PEER,
    spacy_places.PEER,
    dateparser_dates.PEER,
    textacy_quotes.PEER,
    jaro_winkler.PEER,
    nomenklatura_names.PEER,
    quantulum_counts.DISPLACEMENT,
    quantulum_counts.CASUALTIES,
    sklearn_stories.THRESHOLD,
    sklearn_stories.DENSITY,
    trafilatura_body.PEER,
)

__all__ = ["PEERS", "Peer"]
