"""All measurements in turn, and the page that tells them: run.py [--quick | --full]

As it is some ten minutes on two quiet cores; --quick in two, small and not kept; --full with a record of 100,000
reports that are not read, an hour more. Results are kept in benchmarks/results, a file for each kind of machine.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
QUICK, USUAL, FULL = "quick", "usual", "full"
MADE_UP = {QUICK: ["--quick"], USUAL: [], FULL: ["1000", "10000", "100000"]}  # reports that are not read
PLAN: list[tuple[str, dict[str, list[str]]]] = [
    ("bench_speed.py", {QUICK: ["--quick"], USUAL: [], FULL: []}),
    ("bench_growth.py", {QUICK: ["--quick"], USUAL: [], FULL: ["100", "1000", "10000"]}),
    ("bench_growth.py", {mode: ["--made-up", *sizes] for mode, sizes in MADE_UP.items()}),
    ("bench_reconcile.py", {QUICK: ["--quick"], USUAL: [], FULL: ["--one-story"]}),
]


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    how = ask.add_mutually_exclusive_group()
    how.add_argument("--quick", dest="mode", action="store_const", const=QUICK, default=USUAL)
    how.add_argument("--full", dest="mode", action="store_const", const=FULL)
    mode = ask.parse_args().mode
    failed = 0
    for script, arguments in PLAN:
        failed |= _run(script, arguments[mode])
    failed |= _spark(mode)
    if mode != QUICK:
        failed |= subprocess.run([sys.executable, HERE.parent / "tools/make_benchmarks.py"], check=False).returncode
    return failed


def _spark(mode: str) -> int:
    """Run the measurement over Spark where Spark and Java are installed."""
    if not find_spec("pyspark") or not shutil.which("java"):
        print("# Spark: not run; it needs pip install 'consilience[spark]' and Java", flush=True)
        return 0
    return _run("bench_spark.py", ["--quick"] if mode == QUICK else [])


def _run(script: str, arguments: list[str]) -> int:
    begin = time.monotonic()
    done = subprocess.run([sys.executable, HERE / script, *arguments], check=False)
    print(f"# {' '.join([script, *arguments])}: {time.monotonic() - begin:.0f} s", flush=True)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
