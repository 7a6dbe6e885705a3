"""Answers to the stories task: reports by the story that they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.documents import Row, document_of
from consilience.pipeline import Parts
from consilience.stages.clean import clean
from consilience.stages.cluster import cluster_stories


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "story"} for each of `rows`, which are taken together, whatever their order."""
    documents = [document_of(row) for row in rows]
    noise = {document.id: clean(document) for document in documents}
    names = {document.id: document.name for document in documents}
    for story in cluster_stories(documents, noise):
        for document in story.documents:
            yield {"id": names[document], "story": story.id}
