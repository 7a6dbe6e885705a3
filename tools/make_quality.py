"""Write the tables of the page on quality from a run over the public tasks and labelled events beside the project.

    python tools/make_quality.py [FOLDER] [--peers]

Without --peers the figures of peers stay as the page tells them. Without the folder nothing is written.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from consilience.config import Settings
from consilience.evaluate.suite import table
from consilience.evaluate.suite.run import Choice, Outcome, run_suite
from consilience.reading import load_parts

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "explanation" / "quality.md"
BEGIN, END = "<!-- table: written by tools/make_quality.py -->", "<!-- end of table -->"
PEERS = 5  # column of the page's table


def told_peers(page: str) -> dict[tuple[str, str], str]:
    """Return the cells with the figures of peers that the page holds, by task and measure."""
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in page.splitlines() if "|" in line]
    return {(cells[0], cells[1]): cells[PEERS] for cells in rows if len(cells) == PEERS + 2}


def with_peers(outcome: Outcome, told: dict[tuple[str, str], str]) -> Outcome:
    """Return the outcome with the figures of peers that are `told`."""
    lines = [replace(line, peers=tuple(pairs(told.get((line.task, line.measure), "-")))) for line in outcome.lines]
    return replace(outcome, lines=tuple(lines))


def pairs(cell: str) -> list[tuple[str, float]]:
    """Return name and figure of each peer in a cell: "0.705 spaCy; 0.2 other"."""
    parts = [each.partition(" ") for each in cell.split("; ") if each != "-"]
    return [(name, float(figure)) for figure, _, name in parts]


def written(page: str, outcome: Outcome) -> str:
    """Return the page with the tables of a run."""
    before, rest = page.split(BEGIN)
    told = [table.markdown(outcome), "All that is counted of the events:", table.group_markdown(outcome)]
    if outcome.versions:
        told.append("Peers: " + "; ".join(f"{name} ({versions})" for name, versions in outcome.versions) + ".")
    else:
        told += [line for line in rest.splitlines() if line.startswith("Peers: ")]
    return f"{before}{BEGIN}\n\n" + "\n\n".join(told) + f"\n\n{END}{rest.split(END)[1]}"


def main() -> int:
    """Run the suite and write the page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, nargs="?", default=ROOT.parent / "shared")
    options.add_argument("--peers", action="store_true")
    chosen = options.parse_args()
    parts = load_parts(Settings().parser, Settings().cache)
    outcome = run_suite(chosen.folder, Choice(peers=chosen.peers), parts, lambda line: print(line, file=sys.stderr))
    print("\n".join(outcome.skipped), file=sys.stderr)
    if not outcome.lines:
        return 0
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(written(page, outcome if chosen.peers else with_peers(outcome, told_peers(page))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
