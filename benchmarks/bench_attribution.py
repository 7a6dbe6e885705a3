"""Answer the attribution task (PolNeAR's form): python benchmarks/bench_attribution.py FOLDER > answers.jsonl.

FOLDER holds .jsonl files; each line has "id" and "text". An answer holds "attributions", each with stretches
[start, end) for source, cue and content. --seconds N stops reading after N seconds of work.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from consilience.model.document import Document
from consilience.model.reading import Quotation, Reading
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.stages.annotate import annotate


def attributions(reading: Reading) -> list[dict[str, Any]]:
    """Return the quotations of `reading`, stretches that share a cue joined to one attribution."""
    joined: dict[tuple[Any, ...], list[Quotation]] = {}
    for quotation in reading.quotations:
        joined.setdefault((quotation.cue, quotation.source), []).append(quotation)
    return [
        {
            "source": [list(source)] if source else [],
            "cue": [list(cue)] if cue else [],
            "content": sorted({q.content for q in group}),
        }
        for (cue, source), group in joined.items()
    ]


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines of all .jsonl files under `folder` in order."""
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder]:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def main() -> None:
    """Read the folder named on the command line and print one answer a line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--seconds", type=float, default=None)
    chosen = options.parse_args()
    parser, gazetteer, began = SpacyParser(), GeoNames(), time.monotonic()
    for row in rows(chosen.folder):
        if chosen.seconds is not None and time.monotonic() - began > chosen.seconds:
            print("stopped: out of time", file=sys.stderr)
            break
        reading = annotate(Document(row["id"], row["text"]), (), parser=parser, gazetteer=gazetteer)
        print(json.dumps({"id": row["id"], "attributions": attributions(reading)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
