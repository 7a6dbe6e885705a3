"""Spark against the pool on the same reports: bench_spark.py [--reports N] [--jobs N] [--master URL]

Reads and derives generated reports with the pool of processes and over a cluster, says whether both came to the same
claims, facts and relations, and prints seconds and reports a second as JSON. Starting the cluster is told apart.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

from pyarrow import parquet
from reports import reports

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
    given = parser.parse_args()
    master = given.master or f"local-cluster[{given.jobs},1,1024]"
    with tempfile.TemporaryDirectory() as folder:
        source = write(Path(folder) / "reports", given.reports)
        alone, pool = run_pool(source, Path(folder) / "record.db", given.jobs)
        spread, timed = run_spark(source, Path(folder) / "spread", master)
    told = {
        "reports": given.reports,
        "jobs": given.jobs,
        "master": master,
        "pool": rates(given.reports, pool),
        "spark": rates(given.reports, timed["work"]) | {"start": round(timed["start"], 1)},
        "same": alone == spread,
    }
    print(json.dumps(told, indent=1))
    return 0 if told["same"] else 1


def rates(count: int, seconds: float) -> dict[str, float]:
    return {"seconds": round(seconds, 1), "reports_per_second": round(count / seconds, 1)}


def write(folder: Path, count: int) -> Path:
    """Write generated reports to `folder` as files of JSON Lines; return it."""
    folder.mkdir()
    held = list(reports(count))
    each = -(-count // FILES)
    for number in range(0, count, each):
        lines = []
        for report in held[number : number + each]:
            day = report.published.isoformat() if report.published else None
            row = {"name": report.name, "text": report.text, "title": report.title, "published": day}
            lines.append(json.dumps({**row, "publisher": report.publisher}) + "\n")
        (folder / f"{number:07}.jsonl").write_text("".join(lines), encoding="utf-8")
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
