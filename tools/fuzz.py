"""Try every reader and grammar on inputs that nobody meant: no crash, no hang, no span off by one.

    python tools/fuzz.py [--inputs N] [--jobs N] [--seed N] [--only TARGET] [--number N]

An input follows from the seed and its number, so that --number tries one again. Exit code 1 where something failed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from fuzzing.run import Fault, attempt, faults, given, shortened
from fuzzing.targets import TARGETS

INPUTS = 200_000
TOGETHER = 500  # inputs that a process tries at a time
SHOWN = 600  # characters of an input that are printed

Outcome = tuple[Counter[str], Counter[str], dict[str, tuple[float, int]], list[Fault]]


def stretch(first: int, last: int, seed: int, only: str | None) -> Outcome:
    """Return, of inputs [first, last): how many and how many seconds a target, its slowest, and what failed."""
    count, spent, slowest, failed = Counter[str](), Counter[str](), dict[str, tuple[float, int]](), []
    for number, (name, seconds, found) in enumerate(faults(range(first, last), seed, only=only), start=first):
        count[name] += 1
        spent[name] += seconds  # type: ignore[assignment]
        slowest[name] = max(slowest.get(name, (0.0, 0)), (seconds, number))
        if found:
            failed.append(found)
    return count, spent, slowest, failed


def main() -> int:
    """Run the fuzzer, print what it came to, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=INPUTS)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=TARGETS)
    parser.add_argument("--number", type=int, help="try this input alone, and show it")
    chosen = parser.parse_args()
    if chosen.number is not None:
        return show(chosen.number, chosen.seed, chosen.only)
    begin = time.perf_counter()
    firsts = range(0, chosen.inputs, TOGETHER)
    count, spent, slowest, kinds = (
        Counter[str](),
        Counter[str](),
        dict[str, tuple[float, int]](),
        dict[object, list[Fault]](),
    )
    with ProcessPoolExecutor(chosen.jobs, mp_context=get_context("spawn")) as pool:
        lasts = [min(first + TOGETHER, chosen.inputs) for first in firsts]
        same = [chosen.seed] * len(firsts), [chosen.only] * len(firsts)
        for counted, seconds, slow, failed in pool.map(stretch, firsts, lasts, *same):
            count.update(counted)
            spent.update(seconds)
            slowest |= {name: max(found, slowest.get(name, (0.0, 0))) for name, found in slow.items()}
            for found in failed:
                kinds.setdefault((found.target, *found.kind), []).append(found)
                if len(kinds[(found.target, *found.kind)]) == 1:
                    tell(found)
    wall = time.perf_counter() - begin
    for name in TARGETS:
        if count[name]:
            seconds, number = slowest[name]
            mean = 1000 * spent[name] / count[name]
            print(f"{name:20} {count[name]:8,} inputs {mean:8.2f} ms each, slowest {seconds:5.2f} s (number {number})")
    bad = sum(map(len, kinds.values()))
    print(
        f"{sum(count.values()):,} inputs in {wall:,.0f} s, {sum(count.values()) / wall:,.0f} inputs/s; "
        f"{bad} failed in {len(kinds)} ways"
    )
    return 1 if kinds else 0


def show(number: int, seed: int, only: str | None) -> int:
    """Try one input again, print it shortened, and return the exit code."""
    name, item = given(number, seed, only=only)
    found = attempt(number, name, item)
    if not found:
        print(f"{name}: all holds of {item!r}")
        return 0
    tell(found)
    print(f"shortened: {shortened(found)!r}")
    return 1


def tell(found: Fault) -> None:
    print(f"number {found.number}, {found.target}: {found.error} ({found.where})", flush=True)
    print(f"    {found.given[:SHOWN]!r}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
