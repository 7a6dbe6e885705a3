"""scikit-learn over TF-IDF, with a threshold and with HDBSCAN: stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from consilience.evaluate.peers.base import Peer, Row

BODY = 1500  # characters of each text behind its title
FAR = 0.85  # cosine distance at which average link stops
NEEDS = (("scikit-learn", "sklearn"),)


def threshold_answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "story"}: average link, cut at a fixed distance."""
    from sklearn.cluster import AgglomerativeClustering

    linkage = AgglomerativeClustering(n_clusters=None, metric="cosine", linkage="average", distance_threshold=FAR)
    yield from _labelled(rows, linkage.fit_predict(_weights(rows)))


def hdbscan_answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "story"}: HDBSCAN of two reports and more; what it takes for noise is a story of its own."""
    from sklearn.cluster import HDBSCAN

    clusters = HDBSCAN(min_cluster_size=2, metric="cosine", copy=True)
    yield from _labelled(rows, clusters.fit_predict(_weights(rows)))


def _weights(rows: Sequence[Row]) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{row.get('title') or ''} {row['text'][:BODY]}" for row in rows]
    return TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts).toarray()


def _labelled(rows: Sequence[Row], labels: Sequence[int]) -> Iterator[Row]:
    for row, label in zip(rows, labels, strict=True):
        yield {"id": row["id"], "story": int(label) if label >= 0 else None}


THRESHOLD = Peer("TF-IDF + threshold", "stories", NEEDS, threshold_answers)
DENSITY = Peer("TF-IDF + HDBSCAN", "stories", NEEDS, hdbscan_answers)
