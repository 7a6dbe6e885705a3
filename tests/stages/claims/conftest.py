"""The parser, loaded once, and a short way to claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.reading import Reading
from consilience.models.parser import SpacyParser
from consilience.stages.annotate import _parsed
from consilience.stages.extract import extract
from consilience.text.figures.find import find_figures
from consilience.text.sentences import split


@pytest.fixture(scope="session")
def claims() -> Callable[[str], tuple[Claim, ...]]:
    parser = SpacyParser()

    def read(text: str) -> tuple[Claim, ...]:
        sentences = _parsed(text, split(text), parser)
        return extract(Reading(Document("report", text), (), sentences, figures=find_figures(text)))

    return read
