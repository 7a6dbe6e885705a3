"""The list of stages, in order."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.ports import Gazetteer, Parser
from consilience.model.reading import Reading
from consilience.stages.annotate import annotate
from consilience.stages.attribute import attribute
from consilience.stages.clean import clean
from consilience.stages.extract import extract
from consilience.stages.locate import locate
from consilience.stages.when import date_claims


@dataclass(frozen=True, slots=True)
class Parts:
    """The learned and heavy parts that stages are given."""

    parser: Parser
    gazetteer: Gazetteer


def read(document: Document, parts: Parts) -> tuple[Reading, tuple[Claim, ...]]:
    """Return the reading and the claims of one document: a pure function of the document and the parts."""
    noise = clean(document)
    reading = annotate(document, noise, parser=parts.parser, gazetteer=parts.gazetteer)
    claims = extract(reading)
    for complete in (attribute, locate, date_claims):
        claims = complete(reading, claims)
    return reading, claims
