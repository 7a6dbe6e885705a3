"""Story clustering over a folder of labelled reports: bench_stories.py FOLDER [OUT.jsonl]

Reads FOLDER/*.jsonl (id, title, text, published, source, url, story), writes {"id", "story"} lines, prints B-cubed
and pairwise scores, overall time included.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from consilience.model.document import Document
from consilience.stages.cluster import cluster_stories
from consilience.stages.dedup import group_duplicates


def read(folder: Path) -> tuple[dict[str, Document], dict[str, str]]:
    documents, gold = {}, {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            day = (row.get("published") or "")[:10]
            documents[row["id"]] = Document(
                name=row["id"],
                text=row["text"],
                title=row.get("title"),
                url=row.get("url"),
                publisher=row.get("source"),
                published=date.fromisoformat(day) if day else None,
            )
            gold[row["id"]] = row["story"]
    return documents, gold


def b_cubed(gold: dict[str, str], told: dict[str, str]) -> tuple[float, float, float]:
    by_gold, by_told = Counter(gold.values()), Counter(told.values())
    both = Counter((gold[name], told[name]) for name in gold)
    precision = sum(both[gold[name], told[name]] / by_told[told[name]] for name in gold) / len(gold)
    recall = sum(both[gold[name], told[name]] / by_gold[gold[name]] for name in gold) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    documents, gold = read(Path(sys.argv[1]))
    begin = time.perf_counter()
    groups = group_duplicates(documents.values())
    stories = cluster_stories(documents.values())
    took = time.perf_counter() - begin
    name_of = {document.id: name for name, document in documents.items()}
    told = {name_of[document]: story.id for story in stories for document in story.documents}
    if len(sys.argv) > 2:
        rows = (json.dumps({"id": name, "story": told[name]}) for name in sorted(told))
        Path(sys.argv[2]).write_text("\n".join(rows) + "\n", encoding="utf-8")
    precision, recall, f1 = b_cubed(gold, told)
    print(json.dumps({"documents": len(gold), "stories": len(stories), "groups": len(groups), "b3_precision": precision,
                      "b3_recall": recall, "b3_f1": f1, "seconds": round(took, 2)}, indent=1))  # fmt: skip


if __name__ == "__main__":
    main()
