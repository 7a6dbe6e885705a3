"""The parts that read reports, put together: from a source to documents, and from each to its claims.

They are imported where they are first needed: who only asks a record does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from consilience.config import Settings
from consilience.model.document import Document, Rejection
from consilience.models.gazetteer import GeoNames
from consilience.models.pin import installed_version
from consilience.stages import versions

if TYPE_CHECKING:
    from consilience.engine import Engine, Failure
    from consilience.model.harvest import Harvest
    from consilience.pipeline import Parts


@dataclass(frozen=True, slots=True)
class Tally:
    """What adding came to: reports met, new ones, ones that the record held, inputs rejected, claims made."""

    met: int = 0
    new: int = 0
    held: int = 0
    rejected: int = 0
    claims: int = 0


def reports_in(sources: Iterable[str | Path], stdin: BinaryIO | None) -> Iterator[Document | Rejection]:
    """Return the reports in files, folders, globs and "-" for `stdin`, and what could not be read."""
    from consilience.intake import payloads
    from consilience.stages.parse import parse

    found = payloads(list(sources), stdin=stdin)
    return (item for payload in found for item in ([payload] if isinstance(payload, Rejection) else parse(payload)))


def read_version(settings: Settings) -> str:
    """Return the version of all that reads a report: stages, model, library and gazetteer."""
    model = settings.parser
    return versions.read_version(model, installed_version(model), installed_version("spacy"), GeoNames().version)


def reading_engine(settings: Settings) -> Engine[Document, Harvest]:
    """Return what reads reports, in as many processes as the settings say."""
    from consilience.engine import InProcess, ProcessPool

    prepare = partial(prepare_reading, settings.parser, settings.cache)
    return ProcessPool(prepare, jobs=settings.jobs) if settings.jobs > 1 else InProcess(prepare)


def prepare_reading(model: str, cache: str | None) -> Callable[[Document], Harvest]:
    """Return the work of the first half of the pipeline, its parts loaded; runs once in every process."""
    from consilience.pipeline import harvest

    return partial(harvest, parts=load_parts(model, cache))


def load_parts(model: str, cache: str | None) -> Parts:
    """Return the parser and the gazetteer, which are loaded when they are first asked."""
    from consilience.models.parser import SpacyParser
    from consilience.pipeline import Parts

    return Parts(SpacyParser(model), GeoNames(Path(cache) if cache else None))


def rejection_of(document: Document, failure: Failure) -> Rejection:
    """Return the rejection of a report on which a stage failed."""
    return Rejection(document.path or document.name, "a stage failed on this report", failure.reason)
