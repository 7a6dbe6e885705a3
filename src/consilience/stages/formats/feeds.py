"""RSS and Atom feeds."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from consilience import bounds
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.drafts import Draft, finish
from consilience.text.pages.markup import most_attributes, strip_markup
from consilience.text.pages.timestamps import Stamp, read_stamp

_ROOT = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|RDF)\b", re.I)
_CLOSED = re.compile(r"</(?:\w{1,20}:)?(?:rss|feed|RDF)\s*>\s*$", re.I)


def read_feed(payload: Payload, text: str) -> Iterator[Document | Rejection]:
    """Yield the entries of a feed, each a report of its own; markup within an entry is stripped to text."""
    import feedparser  # here, since commands that read a record never need it

    tags = text.count("<") + text.count("&")
    if len(text) > bounds.LONGEST_FEED or tags > bounds.MOST_FEED_TAGS:
        yield Rejection(payload.where, "too large", f"a feed of {len(text):,} characters, {tags:,} tags and entities")
        return
    if most_attributes(text, beyond=bounds.MOST_ATTRIBUTES) > bounds.MOST_ATTRIBUTES:
        yield Rejection(payload.where, "bad feed", f"a tag of over {bounds.MOST_ATTRIBUTES:,} attributes")
        return
    root = _ROOT.search(text)
    # What stands before the root is dropped: an encoding that no longer holds, or a document type declaration,
    # which no feed needs and which may carry entity bombs and reads of local files.
    text = text[root.start() :] if root else text
    source = b'<?xml version="1.0" encoding="utf-8"?>' + text.encode("utf-8", "replace")
    try:
        feed = feedparser.parse(io.BytesIO(source), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library documents none, and broken feeds have raised many kinds
        yield Rejection(payload.where, "bad feed", type(error).__name__)
        return
    if not feed.entries:
        yield Rejection(payload.where, "no reports", "the feed holds no entry that can be read")
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(entry, feed.feed, payload, number)
    if feed.entries and feed.bozo and not _CLOSED.search(text[-200:]):
        yield Rejection(payload.where, "cut short", f"the feed breaks off after entry {len(feed.entries)}")


def _entry(entry: Any, feed: Any, payload: Payload, number: int) -> Document | Rejection:
    url = _string(entry.get("link")) or None
    where = f"{payload.where}#{number}"
    source = entry.get("source")
    publisher = _string(source.get("title")) if hasattr(source, "get") else ""
    draft = Draft(
        name=url or _string(entry.get("id")) or f"{payload.name}#{number}",
        text=_text(entry),
        where=where,
        title=strip_markup(_string(entry.get("title"))),
        url=url,
        publisher=publisher or strip_markup(_string(feed.get("title"))),
        language=_string(entry.get("language")) or _string(feed.get("language")),
        stamp=_stamp(entry),
        path=payload.path,
    )
    return finish(draft)


def _text(entry: Any) -> str:
    bodies = [_string(part.get("value")) for part in entry.get("content") or () if hasattr(part, "get")]
    fullest = max([*bodies, _string(entry.get("summary"))], key=len)
    return strip_markup(fullest)


def _stamp(entry: Any) -> Stamp | None:
    present = [name for name in ("published", "updated") if name in entry]  # asking for an absent "updated" warns
    return next((stamp for name in present if (stamp := read_stamp(entry[name]))), None)


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
