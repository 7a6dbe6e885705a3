"""Answer the article-body task: python benchmarks/bench_body.py FOLDER > answers.jsonl.

FOLDER holds .jsonl files; each line has "id", "url" and "html_gz_base64". An answer holds "body": the text of the page
as it is ingested. --clean leaves out what is marked as noise.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import sys
from pathlib import Path

from consilience.model.document import Document
from consilience.model.payload import Payload
from consilience.stages.clean import clean
from consilience.stages.parse import parse


def body(page: bytes, name: str, *, cleaned: bool) -> str:
    """Return the text of the report on `page`, nothing where there is none."""
    for item in parse(Payload(name, page)):
        if isinstance(item, Document):
            return without_noise(item) if cleaned else item.text
    return ""


def without_noise(document: Document) -> str:
    """Return the text of `document` with each stretch of noise cut out."""
    text = document.text
    for noise in reversed(clean(document)):
        text = text[: noise.start] + text[noise.end :]
    return text


def main() -> None:
    """Read the folder named on the command line and print an answer a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--clean", action="store_true")
    arguments = parser.parse_args()
    for path in sorted(arguments.folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            page = gzip.decompress(base64.b64decode(row["html_gz_base64"]))
            answer = {"id": row["id"], "body": body(page, row["id"] + ".html", cleaned=arguments.clean)}
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
