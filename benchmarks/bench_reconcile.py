"""What comparing claims takes when all are derived at once: bench_reconcile.py [CLAIMS ...]

Made-up claims (harvests.py), PER_REPORT to a report: seconds of processor time for grouping copies, finding stories
and reconciling, and what comes of it; then reconciling the same claims as those of one story, which is the worst case.
"""

from __future__ import annotations

import argparse

from harvests import harvests
from measuring import Row, keep, watched

from consilience.engine import unswept
from consilience.model.fact import Story
from consilience.stages.cluster import cluster_stories
from consilience.stages.dedup import group_duplicates
from consilience.stages.reconcile import reconcile

PER_REPORT = 10
GOAL = {100_000: 60}  # claims: seconds


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("claims", type=int, nargs="*", default=[25_000, 100_000])
    ask.add_argument("--one-story", action="store_true", help="also as those of one story")
    ask.add_argument("--quick", action="store_true", help="small, and not kept among the results")
    asked = ask.parse_args()
    rows = []
    for size in [5000] if asked.quick else asked.claims:
        with unswept():  # as Workspace derives
            rows.append(measured(size, alone=asked.one_story))
        keep("reconciling", rows, quick=asked.quick)


def measured(size: int, *, alone: bool) -> Row:
    """Return what `size` claims take, and how much is found in them."""
    held = list(harvests(size // PER_REPORT, claims=PER_REPORT))
    documents, claims = [each.reading.document for each in held], [claim for each in held for claim in each.claims]
    with watched() as grouping:
        groups = group_duplicates(documents)
    with watched() as finding:
        stories = cluster_stories(documents)
    with watched() as reconciling:
        found = reconcile(claims, documents, stories, groups)
    row = {
        "claims": len(claims),
        "reports": len(documents),
        "stories": len(stories),
        "facts": len(found.facts),
        "relations": len(found.relations),
        "copies s": round(grouping.processor, 2),
        "stories s": round(finding.processor, 2),
        "reconciling s": round(reconciling.processor, 2),
        "goal s": GOAL.get(size),
    }
    if alone:
        whole = Story("one", tuple(document.id for document in documents))
        with watched() as watch:
            reconcile(claims, documents, (whole,), groups)
        row["as one story s"] = round(watch.processor, 2)
    return row


if __name__ == "__main__":
    main()
