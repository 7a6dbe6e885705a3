"""The brief of a folder of reports, and what the reports of its last day moved.

    python examples/morning_brief.py [REPORTS] [BRIEF.html]

Without arguments it reads the invented crisis beside this file and writes brief.html here.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from consilience import Workspace, render

REPORTS = Path(__file__).parent / "reports"


def main(reports: str = str(REPORTS), out: str = "brief.html") -> None:
    with Workspace.memory() as workspace:
        workspace.add(reports).run()
        Path(out).write_text(render.brief_html(workspace.brief()), encoding="utf-8")
        days = sorted({source.reported for source in workspace.sources() if source.reported})
        print(f"{len(workspace.sources())} reports, {len(workspace.claims())} claims, the brief is at {out}")
        if days:
            print(f"moved on {days[-1]}:")
            for change in workspace.changes(date.fromisoformat(days[-1])):
                if change.sort != "new_fact":
                    print(f"  {change.label}: {change.before} -> {change.after} ({change.why})")


if __name__ == "__main__":
    main(*sys.argv[1:])
