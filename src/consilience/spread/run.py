"""A run over a cluster, from files to a folder of tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.config import Settings, read_owners
from consilience.engine.spark import session
from consilience.errors import InputError
from consilience.intake import files_in
from consilience.model.document import digest
from consilience.reading import read_version
from consilience.spread import tables
from consilience.spread.deriving import TOLD, derive
from consilience.spread.entities import join_parts
from consilience.spread.placing import PLACED, WINDOW, place
from consilience.spread.reading import BYTES, File, read, size_of
from consilience.spread.scratch import Scratch
from consilience.stages.versions import derive_version

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

WORK = "work"  # the folder of what is gone when a run is done
PIECE = 2_000  # reports whose rows lie together in one piece of work


def spread_reports(
    sources: Sequence[str | Path],
    folder: str,
    settings: Settings,
    *,
    master: str | None = None,
    spark: Mapping[str, str] | None = None,
    window: int = WINDOW,
    batch: int = BYTES,
) -> dict[str, int]:
    """Read and derive the reports in `sources` on the cluster at `master`; return how many rows each table holds.

    `folder`, which all machines reach, then holds a folder of Parquet for each of `tables.TABLES`, for the rejections,
    for the harvests and for where reports lie. What a run that was broken off has left there is not made again.
    Raises InputError where the folder holds another run, MissingExtra and EngineError as `engine.spark.session`.
    """
    files = [(number, str(path.absolute()), shown) for number, (path, shown) in enumerate(files_in(sources))]
    if not files:
        raise InputError("no reports are there", hint="name files, folders or globs")
    with session(master, spark) as held:
        return _run(Scratch(held, folder), files, settings, window, batch)


def _run(kept: Scratch, files: Sequence[File], settings: Settings, window: int, batch: int) -> dict[str, int]:
    owners = read_owners(settings.owners)
    _sign(kept, settings, window, batch, *owners, *((path, size_of(path)) for _, path, _ in files))
    found = read(files, kept, settings.parser, settings.cache, batch=batch)
    reports = found.where("harvest is not null")
    pieces = max(kept.spark.sparkContext.defaultParallelism, reports.count() // PIECE)
    kept.spark.conf.set("spark.sql.shuffle.partitions", str(pieces))
    work = Scratch(kept.spark, f"{kept.folder}/{WORK}", pieces=pieces)
    placed = kept.made("placed", PLACED, lambda: place(reports, work, window=window))

    def told() -> DataFrame:
        return work.made("told", TOLD, lambda: derive(reports, placed, owners, pieces=pieces), by="sort")

    makers: dict[str, Callable[[], DataFrame]] = {
        name: partial(lambda name: tables.table(told(), name), name) for name in tables.TABLES
    }
    makers["entities"] = lambda: tables.table(join_parts(told(), work), "entities")
    makers["rejections"] = lambda: tables.rejections(found)
    columns = {**tables.TABLES, "rejections": tables.REJECTIONS}
    counts = {name: kept.made(name, columns[name], make).count() for name, make in sorted(makers.items())}
    work.drop()
    return counts


def _sign(kept: Scratch, settings: Settings, *given: object) -> None:
    """Leave in the folder what the run is made of; raise InputError where another run has left its own."""
    version = read_version(settings)
    mark = digest("run", version, derive_version(), *given)
    if kept.row("run", {"mark": mark, "version": version, "parser": settings.parser})["mark"] != mark:
        raise InputError(
            f"{kept.folder} holds another run, of other reports or another version", hint="name a new folder with -o"
        )
