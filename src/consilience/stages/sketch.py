"""What a report is about, in few words: a pure function of the report, whatever else is in the record."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from consilience.model.document import Document, Noise
from consilience.model.sketch import UNIT, Sketch
from consilience.stages.versions import READ
from consilience.text.shingles import reported_text
from consilience.text.weights import count_terms, weigh

VERSION = READ["sketch"]
TERMS = 60  # of a report: with 80 of them stories come out alike, with 40 a little worse
FAR_APART = 0.35  # share of likeness that reports lose as their dates part ...
WEEK = 7.0  # ... in days, until most of it is lost: page dates may be those of a later edit, so no more


def sketch(document: Document, noise: Sequence[Noise] = ()) -> Sketch:
    """Return the terms that tell most of what `document` reports, `noise` left out."""
    weights = weigh(count_terms(document.title or "", reported_text(document.text, noise)))
    whole = {term: round(weight * UNIT) for term, weight in weights.items()}
    chief = sorted(whole, key=lambda term: (-whole[term], term))[:TERMS]
    return Sketch(tuple((term, whole[term]) for term in chief if whole[term]))


def nearness(a: date | None, b: date | None) -> float:
    """Return what is left of the likeness of reports of two days; all of it where one is undated."""
    if a is None or b is None:
        return 1.0
    return 1 - FAR_APART * (1 - math.exp(-abs((a - b).days) / WEEK))
