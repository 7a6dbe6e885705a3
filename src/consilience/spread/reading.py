"""Files read and reports harvested where there is room."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

from consilience import bounds
from consilience.engine import Engine, Failure, InProcess, ProcessPool
from consilience.engine.spark import Row, spread, together
from consilience.intake import payloads_of
from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.reading import prepare_reading, rejection_of
from consilience.spread.scratch import Scratch
from consilience.stages.parse import parse
from consilience.store.codec import dump, load

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

HARVESTS = "harvests"
BYTES = 16 * 1024 * bounds.MB  # bytes of files whose harvests are written before the next are read
AT_ONCE = 4 * bounds.MB  # bytes of files that are opened one after another, and that a piece of the reading comes from
MOST_PIECES = 20_000  # of the reading: each is known to the driver
FILE = 1 << 40  # more items than any file holds: numbers of files and of items in them make one
FOUND = {"id": "string", "rank": "bigint", "report": "string", "rejection": "string"}
READ = {
    "id": "string",
    "day": "string",
    "terms": "array<string>",
    "weights": "array<int>",
    "harvest": "string",
    "rejection": "string",
}
CHUNK = 32  # reports that are held at a time
File = tuple[int, str, str]  # its number, its path, and how a rejection tells it
NOTHING: Row = dict.fromkeys(READ)


def read(files: Sequence[File], kept: Scratch, model: str, cache: str | None, *, batch: int = BYTES) -> DataFrame:
    """Return a row of READ for each report in `files`, and for each that could not be read; the first of equal ones.

    They are kept as `harvests`, in parts from about `batch` bytes of files each.
    """
    heaps = list(_heaps(files, batch))
    for number, heap in enumerate(heaps):
        earlier = kept.parts(HARVESTS, number).select("id") if number else None
        kept.add(HARVESTS, number, _harvested(kept.spark, heap, earlier, model, cache))
    return kept.parts(HARVESTS, len(heaps))


def _harvested(
    spark: SparkSession, files: list[File], earlier: DataFrame | None, model: str, cache: str | None
) -> DataFrame:
    heaps = list(_heaps(files, AT_ONCE))
    rows = spark.sparkContext.parallelize(heaps, len(heaps)).flatMap(list)
    found = spread(spark.createDataFrame(rows, "number bigint, path string, shown string"), _find, FOUND)
    if earlier is not None:
        found = found.join(earlier, "id", "left_anti")
    weight = sum(size_of(path) for _, path, _ in files)
    pieces = min(MOST_PIECES, max(spark.sparkContext.defaultParallelism * 2, weight // AT_ONCE))
    return spread(together(found, "id", ["rank"], pieces=pieces), _Harvesting(model, cache), READ)


def _heaps(files: Sequence[File], most: int) -> Iterator[list[File]]:
    """Yield files in heaps of about `most` bytes."""
    heap, weight = list[File](), 0
    for file in files:
        heap.append(file)
        weight += size_of(file[1])
        if weight >= most:
            yield heap
            heap, weight = [], 0
    if heap:
        yield heap


def size_of(path: str) -> int:
    """Return the bytes of a file; what cannot be asked counts as nothing."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _find(files: Iterator[Row]) -> Iterator[Row]:
    """Yield a row of FOUND for each item in files, ranked in the order in which one process meets them."""
    for file in files:
        held = payloads_of(Path(file["path"]), file["shown"])
        items = (item for payload in held for item in ([payload] if isinstance(payload, Rejection) else parse(payload)))
        for number, item in enumerate(items, start=file["number"] * FILE):
            rejected = isinstance(item, Rejection)
            yield {
                "id": item.id,
                "rank": number,
                "report": None if rejected else dump(item),
                "rejection": dump(item) if rejected else None,
            }


@dataclass(frozen=True)
class _Harvesting:
    """The first half of the pipeline, its parts loaded once in each process of a worker."""

    model: str
    cache: str | None

    def __call__(self, found: Iterator[Row]) -> Iterator[Row]:
        firsts = (next(rows) for _, rows in groupby(found, key=lambda row: row["id"]))
        engine, close = self._engine()
        try:
            while chunk := list(islice(firsts, CHUNK)):
                yield from (_rejected(load(Rejection, row["rejection"])) for row in chunk if row["rejection"])
                documents = [load(Document, row["report"]) for row in chunk if row["report"]]
                yield from map(_row, documents, engine.map(documents))
        finally:
            close()

    def _engine(self) -> tuple[Engine[Document, Harvest], Callable[[], None]]:
        """Return what reads, and what is to be done afterwards.

        Where a piece is tried again, a report may have ended its process: each is then read in one of its own, and the
        report that ends it is rejected as by the pool.
        """
        from pyspark import TaskContext

        task = TaskContext.get()
        if task is None or not task.attemptNumber():
            return _in_process(self.model, self.cache), lambda: None
        pool = ProcessPool(partial(prepare_reading, self.model, self.cache), jobs=1)
        return pool, pool.close


@cache
def _in_process(model: str, cache: str | None) -> Engine[Document, Harvest]:
    return InProcess(partial(prepare_reading, model, cache))


def _row(document: Document, made: Harvest | Failure) -> Row:
    if isinstance(made, Failure):
        return _rejected(rejection_of(document, made))
    terms = made.sketch.terms
    return {
        **NOTHING,
        "id": document.id,
        "day": document.published.isoformat() if document.published else None,
        "terms": [term for term, _ in terms],
        "weights": [weight for _, weight in terms],
        "harvest": dump(made),
    }


def _rejected(rejection: Rejection) -> Row:
    return {**NOTHING, "id": rejection.id, "rejection": dump(rejection)}
