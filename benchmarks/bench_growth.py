"""What one more report takes in a record of so many: bench_growth.py [REPORTS ...] [--jobs N] [--record FILE]

Grows one record of generated reports from size to size and prints, for each size, reports a second while adding,
seconds while deriving, the peak resident memory, and seconds for one more report: read, kept and derived, in a
process that has its model loaded. The figure for one more is the median of SINGLE reports, one of each recent crisis;
it counts processor time, which other work on the machine touches least.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from reports import CRISIS, another, reports

from consilience.model.document import Document
from consilience.workspace import Workspace

SINGLE = 7


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("reports", type=int, nargs="*", default=[1000, 10_000])
    ask.add_argument("--jobs", type=int, default=1)
    ask.add_argument("--record", type=Path, help="kept there; else in a temporary folder")
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        held, last = list(reports(max(asked.reports))), 0
        for size in sorted(asked.reports):
            with Workspace.open(asked.record or Path(folder) / "record.db", jobs=asked.jobs) as workspace:
                row = _grow(workspace, held[last:size], Path(folder) / "reports.jsonl")
                more = [another(size - CRISIS * i - 3) for i in range(SINGLE)]
                row |= _one_more(workspace, more, Path(folder))
            row |= {"reports": size, "peak MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}
            print(json.dumps(row), flush=True)
            last = size


def _grow(workspace: Workspace, documents: list[Document], source: Path) -> dict[str, float]:
    source.write_text("".join(map(line, documents)), encoding="utf-8")
    start = time.perf_counter()
    workspace.add(source)
    added = time.perf_counter()
    workspace.run()
    derived = time.perf_counter()
    return {
        "reports/s while adding": round(len(documents) / (added - start), 1),
        "derive s": round(derived - added, 1),
    }


def _one_more(workspace: Workspace, documents: Iterable[Document], folder: Path) -> dict[str, float]:
    taken, derived = [], []
    for number, document in enumerate(documents):
        source = folder / f"one-{number}.jsonl"
        source.write_text(line(document), encoding="utf-8")
        start = time.process_time()
        workspace.add(source)
        added = time.process_time()
        workspace.run()
        taken.append(time.process_time() - start)
        derived.append(time.process_time() - added)
    return {
        "one more s": round(statistics.median(taken), 3),
        "one more, worst s": round(max(taken), 3),
        "of that deriving s": round(statistics.median(derived), 3),
    }


def line(document: Document) -> str:
    """Return a report as a line of JSON Lines."""
    day = document.published.isoformat() if document.published else None
    row = {"name": document.name, "text": document.text, "title": document.title, "published": day}
    return json.dumps(row | {"publisher": document.publisher}) + "\n"


if __name__ == "__main__":
    main()
