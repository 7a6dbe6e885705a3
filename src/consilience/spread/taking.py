"""What a run over a cluster has read and placed, taken into a record: nothing is parsed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consilience.adding import Adding, Progress
from consilience.errors import InputError, MissingExtra
from consilience.model.document import Document, Rejection
from consilience.model.harvest import Harvest
from consilience.model.sketch import Placed
from consilience.reading import Tally
from consilience.store.codec import load

if TYPE_CHECKING:
    from consilience.store.port import Store

CHUNK = 500  # reports that are put in their places together


def take(folder: Path, store: Store, *, size: int, progress: Progress | None = None) -> Tally:
    """Save what the run in `folder` has read, `size` reports to a transaction, and return what it came to.

    Reports that `store` holds are passed over. Where it was empty, the reports lie where the run has placed them; else
    they are yet to be placed among the others. What was read by other stages than those installed is marked as such.
    Raises InputError where the folder holds no run that is done, MissingExtra without pyarrow.
    """
    run = next(_rows(folder, "run"))
    fresh = not store.versions()
    adding = Adding(store, version=run["version"], size=size)
    taken = _Taken(folder)
    adding.read(taken.items(), taken, known=store.known(run["version"]), progress=progress)
    if fresh:
        placed = _rows(folder, "placed")  # in order: what a broken run leaves to be placed is later than all that lies
        while chunk := list(islice(placed, CHUNK)):
            store.place(_lying(chunk, store))
    return adding.tally


class _Taken:
    """An engine that holds the harvest of each report before it is asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._harvests: dict[str, Harvest] = {}

    def items(self) -> Iterator[Document | Rejection]:
        for row in _rows(self._folder, "harvests"):
            if row["rejection"]:
                yield load(Rejection, row["rejection"])
            else:
                harvest = load(Harvest, row["harvest"])
                self._harvests = {row["id"]: harvest}
                yield harvest.reading.document

    def map(self, items: Iterable[Document]) -> Iterator[Harvest]:
        return (self._harvests[document.id] for document in items)

    def close(self) -> None:
        return None


def _lying(rows: list[dict[str, Any]], store: Store) -> list[Placed]:
    """Return reports where the run has placed them."""
    drawn = {report.id: report for report in store.drawn([row["id"] for row in rows])}
    return [
        replace(drawn[row["id"]], parent=row["parent"], likeness=row["likeness"], parcel=row["parcel"]) for row in rows
    ]


def _rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table of the run."""
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtra(
            "Parquet needs pyarrow, which is not installed", hint="pip install 'consilience[parquet]'"
        ) from error
    if not (folder / "stories" / "_SUCCESS").exists():
        raise InputError(
            f"{folder} holds no run that is done",
            hint="consilience spread REPORTS -o FOLDER; the same once more goes on",
        )
    for path in sorted((folder / name).rglob("*.parquet")):
        for batch in ParquetFile(path).iter_batches(batch_size=CHUNK):
            yield from batch.to_pylist()
