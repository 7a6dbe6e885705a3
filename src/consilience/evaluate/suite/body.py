"""Answers to the body task: the text of the report on a page."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterator, Sequence

from consilience.evaluate.suite.documents import Row
from consilience.model.document import Document
from consilience.model.payload import Payload
from consilience.pipeline import Parts
from consilience.stages.parse import parse


def answers(rows: Sequence[Row], parts: Parts) -> Iterator[Row]:
    """Yield {"id", "body"} for each of `rows`, read as a page that a user adds."""
    for row in rows:
        read = parse(Payload(f"{row['id']}.html", page_of(row)))
        found = next((item for item in read if isinstance(item, Document)), None)
        yield {"id": row["id"], "body": found.text if found else ""}


def page_of(row: Row) -> bytes:
    """Return the bytes of the page in a row."""
    return gzip.decompress(base64.b64decode(row["html_gz_base64"]))
