"""Rulings from a program: every figure in dispute is settled for the most cited answer, signed, and undone again.

    python examples/put_right.py [REPORTS]

A stand-in for an analyst's own tool: it shows how decisions are made, listed and taken back, not how to decide.
"""

from __future__ import annotations

import sys
from pathlib import Path

from consilience import Workspace

REPORTS = Path(__file__).parent / "reports"


def main(reports: str = str(REPORTS)) -> None:
    with Workspace.memory() as workspace:
        workspace.add(reports).run()
        disputed = [fact for fact in workspace.facts() if fact.status == "disputed" and fact.figures]
        for fact in disputed:
            if fact.figures and fact.figures.best_claim:
                chosen = {"best": fact.figures.best_claim}
                workspace.correct(fact.id, chosen, by="example", note="the figure that most origins stand by")
        for outcome in workspace.rulings():
            print(f"{outcome.state}: {outcome.why}: {outcome.claims[0].span.text}")
        while held := workspace.rulings():
            workspace.undo(held[-1].ruling.id)
        print(f"{len(disputed)} disputes looked at, {len(workspace.rulings())} rulings left")


if __name__ == "__main__":
    main(*sys.argv[1:])
