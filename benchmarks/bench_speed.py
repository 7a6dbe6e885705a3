"""Speed against a plain spaCy pass over the same reports in the same run, and memory as a record grows.

    python benchmarks/bench_speed.py [--reports 120] [--memory-reports 2000] [--no-memory] [--profile]

Speed: reports of 400 words, one process, one thread, warm parts; the plain pass runs the model with all its parts, as
`nlp.pipe` over whole texts; ours goes from text to a record in SQLite with facts and a brief. Passes alternate.
Counted is processor time, which other work on the machine touches least; the ratio is that of the medians and, since
other work only ever slows a pass, that of the best passes.
Memory: peak resident size while reports are added to a record on disk, then while facts are derived, each in a fresh
process.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from reports import reports

from consilience.config import Settings
from consilience.engine import InProcess
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.models.parser import DEFAULT_MODEL
from consilience.reading import prepare_reading
from consilience.store.sqlite import SqliteStore
from consilience.workspace import Workspace

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # one core each; read when numpy is first imported, below
LEAST_RATIO = 1.5
MOST_MEGABYTES = 900
PASSES = 3


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--reports", type=int, default=120)
    ask.add_argument("--memory-reports", type=int, default=2000)
    ask.add_argument("--no-memory", action="store_true")
    ask.add_argument("--profile", action="store_true", help="print where our time goes, and nothing else")
    asked = ask.parse_args()
    documents = list(reports(asked.reports))
    if asked.profile:
        profile(documents)
        return 0
    good = speed(documents)
    if not asked.no_memory:
        good &= memory(asked.memory_reports)
    return 0 if good else 1


def speed(documents: list[Document]) -> bool:
    """Print the ratio of a plain pass to ours; return whether it reaches the goal."""
    import spacy

    plain = spacy.load(DEFAULT_MODEL)
    engine: InProcess[Document, Harvest] = InProcess(partial(prepare_reading, DEFAULT_MODEL, None))
    texts = [document.text for document in documents]
    words = sum(len(text.split()) for text in texts) / len(texts)
    list(plain.pipe(texts[:8]))
    _whole(documents[:8], engine)
    theirs, ours = [], []
    for _ in range(PASSES):
        theirs.append(_timed(lambda: sum(1 for _ in plain.pipe(texts))))
        ours.append(_timed(lambda: _whole(documents, engine)))
    slow, fast = statistics.median(theirs), statistics.median(ours)
    ratio, best = slow / fast, min(theirs) / min(ours)
    print(f"{len(documents)} reports of {words:.0f} words, one process, medians of {PASSES} passes")
    print(
        f"plain spaCy, all parts   {len(documents) / slow:6.1f} reports/s  {1000 * slow / len(documents):6.1f} ms each"
    )
    print(
        f"consilience, end to end  {len(documents) / fast:6.1f} reports/s  {1000 * fast / len(documents):6.1f} ms each"
    )
    print(f"ratio {ratio:.2f} of medians, {best:.2f} of best passes (goal {LEAST_RATIO})")
    return ratio >= LEAST_RATIO


def _timed(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def _whole(documents: list[Document], engine: InProcess[Document, Harvest]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "reports.jsonl"
        source.write_text("".join(_lines(documents)), encoding="utf-8")
        with Workspace(SqliteStore(Path(folder) / "record.db"), Settings(), engine) as workspace:
            workspace.add(source).brief()


def _lines(documents: list[Document]) -> Iterator[str]:
    for held in documents:
        day = held.published.isoformat() if held.published else None
        row = {"name": held.name, "text": held.text, "title": held.title, "source": held.publisher, "published": day}
        yield json.dumps(row) + "\n"


def memory(most: int) -> bool:
    """Print the peak memory at a quarter, a half and all of `most` reports; return whether it keeps to the goal."""
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        source, record = Path(folder) / "reports.jsonl", Path(folder) / "record.db"
        for count in (most // 4, most // 2, most):
            source.write_text("".join(_lines(list(reports(count)))), encoding="utf-8")
            record.unlink(missing_ok=True)
            adding = _peak(_add, str(source), str(record))
            deriving = _peak(_derive, str(record))
            print(f"{count:6} reports: peak {adding:4.0f} MB while adding, {deriving:4.0f} MB while deriving")
            peaks.append(max(adding, deriving))
    print(f"goal: under {MOST_MEGABYTES} MB at {most} reports")
    return peaks[-1] < MOST_MEGABYTES


def _peak(work: object, *arguments: str) -> float:
    """Return the peak resident megabytes of a fresh process that does `work`."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (work, arguments))


def _measured(work: object, arguments: tuple[str, ...]) -> float:
    work(*arguments)  # type: ignore[operator]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _add(source: str, record: str) -> None:
    with Workspace.open(record) as workspace:
        workspace.add(source)


def _derive(record: str) -> None:
    with Workspace.open(record) as workspace:
        workspace.run().brief()


def profile(documents: list[Document]) -> None:
    """Print the functions that take most of our time."""
    import cProfile
    import pstats

    engine: InProcess[Document, Harvest] = InProcess(partial(prepare_reading, DEFAULT_MODEL, None))
    _whole(documents[:2], engine)
    with cProfile.Profile() as watch:
        _whole(documents, engine)
    pstats.Stats(watch).sort_stats("tottime").print_stats(35)


if __name__ == "__main__":
    raise SystemExit(main())
