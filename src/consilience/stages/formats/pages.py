"""HTML pages: the article's body, title, publisher and date."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from consilience import bounds
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.drafts import Draft, finish
from consilience.text.pages.markup import most_attributes
from consilience.text.pages.timestamps import day_in_address, read_stamp

FEWEST_WORDS = 8  # fewer are a menu or an error message, not a report
# No bound on the date from today's date: a record must come out the same next year.
DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01"}
LOST = 2  # a precise pass that keeps under half of the plain one has missed the article; 1.5 to 4 score alike

_WORD = re.compile(r"\w+")
_META_DATES = (
    "article:published_time og:article:published_time datepublished date pubdate publishdate publish-date"
    " parsely-pub-date sailthru.date dc.date dc.date.issued dcterms.date dcterms.created originalpublicationdate"
    " citation_publication_date cxenseparse:recs:publishtime article.published published_time publication_date"
)


def read_page(payload: Payload, text: str) -> Document | Rejection:
    """Return the report on an HTML page, or why there is none."""
    if len(text) > bounds.LONGEST_PAGE or text.count("<") > bounds.MOST_PAGE_TAGS:
        return Rejection(payload.where, "too large", f"a page of {len(text):,} characters, {text.count('<'):,} tags")
    if most_attributes(text, beyond=bounds.MOST_ATTRIBUTES) > bounds.MOST_ATTRIBUTES:
        return Rejection(payload.where, "bad HTML", f"a tag of over {bounds.MOST_ATTRIBUTES:,} attributes")
    tree = _tree(text)
    if tree is None:
        return Rejection(payload.where, "bad HTML", "no element could be read")
    if _depth(tree) > bounds.DEEPEST_PAGE:
        return Rejection(payload.where, "bad HTML", f"elements nested deeper than {bounds.DEEPEST_PAGE}")
    crawl = payload.crawl
    url = (crawl and crawl.url) or _address(tree)
    stamp = next(filter(None, map(read_stamp, _dates(tree))), None)
    try:
        article = _extract(tree, url)
    except Exception as error:  # no list of what the extractor raises on hostile pages is complete
        return Rejection(payload.where, "bad HTML", f"the extractor failed: {type(error).__name__}")
    if stamp is None and article.day and not (url and day_in_address(url)):
        stamp = read_stamp(article.day)
    fetched = crawl.moment if crawl and stamp is None else None
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if len(article.body.split()) < FEWEST_WORDS:
        return Rejection(payload.where, "no text", "the page holds no article that could be told from its frame")
    draft = Draft(
        name=payload.name,
        text=article.body,
        where=payload.where,
        title=article.title,
        url=url,
        publisher=article.publisher,
        language=language,
        stamp=stamp,
        path=payload.path,
        fetched=fetched,
    )
    return finish(draft)


def _tree(text: str) -> Any | None:
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    try:
        # Bytes, since a declared encoding in a decoded page makes the parser refuse it.
        parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _depth(tree: Any) -> int:
    deepest, level = 0, [tree]
    while level and deepest <= bounds.DEEPEST_PAGE:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest


@dataclass(frozen=True, slots=True)
class _Article:
    """What the extractor found on a page."""

    body: str
    title: str | None = None
    publisher: str | None = None
    day: str | None = None


def _extract(tree: Any, url: str | None) -> _Article:
    """Return the article of a page: the extractor's precise pass, or a fuller one where that lost most of the text.

    Settings and order are the best of those measured: see docs/decisions/page-bodies.md.
    """
    plain = _pass(tree, url, fast=True, with_metadata=True, date_extraction_params=DATE_SEARCH)
    precise = _pass(tree, url, fast=True, favor_precision=True)
    body, fuller = _text(precise), _text(plain)
    if len(fuller) > LOST * len(body):
        body = _text(_pass(tree, url)) or fuller
    if plain is None:
        return _Article(body)
    heads = [plain.title or "", *(h1.text_content() for h1 in tree.xpath("//h1")[:3])]
    return _Article(_without_head(body, heads), plain.title, plain.sitename or plain.hostname, plain.date)


def _pass(tree: Any, url: str | None, **settings: Any) -> Any:
    from trafilatura import bare_extraction  # here, since it takes 0.3 s to import and plain text never needs it

    for library in ("trafilatura", "htmldate"):  # else their remarks on odd pages go to standard error
        logging.getLogger(library).addHandler(logging.NullHandler())
    return bare_extraction(deepcopy(tree), url=url, include_comments=False, include_tables=False, **settings)


def _text(found: Any) -> str:
    return (found.text or "") if found is not None else ""


def _without_head(body: str, heads: Sequence[str]) -> str:
    """Return `body` without first lines that only repeat the page's title: that is kept beside the text."""
    known = {" ".join(_WORD.findall(head)) for head in heads}
    lines = body.split("\n")
    first = next((number for number, line in enumerate(lines) if " ".join(_WORD.findall(line)) not in known), 0)
    return "\n".join(lines[first:])


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
