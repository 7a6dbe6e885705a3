"""A report as a format gives it, and the checks that make it a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from consilience import bounds
from consilience.model.document import Document, Rejection
from consilience.text.pages.encoding import readable
from consilience.text.pages.language import declared_language, language_of
from consilience.text.pages.timestamps import Stamp, day_in_address


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format told of one report; `where` names its place for a rejection.

    `fetched` is when a crawler of news fetched the page: soon after it appeared, so it dates what nothing else does.
    """

    name: str
    text: str
    where: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    stamp: Stamp | None = None
    path: str | None = None
    stamp_from: str = "metadata"
    fetched: datetime | None = None


def finish(draft: Draft) -> Document | Rejection:
    """Return the document of `draft`, or why it is none."""
    text = readable(draft.text)
    if not text.strip():
        return Rejection(draft.where, "no text", "the report holds no words")
    if len(text) > bounds.LONGEST_TEXT:
        return Rejection(draft.where, "too long", f"{len(text):,} characters; at most {bounds.LONGEST_TEXT:,} are read")
    published, published_at, found = _published(draft)
    return Document(
        name=readable(draft.name),
        text=text,
        title=one_line(draft.title),
        url=one_line(draft.url),
        publisher=one_line(draft.publisher) or site_of(draft.url),
        language=declared_language(draft.language) or language_of(text),
        published=published,
        published_at=published_at,
        published_from=found,
        path=draft.path,
    )


def one_line(value: str | None) -> str | None:
    """Return `value` in one line without control characters, None where nothing is left."""
    words = " ".join(readable(value).split()) if value else ""
    return "".join(filter(str.isprintable, words)).strip() or None  # else a title could command the terminal


def site_of(url: str | None) -> str | None:
    """Return the host of `url` without `www.`, None where it has none.

    >>> site_of("https://www.example.org/news/1")
    'example.org'
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:  # "http://[" and the like
        return None
    return one_line(host.removeprefix("www.")) if host else None


def _published(draft: Draft) -> tuple[date | None, datetime | None, str | None]:
    if draft.stamp:
        return draft.stamp.day, draft.stamp.moment, draft.stamp_from
    day = day_in_address(draft.url) if draft.url else None
    if day:
        return day, None, "address"
    return (draft.fetched.date(), None, "crawl") if draft.fetched else (None, None, None)
