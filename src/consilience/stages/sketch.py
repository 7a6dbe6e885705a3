"""What a report is about, in few words: a pure function of the report, whatever else is in the record."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from consilience.model.document import Document, Noise
from consilience.model.sketch import Sketch
from consilience.text.shingles import reported_text
from consilience.text.weights import cosine, count_terms, weigh

VERSION = "1"
TERMS = 80  # of a report: with 60 to 160 of them stories come out alike
DIGITS = 4
FAR_APART = 0.35  # share of likeness that reports lose as their dates part ...
WEEK = 7.0  # ... in days, until most of it is lost: page dates may be those of a later edit, so no more


def sketch(document: Document, noise: Sequence[Noise] = ()) -> Sketch:
    """Return the terms that tell most of what `document` reports, `noise` left out."""
    weights = weigh(count_terms(document.title or "", reported_text(document.text, noise)))
    chief = sorted(weights, key=lambda term: (-weights[term], term))[:TERMS]
    return Sketch(tuple((term, round(weights[term], DIGITS)) for term in chief))


def likeness(a: Sketch, b: Sketch, published: date | None, other: date | None) -> float:
    """Return how much two reports tell of one event, 0 to 1: the cosine of their terms, less as their dates part."""
    return cosine(dict(a.terms), dict(b.terms)) * nearness(published, other)


def nearness(a: date | None, b: date | None) -> float:
    """Return what is left of the likeness of reports of two days; all of it where one is undated."""
    if a is None or b is None:
        return 1.0
    return 1 - FAR_APART * (1 - math.exp(-abs((a - b).days) / WEEK))
