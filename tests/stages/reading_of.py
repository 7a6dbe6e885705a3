"""Readings of invented sentences for the tests of names, quotations and attribution."""

from __future__ import annotations

from functools import cache

from consilience.model.claim import Attribution, Claim
from consilience.model.document import Document
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.stages.annotate import annotate
from consilience.stages.attribute import attribution_of


@cache
def _parts() -> tuple[SpacyParser, GeoNames]:
    return SpacyParser(), GeoNames()


@cache
def reading_of(text: str, name: str = "report") -> Reading:
    """Return the reading of `text` with the packaged parser and gazetteer."""
    parser, gazetteer = _parts()
    return annotate(Document(name, text), (), parser=parser, gazetteer=gazetteer)


def credit(text: str, figure: str) -> Attribution:
    """Return who is credited with the last mention of `figure` in `text`."""
    reading = reading_of(text)
    start = text.rindex(figure)
    claim = Claim(reading.document.id, Span.of(text, start, start + len(figure)), "casualties", "killed")
    return attribution_of(reading, claim)
