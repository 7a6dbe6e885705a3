"""Spark against the pool on the same reports: bench_spark.py [--reports N] [--jobs N] [--master URL]

Reads and derives generated reports with the pool of processes and over a cluster, says whether both came to the same
claims, facts and relations, and keeps seconds by the clock and reports a second. Starting the cluster is told apart.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import Any

from measuring import keep
from pyarrow import parquet
from reports import reports, write

from consilience import Settings, Workspace
from consilience.engine.spark import session
from consilience.spread.run import spread_reports

FILES = 8  # the reports come in so many files: each is opened by one worker
COMPARED = ("claims", "facts", "relations")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--master", help="the cluster; else as many local workers as --jobs")
    parser.add_argument("--quick", action="store_true", help="small, and not kept among the results")
    given = parser.parse_args()
    count = 24 if given.quick else given.reports
    master = given.master or f"local-cluster[{given.jobs},1,1024]"
    with tempfile.TemporaryDirectory() as folder:
        source = files(Path(folder) / "reports", count)
        alone, pool = run_pool(source, Path(folder) / "record.db", given.jobs)
        spread, timed = run_spark(source, Path(folder) / "spread", master)
    told = {
        "reports": count,
        "jobs": given.jobs,
        "master": master,
        "pool": rates(count, pool),
        "spark": rates(count, timed["work"]) | {"start": round(timed["start"], 1)},
        "same": alone == spread,
    }
    keep("spark", told, quick=given.quick)
    return 0 if told["same"] else 1


def rates(count: int, seconds: float) -> dict[str, float]:
    return {"seconds": round(seconds, 1), "reports_per_second": round(count / seconds, 1)}


def files(folder: Path, count: int) -> Path:
    """Write generated reports to `folder` as files of JSON Lines; return it."""
    folder.mkdir()
    held = list(reports(count))
    each = -(-count // FILES)
    for number in range(0, count, each):
        write(folder / f"{number:07}.jsonl", held[number : number + each])
    return folder


def run_pool(source: Path, record: Path, jobs: int) -> tuple[dict[str, list[str]], float]:
    """Return the ids that the pool makes, and its seconds."""
    begin = time.monotonic()
    with Workspace.open(record, jobs=jobs) as workspace:
        made = workspace.add(source).run().record()
        seconds = time.monotonic() - begin
    ids = [claim.id for claim in made.claims], [fact.id for fact in made.facts]
    return dict(zip(COMPARED, (*ids, [f"{r.a} {r.b} {r.relation}" for r in made.relations]), strict=True)), seconds


def run_spark(source: Path, folder: Path, master: str) -> tuple[dict[str, list[str]], dict[str, float]]:
    """Return the ids that a cluster makes, and the seconds of its start and its work."""
    begin = time.monotonic()
    with session(master) as spark:
        spark.range(1).count()
        started = time.monotonic()
        spread_reports([source], str(folder), Settings())
        ended = time.monotonic()
    found = {name: [row_id(row) for row in rows(folder / name)] for name in COMPARED}
    return found, {"start": started - begin, "work": ended - started}


def rows(folder: Path) -> list[dict[str, Any]]:
    return [row for path in sorted(folder.glob("*.parquet")) for row in parquet.read_table(path).to_pylist()]


def row_id(row: dict[str, Any]) -> str:
    return str(row["id"]) if "id" in row else f"{row['a']} {row['b']} {row['relation']}"


if __name__ == "__main__":
    raise SystemExit(main())
