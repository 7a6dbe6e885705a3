"""HTML pages: the article's body, title, publisher and date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import html as lxml_html
from lxml.etree import LxmlError

from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.drafts import Draft, finish
from consilience.text.timestamps import day_in_address, read_stamp

LONGEST_PAGE = 4_000_000  # characters; the largest article pages seen are under 1.5 million
MOST_TAGS = 60_000  # article pages have 500 to 5,000; the extractor's time grows faster than their number
FEWEST_WORDS = 8  # fewer are a menu or an error message, not a report
# No bound on the date from today's date: a record must come out the same next year.
DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01"}
DEEPEST = 200  # nesting of elements; beyond it the extractor's recursion may fail

_META_DATES = (
    "article:published_time og:article:published_time datepublished date pubdate publishdate publish-date"
    " parsely-pub-date sailthru.date dc.date dc.date.issued dcterms.date dcterms.created originalpublicationdate"
    " citation_publication_date cxenseparse:recs:publishtime article.published published_time publication_date"
)


def read_page(payload: Payload, text: str) -> Document | Rejection:
    """Return the report on an HTML page, or why there is none."""
    if len(text) > LONGEST_PAGE or text.count("<") > 2 * MOST_TAGS:
        return Rejection(payload.where, "too large", f"a page of {len(text):,} characters, {text.count('<'):,} tags")
    tree = _tree(text)
    if tree is None:
        return Rejection(payload.where, "bad HTML", "no element could be read")
    if _depth(tree) > DEEPEST:
        return Rejection(payload.where, "bad HTML", f"elements nested deeper than {DEEPEST}")
    url = _address(tree)
    stamp = next(filter(None, map(read_stamp, _dates(tree))), None)
    try:
        body, title, publisher, found = _extract(text, url)
    except Exception as error:  # no list of what the extractor raises on hostile pages is complete
        return Rejection(payload.where, "bad HTML", f"the extractor failed: {type(error).__name__}")
    if stamp is None and found and not (url and day_in_address(url)):
        stamp = read_stamp(found)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    draft = Draft(payload.name, body, payload.where, title, url, publisher, language, stamp, payload.path)
    if len(body.split()) < FEWEST_WORDS:
        return Rejection(payload.where, "no text", "the page holds no article that could be told from its frame")
    return finish(draft)


def _tree(text: str) -> Any | None:
    try:
        # Bytes, since a declared encoding in a decoded page makes the parser refuse it.
        parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _depth(tree: Any) -> int:
    deepest, level = 0, [tree]
    while level and deepest <= DEEPEST:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest


def _extract(text: str, url: str | None) -> tuple[str, str | None, str | None, str | None]:
    """Return body, title, publisher and date of a page."""
    import logging

    from trafilatura import bare_extraction  # here, since it takes 0.3 s to import and plain text never needs it

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    found = bare_extraction(
        text, url=url, fast=True, include_comments=False, with_metadata=True, date_extraction_params=DATE_SEARCH
    )
    if found is None:
        return "", None, None, None
    body = found.text or ""
    return body, found.title, found.sitename or found.hostname, found.date


def _address(tree: Any) -> str | None:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path)[:1]:
            if re.match(r"https?://", value.strip()):
                return str(value).strip()
    return None


def _dates(tree: Any) -> Iterator[object]:
    """Yield the page's own statements of when it was published, the most trustworthy first."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()")[:20]:
        yield from _linked_dates(script)
    told: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        told.setdefault(key.strip().lower(), meta.get("content") or "")
    yield from (told[name] for name in _META_DATES.split() if name in told)
    for path in ("//*[@itemprop='datePublished']", "//article//time[@datetime]", "//time[@pubdate]"):
        for element in tree.xpath(path)[:1]:
            yield element.get("datetime") or element.get("content") or element.text


def _linked_dates(script: str) -> Iterator[object]:
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if "datePublished" in node:
                yield node["datePublished"]
            waiting.extend(value for key, value in reversed(node.items()) if key in ("@graph", "mainEntity"))
