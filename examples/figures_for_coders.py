"""Low, best and high of every figure as a coder's table: one row a fact, with the words behind each figure.

    python examples/figures_for_coders.py [REPORTS] > figures.csv

The columns follow what event coders enter by hand: where, when, what, by whom, three estimates, how many independent
origins, and for each estimate the report and the quote that it rests on.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from consilience import Workspace

REPORTS = Path(__file__).parent / "reports"
COLUMNS = "place day kind measure counted actor low best high unit origins status".split()
QUOTES = ["low_quote", "best_quote", "high_quote"]


def main(reports: str = str(REPORTS)) -> None:
    writer = csv.DictWriter(sys.stdout, [*COLUMNS, *QUOTES], lineterminator="\n")
    writer.writeheader()
    with Workspace.memory() as workspace:
        workspace.add(reports).run()
        names = {source.document.id: source.document.name for source in workspace.sources()}
        claims = {claim.id: claim for claim in workspace.claims()}
        for fact in workspace.facts():
            if fact.figures is None or fact.status == "rejected":
                continue
            question, figures = fact.question, fact.figures
            days = sorted(claim.when.iso() for id in fact.claims if (claim := claims[id]).when)
            behind = (figures.low_claim, figures.best_claim, figures.high_claim)
            quotes = [f"{names[claims[id].document]}: {claims[id].span.text}" if id else "" for id in behind]
            values = (
                "; ".join(question.scope),
                days[0] if days else "",
                question.kind,
                question.measure,
                question.of or "",
                question.actor or "",
                figures.low,
                figures.best,
                figures.high,
                figures.unit,
                len(fact.origins),
                fact.status,
            )
            writer.writerow(dict(zip([*COLUMNS, *QUOTES], [*values, *quotes], strict=True)))


if __name__ == "__main__":
    main(*sys.argv[1:])
