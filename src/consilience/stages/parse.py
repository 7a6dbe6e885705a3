"""Turn the bytes of a file into reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience import bounds
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.crawled import is_lines, read_crawled, read_lines
from consilience.stages.formats.drafts import one_line
from consilience.stages.formats.feeds import read_feed
from consilience.stages.formats.pages import read_page
from consilience.stages.formats.plain import read_plain
from consilience.text.pages.encoding import decode

VERSION = "1"
LONGEST_DETAIL = 200  # characters of a reason: a line
HEAD = 4096  # characters that are sniffed
_LINES_NAME = re.compile(r"\.(?:jsonl|ndjson|jsonlines)$", re.I)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b|<\w+:feed\b", re.I)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|title|meta|div|p|h1|main|table|script)\b", re.I)
_XML = re.compile(r"\s*<\?xml\b", re.I)
_MAGIC = (
    (b"\x1f\x8b", "a gzip archive inside another"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound, picture or film"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet table"),
)


def parse(payload: Payload) -> Iterator[Document | Rejection]:
    """Yield the reports in `payload` and a rejection for each that cannot be read; never raises.

    The format is told by the content: JSON, JSON Lines, RSS or Atom, HTML, else plain text; what comes out of a web
    archive is HTML.
    """
    rejected = 0
    for item in _items(payload):
        rejected += isinstance(item, Rejection)
        if not isinstance(item, Rejection):
            yield item
        elif rejected <= bounds.MOST_REJECTIONS:
            yield Rejection(one_line(item.where) or "", item.reason, (one_line(item.detail) or "")[:LONGEST_DETAIL])
    if rejected > bounds.MOST_REJECTIONS:
        where = f"{payload.where}#{payload.first_line}" if payload.first_line else payload.where
        yield Rejection(
            where, "many more", f"{rejected - bounds.MOST_REJECTIONS:,} more items from here on were rejected"
        )


def _items(payload: Payload) -> Iterator[Document | Rejection]:
    if not payload.data.strip():
        yield Rejection(payload.where, "empty", "the file holds nothing")
        return
    for magic, kind in _MAGIC:
        if payload.data.startswith(magic):
            yield Rejection(payload.where, "binary", f"{kind}, not a report")
            return
    if payload.first_line or (not payload.crawl and _LINES_NAME.search(payload.name)):
        yield from read_lines(payload)
        return
    decoded = decode(payload.data, payload.crawl.charset if payload.crawl else None)
    if decoded.binary:
        yield Rejection(payload.where, "binary", "the bytes are no text in any encoding")
        return
    if not decoded.text.strip():
        yield Rejection(payload.where, "empty", "the file holds nothing but space")
        return
    yield from _read(payload, decoded.text)


def _read(payload: Payload, text: str) -> Iterator[Document | Rejection]:
    head = text[:HEAD].lstrip()
    if payload.crawl:
        yield read_page(payload, text)
    elif _is_json(head, payload.name):
        yield from read_lines(payload) if is_lines(text) else read_crawled(payload, text)
    elif head.startswith("<") and _FEED.search(head):
        yield from read_feed(payload, text)
    elif head.startswith("<") and _PAGE.search(head):
        yield read_page(payload, text)
    elif _XML.match(head):
        yield Rejection(payload.where, "unknown format", "XML that is neither RSS, Atom nor XHTML")
    else:
        yield read_plain(payload, text)


def _is_json(head: str, name: str) -> bool:
    if re.match(r"\{\s*(?:\"|\})|\[\s*(?:[\[{\"\]]|-?\d)", head):
        return name.lower().endswith(".json") or re.match(r"\{\s*\"|\[\s*\{", head) is not None
    return name.lower().endswith(".json")
