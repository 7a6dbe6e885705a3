"""Geoparsing benchmark: mark the toponyms of each text and write them as the scorer wants them.

    python benchmarks/bench_places.py BENCH [OUT]

BENCH holds places/*.jsonl ({"id", "text", ...} a line) and score/score_places.py; the scores are printed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from consilience.model.document import Document
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.stages.annotate import annotate


def main(bench: Path, out: Path) -> None:
    parser, gazetteer = SpacyParser(), GeoNames()
    for gold in sorted((bench / "places").glob("*.jsonl")):
        answer = out / gold.name
        with answer.open("w", encoding="utf-8") as lines:
            for line in gold.read_text(encoding="utf-8").strip().split("\n"):
                row = json.loads(line)
                reading = annotate(Document(row["id"], row["text"]), (), parser=parser, gazetteer=gazetteer)
                toponyms = [
                    {"start": t.start, "end": t.end, "lat": t.place.lat, "lon": t.place.lon} for t in reading.toponyms
                ]
                lines.write(json.dumps({"id": row["id"], "toponyms": toponyms}) + "\n")
        scorer = bench / "score" / "score_places.py"
        print(gold.stem, subprocess.run([sys.executable, scorer, gold, answer], capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()))
