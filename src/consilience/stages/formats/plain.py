"""Plain text, with or without its date at the head."""

from __future__ import annotations

import re

from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.drafts import Draft, finish
from consilience.text.pages.encoding import universal_newlines
from consilience.text.pages.timestamps import read_stamp

_DATE_HEAD = re.compile(r"\s{0,20}date\s{1,3}(\d{4}-\d{2}-\d{2})(?!\d)", re.I)


def read_plain(payload: Payload, text: str) -> Document | Rejection:
    """Return the report that a text file is: the whole of it, line ends as Python's `read_text` gives them."""
    text = universal_newlines(text)
    head = _DATE_HEAD.match(text)
    stamp = read_stamp(head[1]) if head else None
    return finish(Draft(payload.name, text, payload.where, stamp=stamp, stamp_from="text", path=payload.path))
