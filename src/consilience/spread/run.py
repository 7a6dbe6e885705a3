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
from consilience.spread.deriving import derive
from consilience.spread.entities import join_parts
from consilience.spread.placing import WINDOW, place
from consilience.spread.reading import read, size_of
from consilience.spread.scratch import Scratch
from consilience.stages.versions import derive_version

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

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
) -> dict[str, int]:
    """Read and derive the reports in `sources` on the cluster at `master`; return how many rows each table holds.

    `folder`, which all machines reach, then holds a folder of Parquet for each of `tables.TABLES`, for the rejections,
    for the harvests and for where reports lie. What a run that was broken off has left there is not made again.
    Raises InputError where the folder holds another run, MissingExtra and EngineError as `engine.spark.session`.
    """
    files = files_in(sources)
    if not files:
        raise InputError("no reports are there", hint="name files, folders or globs")
    with session(master, spark) as held:
        return _run(held, files, folder, settings, window)


def _run(
    spark: SparkSession, files: Sequence[tuple[Path, str]], folder: str, settings: Settings, window: int
) -> dict[str, int]:
    owners = read_owners(settings.owners)
    kept = Scratch(spark, folder)
    _sign(kept, files, settings, owners)
    found = kept.made("harvests", lambda: read(spark, files, settings.parser, settings.cache))
    reports = found.where("harvest is not null")
    pieces = max(spark.sparkContext.defaultParallelism, reports.count() // PIECE)
    spark.conf.set("spark.sql.shuffle.partitions", str(pieces))
    work = Scratch(spark, f"{folder}/{WORK}", pieces=pieces)
    placed = kept.made("placed", lambda: place(reports, work, window=window))

    def told() -> DataFrame:
        return work.made("told", lambda: derive(reports, placed, owners, pieces=pieces), by="sort")

    makers: dict[str, Callable[[], DataFrame]] = {
        name: partial(lambda name: tables.table(told(), name), name) for name in tables.TABLES
    }
    makers["entities"] = lambda: tables.table(join_parts(told(), work), "entities")
    makers["rejections"] = lambda: tables.rejections(found)
    counts = {name: kept.made(name, make).count() for name, make in sorted(makers.items())}
    work.drop()
    return counts


def _sign(
    kept: Scratch, files: Sequence[tuple[Path, str]], settings: Settings, owners: Sequence[tuple[str, str]]
) -> None:
    """Leave in the folder what the run is made of; raise InputError where another run has left its own."""
    given = [f"{path.absolute()} {size_of(path)}" for path, _ in files]
    version, derived = read_version(settings), derive_version()
    mark = digest("run", version, derived, *given, *(part for pair in owners for part in pair))
    if kept.row("run", {"mark": mark, "version": version, "parser": settings.parser})["mark"] != mark:
        raise InputError(
            f"{kept.folder} holds another run, of other reports or another version", hint="name a new folder with -o"
        )
