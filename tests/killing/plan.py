"""Which runs are killed, and when."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consilience.pipeline import Parts
from killing.corpus import begin_record, write_reports
from killing.runs import Forked, Run, Started, can_trace
from killing.trials import Bench, Kill, learn, trial

AGAIN = 0.25  # share of the runs that go on which are killed as well
LATE = 1.02  # part of the time of a whole run up to which one is killed


@dataclass
class Sort:
    """A way to kill: its share of the kills, the runs that it ends, and how long one of them takes as a whole."""

    name: str
    share: float
    run: Run
    by_step: bool
    whole: float = 0.0  # seconds or steps

    def learn(self, bench: Bench) -> None:
        """Find out how long a whole run takes."""
        begin = time.monotonic()
        learn(bench, self.run, step=0 if self.by_step else None)
        self.whole = self.run.steps if self.by_step else time.monotonic() - begin

    def moments(self, chance: random.Random) -> list[dict[str, Any]]:
        """Return one moment, or two where the run that goes on is killed as well."""
        drawn = [chance.random() for _ in range(2 if chance.random() < AGAIN else 1)]
        if self.by_step:
            return [{"step": 1 + int(part * self.whole)} for part in drawn]
        return [{"after": part * LATE * self.whole} for part in drawn]


def sorts(parts: Parts, folder: Path, *, quick: bool) -> list[Sort]:
    """Return the ways to kill; `quick` ones end no command as a user gives it, whose model takes long to load."""
    forked = Forked(parts, folder)
    forks = [Sort("fork, at a time", 0.40, forked, False), Sort("fork, at a statement", 0.40, forked, True)]
    if quick:
        return forks
    alone, pool = Started(1, folder), Started(2, folder)
    return [
        *forks,
        Sort("command, at a time", 0.04, alone, False),
        Sort("command, at a write", 0.06, alone, can_trace()),
        Sort("command, pool of two, at a time", 0.03, pool, False),
        Sort("command, pool of two, at a write", 0.07, pool, can_trace()),
    ]


def kills(parts: Parts, folder: Path, count: int, *, seed: int, quick: bool) -> Iterator[Kill]:
    """Kill `count` times, or once more, half of the times a record that held reports and rulings before."""
    chance = random.Random(seed)
    reports = write_reports(folder / "reports", quick=quick)
    begin_record(folder / "begun.db", reports)
    benches = [Bench(folder, reports, None), Bench(folder, reports, folder / "begun.db")]
    again = Forked(parts, folder)
    for sort in sorts(parts, folder, quick=quick):
        for bench in benches:
            sort.learn(bench)
            done, least = 0, math.ceil(count * sort.share / (2 * (0.8 if quick else 1)))
            while done < least:
                told = trial(bench, sort.run, sort.moments(chance), sort=sort.name, again=again)
                done += len(told)
                yield from told
