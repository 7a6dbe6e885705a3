"""Answer the names task: python benchmarks/bench_names.py FOLDER > answers.jsonl (lines with "id", "left", "right")."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from consilience.text.names.firms import same_firm
from consilience.text.names.people import same_person


def main() -> None:
    """Read the pairs under the folder named on the command line and print one answer a line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder]:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            compare = same_person if row.get("schema") == "Person" else same_firm
            likeness = compare(row["left"], row["right"])
            print(json.dumps({"id": row["id"], "score": round(likeness.score, 4), "same": likeness.same}))


if __name__ == "__main__":
    main()
