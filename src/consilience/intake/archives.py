"""Web archives (WARC, ISO 28500), page by page, as Common Crawl publishes its crawl of the news."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from consilience import bounds
from consilience.intake.lines import first_line
from consilience.model.document import Rejection
from consilience.model.payload import Crawl, Payload

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

HTML = frozenset({"text/html", "application/xhtml+xml"})
FETCHED = 200  # the status of an answer that holds the page
BLOCK = bounds.MB  # bytes that are searched at a time for the next whole record
OVERLAP = 1024  # bytes of the block before, in which a mark may begin
_RECORD = re.compile(rb"WARC/1\.[0-9]\r?\n")
_MEMBER = re.compile(rb"\x1f\x8b\x08")


def archive_pages(stream: io.BufferedReader, where: str) -> Iterator[Payload | Rejection]:
    """Yield the HTML pages of a web archive, packed record by record or not, each numbered by its record.

    Other records (requests, pictures, redirects) are passed over. After a damaged record reading goes on at the next
    one that can be found; a pipe cannot be searched, and ends there.
    """
    try:
        import fastwarc.warc  # noqa: F401
    except ImportError:
        yield Rejection(where, "missing extra", "web archives need: pip install 'consilience[crawl]'")
        return
    pages = 0
    for item in _pages(stream, where):
        pages += 1
        yield item
    if not pages:
        yield Rejection(where, "no reports", "the archive holds no HTML page that was fetched")


def _pages(stream: io.BufferedReader, where: str) -> Iterator[Payload | Rejection]:
    number, start, told = 0, 0, False
    while True:
        at, broken = start, "a record breaks off"
        try:
            for record in _records(stream):
                number, at, told = number + 1, max(start, record.stream_pos), False
                item = _page(record, f"{where}#{number}")
                if item:
                    yield item
                if isinstance(item, Rejection) and item.reason == "cut short":
                    told = True
                    break
            else:
                return
        except OSError as error:
            broken = first_line(error)
        onward = _next_record(stream, at + 1)
        if not told:  # several marks may be tried within one damaged stretch, which is told once
            number += 1
            rest = "the rest is lost" if onward is None else f"reading went on at byte {onward}"
            yield Rejection(f"{where}#{number}", "damaged archive", f"{broken}; {rest}")
        if onward is None:
            return
        start, told = onward, True


def _records(stream: io.BufferedReader) -> Iterator[WarcRecord]:
    from fastwarc.warc import ArchiveIterator

    return iter(ArchiveIterator(_Forward(stream), parse_http=False))


class _Forward:
    """A stream that tells where it stands though it is a pipe: the library asks, and needs no other winding."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = stream.tell() if stream.seekable() else 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if (offset, whence) not in ((0, io.SEEK_CUR), (self._at, io.SEEK_SET)):
            raise OSError("the stream only runs forward")
        return self._at

    def close(self) -> None:
        return None  # who opened it closes it


def _page(record: WarcRecord, where: str) -> Payload | Rejection | None:
    """Return the page that `record` holds, None where it holds none; raises OSError where it cannot be unpacked."""
    from fastwarc.warc import WarcRecordType

    if record.record_type == WarcRecordType.unknown:
        return Rejection(where, "damaged record", "its type cannot be read")
    url = (record.headers.get("WARC-Target-URI") or "").strip().removeprefix("<").removesuffix(">")
    if record.record_type != WarcRecordType.response or url.lower().startswith(("dns:", "ftp:")):
        return None
    if not url:
        return Rejection(where, "damaged record", "it names no address")
    try:
        record.parse_http()
    except OSError as error:
        return Rejection(where, "damaged record", first_line(error))
    answer = record.http_headers
    if answer is None or answer.status_code is None:
        return Rejection(where, "damaged record", "it holds no HTTP answer")
    kinds = (record.http_content_type, record.headers.get("WARC-Identified-Payload-Type"))
    if answer.status_code != FETCHED or not HTML.intersection(kinds):
        return None
    length = record.content_length
    if length > bounds.LARGEST_PAGE:
        return Rejection(where, "too large", f"a page of over {bounds.LARGEST_PAGE // bounds.MB} MB")
    body = record.reader.read()
    if len(body) < length:
        return Rejection(where, "cut short", f"the record holds {len(body):,} of {length:,} bytes")
    try:
        data = _unpacked(body, answer)
    except OSError as error:
        return Rejection(where, "damaged record", first_line(error))
    if len(data) > bounds.LARGEST_PAGE:
        return Rejection(where, "too large", f"a page that unpacks to over {bounds.LARGEST_PAGE // bounds.MB} MB")
    return Payload(url, data, where, crawl=Crawl(url, record.http_charset, record.record_date))


def _unpacked(body: bytes, answer: Any) -> bytes:
    """Return the page in an answer as it was sent: in chunks, packed, both or neither."""
    from fastwarc import stream_io

    def told(name: str) -> str:
        return (answer.get(name) or "").strip().lower()

    most = bounds.LARGEST_PAGE + 1
    if told("Transfer-Encoding") == "chunked" and re.match(rb"[0-9A-Fa-f]{1,8}\s*(?:;|\r?\n)", body):
        body = stream_io.ChunkedReader(io.BytesIO(body)).read(most)
    packing = told("Content-Encoding")
    # Crawlers that unpack what they keep often leave the header: what does not look packed is not.
    if packing in ("gzip", "x-gzip") and body.startswith(b"\x1f\x8b"):
        return stream_io.GzipReader(io.BytesIO(body)).read(most)
    if packing == "deflate" and body[:1] == b"\x78":
        return stream_io.GzipReader(io.BytesIO(body), zlib=True).read(most)
    if packing == "br" and b"<" not in body[:64]:
        return stream_io.BrotliReader(io.BytesIO(body)).read(most)
    if packing == "zstd" and body.startswith(b"\x28\xb5\x2f\xfd"):
        return stream_io.ZstdReader(io.BytesIO(body)).read(most)
    return body


def _next_record(stream: BinaryIO, start: int) -> int | None:
    """Return where in `stream` the next record begins at `start` or later, and wind there; None where none does."""
    try:
        stream.seek(start)
    except (OSError, ValueError):
        return None
    held, offset = b"", start
    while block := stream.read(BLOCK):
        held += block
        for mark in sorted([*_RECORD.finditer(held), *_MEMBER.finditer(held)], key=lambda mark: mark.start()):
            if mark.re is _RECORD or _opens_record(held[mark.start() : mark.start() + OVERLAP]):
                stream.seek(offset + mark.start())
                return offset + mark.start()
        offset += max(0, len(held) - OVERLAP)
        held = held[-OVERLAP:]
    return None


def _opens_record(member: bytes) -> bool:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(member, 16).startswith(b"WARC/1")
    except zlib.error:
        return False
