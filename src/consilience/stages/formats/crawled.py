"""JSON of news crawlers: one report, an array, a wrapper, or a line each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from consilience import bounds
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.drafts import Draft, finish, one_line
from consilience.text.pages.encoding import Decoded, decode
from consilience.text.pages.markup import looks_like_markup, strip_markup
from consilience.text.pages.timestamps import Stamp, read_stamp

# Field names in order of preference, as news-please, NewsAPI, Common Crawl tools, JSON Feed and schema.org have them.
EXACT_TEXT = ("text", "maintext", "content_text", "articleBody", "article_text", "plain_text", "full_text")
MAYBE_MARKUP = ("body", "content", "content_html", "html", "story", "article", "description", "summary", "excerpt")
TITLES = ("title", "headline", "webTitle", "title_page")
ADDRESSES = ("url", "link", "canonical_url", "web_url", "webUrl", "source_url", "uri", "permalink", "external_url")
_DATE_NAMES = (
    "published date_publish publishedAt published_at publishedDate date_published datePublished pubDate pub_date"
    " publication_date webPublicationDate publish_date pubdate published_date date datetime timestamp seendate"
    " created created_at"
)
PUBLISHERS = (
    "publisher",
    "source",
    "source_name",
    "source_domain",
    "sitename",
    "site_name",
    "outlet",
    "domain",
    "site",
)
LANGUAGES = ("language", "lang", "inLanguage", "language_code")
WRAPPERS = ("articles", "items", "results", "reports", "documents", "docs", "data", "entries", "stories", "response")
FIELDS = frozenset(
    ("name", *EXACT_TEXT, *MAYBE_MARKUP, *TITLES, *ADDRESSES, *_DATE_NAMES.split(), *PUBLISHERS, *LANGUAGES)
)
DEEPEST_WRAPPER = 3  # {"response": {"results": [...]}} is the deepest that the interfaces of news archives use
LONGEST_DETAIL = 120  # characters of a reason
_SPACE = re.compile(r"\s+")


def read_crawled(payload: Payload, text: str) -> Iterator[Document | Rejection]:
    """Yield the reports of a JSON file: one object, an array, an array in a wrapper, or objects one after another."""
    if text.count("{") + text.count("[") > bounds.MOST_VALUES:
        yield Rejection(payload.where, "too large", f"a JSON file of over {bounds.MOST_VALUES:,} objects and lists")
        return
    value = _load(text, payload.where)
    rows = _one_after_another(text) if isinstance(value, Rejection) else _rows(value)
    if isinstance(value, Rejection) and not rows:
        yield value
        return
    if rows is None:
        yield _report(value, payload, payload.name, payload.where)
        return
    if len(rows) > bounds.MOST_VALUES:
        yield Rejection(payload.where, "too large", f"a JSON list of {len(rows):,} items")
        return
    if not rows:
        yield Rejection(payload.where, "no reports", "the JSON list is empty")
    for number, row in enumerate(rows, start=1):
        yield _report(row, payload, f"{payload.name}#{number}", f"{payload.where}#{number}")


def read_lines(payload: Payload) -> Iterator[Document | Rejection]:
    """Yield the reports of JSON Lines, each line decoded for itself; a bad line does not spoil the others."""
    for number, line in enumerate(_split(payload.data), start=max(1, payload.first_line)):
        if not line.strip():
            continue
        where = f"{payload.where}#{number}"
        decoded = decode(line) if isinstance(line, bytes) else Decoded(line, "utf-8")
        if decoded.binary:
            yield Rejection(where, "binary", "the bytes are no text in any encoding")
            continue
        value = _load(decoded.text, where)
        yield value if isinstance(value, Rejection) else _report(value, payload, f"{payload.name}#{number}", where)


def _split(data: bytes) -> Sequence[bytes | str]:
    """Return the lines of `data`: as text where all of it is in one encoding of wide or well-formed characters."""
    whole = decode(data)
    if whole.encoding.startswith("utf-") and not whole.damaged:
        return whole.text.split("\n")
    return data.split(b"\n")


def is_lines(text: str) -> bool:
    """Return whether `text` is JSON Lines: its first line is a JSON object of its own and another follows."""
    lines = (line for line in text.split("\n", 50) if line.strip())
    first, second = next(lines, ""), next(lines, "")
    if not (first.lstrip().startswith("{") and second.lstrip().startswith("{")):
        return False
    return first.rstrip().endswith("}")


def _load(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        return Rejection(where, "bad JSON", "nested too deeply")
    except ValueError as error:  # JSONDecodeError, and integers of more than 4,300 digits
        return Rejection(where, "bad JSON", str(error)[:LONGEST_DETAIL])


def _one_after_another(text: str) -> list[Any] | None:
    """Return the JSON objects that `text` strings together, None unless it is nothing but two or more of them."""
    decoder, found, at = json.JSONDecoder(), [], 0
    try:
        while at < len(text):
            value, at = decoder.raw_decode(text, _after_space(text, at))
            found.append(value)
            at = _after_space(text, at)
    except (ValueError, RecursionError):
        return None
    return found if len(found) > 1 and all(isinstance(value, dict) for value in found) else None


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _rows(value: Any, depth: int = 0) -> list[Any] | None:
    """Return the list of reports that `value` is or wraps, None where it is one report."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or depth == DEEPEST_WRAPPER or _body(value):
        return None
    for name in WRAPPERS:
        if isinstance(value.get(name), list | dict) and (rows := _rows(value[name], depth + 1)) is not None:
            return rows
    return None


