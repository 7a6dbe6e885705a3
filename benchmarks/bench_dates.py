"""Answers to the dates bench: bench_dates.py GOLD.jsonl ANSWERS.jsonl."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from consilience.text.dates.find import find_mentions, timex


def answer(line: str) -> str:
    """Return the answer to one line of the gold."""
    gold = json.loads(line)
    anchor = date.fromisoformat(gold["published"][:10]) if gold.get("published") else None
    found = [
        {"start": m.start, "end": m.end, "type": m.type, "value": timex(m.expression, anchor)}
        for m in find_mentions(gold["text"])
    ]
    return json.dumps({"id": gold["id"], "timexes": found})


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    Path(sys.argv[2]).write_text("".join(answer(line) + "\n" for line in lines), encoding="utf-8")
