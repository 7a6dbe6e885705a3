"""Kill processes while they add to a record, and compare what comes of it with a run that nothing befell.

    python tools/kill.py [--kills N] [--seed N] [--quick]

Of the kills, two in ten end the command as a user gives it, with one process and with a pool of two: after a time, or
(where strace is installed) at a write to a file. The others end a fork with the model loaded: after a time, or at a
statement. Half of the records are new, half hold reports and rulings. Some runs that go on are killed as well.
--quick kills forks alone, with a parser that makes some tree. Exit code 1 where something was lost, doubled or changed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.pipeline import Parts
from fuzzing.cheap_parser import CheapParser
from killing.plan import kills
from killing.trials import Kill

KILLS = 200


def main() -> int:
    """Kill, print what it came to, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true")
    chosen = parser.parse_args()
    begin = time.monotonic()
    found: list[Kill] = []
    with tempfile.TemporaryDirectory(prefix="kill-") as folder:
        for kill in kills(_parts(quick=chosen.quick), Path(folder), chosen.kills, seed=chosen.seed, quick=chosen.quick):
            found.append(kill)
            print(f"{len(found)} kills", end="\r", file=sys.stderr, flush=True)
            if kill.wrong:
                print(f"{kill.sort}, {kill.phase}: {'; '.join(kill.wrong)}", flush=True)
    for (sort, phase), count in sorted(Counter((kill.sort, kill.phase) for kill in found).items()):
        print(f"{sort:32} {phase:10} {count:4}")
    bad = sum(bool(kill.wrong) for kill in found)
    print(f"{len(found)} kills in {time.monotonic() - begin:,.0f} s, {len(found) - bad} survived")
    return 1 if bad else 0


def _parts(*, quick: bool) -> Parts:
    """Return a parser, loaded, which a fork finds so, and the gazetteer, whose file every process opens for itself."""
    parser = CheapParser() if quick else SpacyParser()
    parser.parse(["The river flooded the town."])
    return Parts(parser, GeoNames())


if __name__ == "__main__":
    sys.exit(main())