def _report(row: Any, payload: Payload, fallback: str, where: str) -> Document | Rejection:
    if not isinstance(row, Mapping):
        return Rejection(where, "no report", f"a JSON object is wanted, this is a {_kind(row)}")
    if isinstance(row.get("fields"), Mapping):  # the Guardian's interface keeps the body one level down
        row = {**row["fields"], **row}
    text = _body(row)
    if not text:
        seen = ", ".join(sorted(map(str, row))[:8])
        return Rejection(where, "no text", f"no field such as text, maintext, body or content; fields: {seen}"[:200])
    url = _first(row, ADDRESSES)
    draft = Draft(
        name=_first(row, ("name",)) or url or fallback,
        text=text,
        where=where,
        title=strip_markup(_first(row, TITLES) or ""),
        url=url,
        publisher=_first(row, PUBLISHERS),
        language=_first(row, LANGUAGES),
        stamp=_stamp(row),
        path=payload.path,
    )
    return finish(draft)


def _body(row: Mapping[str, Any]) -> str | None:
    for name in EXACT_TEXT:
        if isinstance(row.get(name), str) and row[name].strip():
            return str(row[name])
    for name in MAYBE_MARKUP:
        words = _words(row.get(name))
        if words and words.strip():
            return strip_markup(words) if looks_like_markup(words) else words
    return None


def _words(value: Any) -> str | None:
    """Return the string that `value` is, or holds as {"rendered": ...} (WordPress) or a list of paragraphs."""
    if isinstance(value, Mapping):
        value = value.get("rendered") or value.get("value") or value.get("text")
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n".join(value)
    return value if isinstance(value, str) else None


def _first(row: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = row.get(name)
        if isinstance(value, Mapping):  # NewsAPI: "source": {"id": ..., "name": ...}
            value = value.get("name") or value.get("rendered") or value.get("title")
        if isinstance(value, str) and (line := one_line(value)):
            return line
    return None


def _stamp(row: Mapping[str, Any]) -> Stamp | None:
    return next((stamp for name in _DATE_NAMES.split() if (stamp := read_stamp(row.get(name)))), None)


def _kind(value: Any) -> str:
    names = {str: "string", list: "list", bool: "truth value", type(None): "null"}
    return names.get(type(value), "number")
