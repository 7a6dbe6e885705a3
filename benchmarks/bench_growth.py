"""What a report takes in a record of so many: bench_growth.py [REPORTS ...] [--made-up] [--jobs N] [--record FILE]

Grows one record from size to size. For each size: milliseconds of processor time a report, of those between the size
before and this one, for adding (reading and saving) and for placing and deriving; the peak memory of each, in a
process of its own; and what one more report takes in a process that has its model loaded, read, kept and derived, the
median of SINGLE reports, one of each recent story, and the worst.

With --made-up nothing is read: what a report is read as is made up (harvests.py). Reading asks nothing of the record,
so that the rest tells how a record grows; and 100,000 reports take a quarter of an hour instead of two.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import islice, pairwise
from pathlib import Path

import harvests
import reports
from measuring import Row, apart, keep, watched

from consilience.config import Settings
from consilience.reading import read_version
from consilience.store.address import open_store
from consilience.store.port import Store
from consilience.workspace import Workspace

SINGLE = 7
VERSION = read_version(Settings())
CHUNK = 50  # reports a transaction, as the setting has it
Filling = Callable[[str, int, int], object]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("reports", type=int, nargs="*", help="sizes; else 100 and 1,000, made up to 10,000")
    ask.add_argument("--made-up", action="store_true", help="reports that are not read")
    ask.add_argument("--jobs", type=int, default=1)
    ask.add_argument("--record", type=Path, help="kept there; else in a temporary folder")
    ask.add_argument("--quick", action="store_true", help="small, and not kept among the results")
    asked = ask.parse_args()
    sizes = sorted(asked.reports) or [100, 1000, *([10_000] if asked.made_up else [])]
    sizes = [100, 400] if asked.quick else sizes
    what = "growth, nothing read" if asked.made_up else "growth"
    add, more = (_save, _save_one) if asked.made_up else (partial(_add, jobs=asked.jobs), _add_one)
    with tempfile.TemporaryDirectory() as folder:
        record = str(asked.record or Path(folder) / "record.db")
        rows: list[Row] = []
        for last, size in pairwise([0, *sizes]):
            rows.append({"reports": size} | _grown(record, last, size, add, asked.jobs))
            rows[-1] |= {"record MB": round(Path(record).stat().st_size / 1024**2)}
            rows[-1] |= apart(_one_more, record, size, more)[0]
            keep(what, {"jobs": asked.jobs, "sizes": rows}, quick=asked.quick)


def _grown(record: str, last: int, size: int, add: Filling, jobs: int) -> Row:
    adding, while_adding = apart(_taken, add, record, last, size)
    deriving, while_deriving = apart(_taken, partial(_derive, jobs=jobs), record, last, size)
    return {
        "adding ms": round(adding / (size - last) * 1000, 2),
        "deriving ms": round(deriving / (size - last) * 1000, 2),
        "adding peak MB": while_adding,
        "deriving peak MB": while_deriving,
    }


def _taken(work: Filling, record: str, last: int, size: int) -> float:
    with watched() as watch:
        work(record, last, size)
    return watch.processor


def _add(record: str, last: int, size: int, *, jobs: int) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace.open(record, jobs=jobs) as workspace:
        workspace.add(reports.write(Path(folder) / "reports.jsonl", reports.reports(size, begin=last)))


def _save(record: str, last: int, size: int) -> None:
    made, store = harvests.harvests(size, begin=last), open_store(record)
    while chunk := list(islice(made, CHUNK)):
        store.save(chunk, version=VERSION)
    store.close()


def _derive(record: str, last: int, size: int, *, jobs: int) -> None:
    with Workspace.open(record, jobs=jobs) as workspace:
        workspace.run()


def _add_one(store: Store, workspace: Workspace, number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace.add(reports.write(Path(folder) / "report.jsonl", [reports.another(number)]))


def _save_one(store: Store, workspace: Workspace, number: int) -> None:
    store.known(VERSION)  # which `add` asks first
    store.save([harvests.another(number)], version=VERSION)


def _one_more(record: str, size: int, add: Callable[[Store, Workspace, int], None]) -> Row:
    """Return what one more report takes in a record of `size`."""
    taken, deriving = [], []
    store = open_store(record)
    with Workspace(store) as workspace:
        for number in range(SINGLE + 1):  # the first loads the model
            with watched() as whole:
                add(store, workspace, size - harvests.PER_STORY * number - 3)
                with watched() as last:
                    workspace.run()
            taken.append(whole.processor)
            deriving.append(last.processor)
    return {
        "one more s": round(statistics.median(taken[1:]), 3),
        "one more, worst s": round(max(taken[1:]), 3),
        "of that deriving s": round(statistics.median(deriving[1:]), 3),
    }


if __name__ == "__main__":
    main()
