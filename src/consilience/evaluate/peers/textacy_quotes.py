"""textacy's quotations: attribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from consilience.evaluate.peers.base import Peer, Row
from consilience.models.parser import DEFAULT_MODEL


def answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield {"id", "attributions"}: direct quotations with speaker and cue, which is all that the library finds."""
    import spacy

    nlp = spacy.load(DEFAULT_MODEL)
    for doc, name in nlp.pipe(((row["text"], row["id"]) for row in rows), as_tuples=True):
        yield {"id": name, "attributions": attributions(doc)}


def attributions(doc: Any) -> list[Row]:
    """Return the quotations in a text that spaCy has parsed."""
    from textacy.extract.triples import direct_quotations

    try:
        found = list(direct_quotations(doc))
    except ValueError:  # quotation marks that do not pair: the library gives up on the whole text
        return []
    return [
        {
            "source": _stretch(triple.speaker),
            "cue": _stretch(triple.cue),
            "content": [[triple.content.start_char, triple.content.end_char]],
        }
        for triple in found
    ]


def _stretch(tokens: Sequence[Any]) -> list[list[int]]:
    return [[tokens[0].idx, tokens[-1].idx + len(tokens[-1])]] if tokens else []


PEER = Peer("textacy quotations", "attribution", (("textacy", "textacy"), ("spacy", "spacy")), answers)
