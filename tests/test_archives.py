"""Web archives: pages out of records, and what is broken told record by record."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience import bounds
from consilience.intake import payloads
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.parse import parse

WORDS = "At least ten people were killed when the bridge at Orlen fell on Monday, the mayor of the town said."
PAGE = (
    f"<html lang=en><head><title>Bridge falls</title></head><body><article><p>{WORDS}</p>"
    "<p>Divers searched the river by the café for the driver of a lorry, and the road stays closed for a week.</p>"
    "</article></body></html>"
)
FETCHED = datetime(2031, 3, 4, 10, 0, tzinfo=UTC)


def record(
    address: str,
    body: bytes | None = None,
    *,
    kind: str = "response",
    answer: str = "200 OK",
    media: str = "text/html; charset=windows-1252",
    more: str = "",
    date: str = "2031-03-04T10:00:00Z",
) -> bytes:
    """Return a WARC record as Common Crawl writes them."""
    body = PAGE.encode("cp1252") if body is None else body
    sent = f"HTTP/1.1 {answer}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: {date}\r\nWARC-Record-ID: <urn:uuid:{address}>\r\n"
        f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype={kind}\r\n"
        f"Content-Length: {len(sent)}\r\n\r\n"
    )
    return head.encode() + sent + b"\r\n\r\n"


def pages(count: int) -> list[bytes]:
    return [record(f"https://post.example/{number}") for number in range(count)]


def packed(records: list[bytes]) -> bytes:
    """Return records as Common Crawl packs them: each a gzip member of its own."""
    return b"".join(gzip.compress(item) for item in records)


def read(data: bytes, tmp_path: Path, name: str = "news.warc.gz") -> list[Payload | Rejection]:
    (tmp_path / name).write_bytes(data)
    return list(payloads([tmp_path / name]))


def addresses(found: list[Payload | Rejection]) -> list[str]:
    return [item.name.rpartition("/")[2] if isinstance(item, Payload) else item.reason for item in found]


@pytest.mark.parametrize("pack", [packed, b"".join, lambda records: gzip.compress(b"".join(records))])
def test_pages_of_an_archive_are_reports(tmp_path: Path, pack: object) -> None:
    found = read(pack(pages(3)), tmp_path)  # type: ignore[operator]
    reports = [item for payload in found if isinstance(payload, Payload) for item in parse(payload)]
    assert [item.name for item in reports if isinstance(item, Document)] == [
        f"https://post.example/{number}" for number in range(3)
    ]
    assert [item.path for item in reports if isinstance(item, Document)] == [f"news.warc.gz#{n}" for n in (1, 2, 3)]


def test_address_charset_and_day_come_from_the_record(tmp_path: Path) -> None:
    (payload,) = read(record("https://post.example/bridge"), tmp_path)
    assert isinstance(payload, Payload)
    assert payload.crawl is not None
    assert (payload.crawl.charset, payload.crawl.moment) == ("windows-1252", FETCHED)
    (report,) = parse(payload)
    assert isinstance(report, Document)
    assert "by the café" in report.text
    assert (report.url, report.publisher) == ("https://post.example/bridge", "post.example")
    assert (report.published, report.published_from) == (date(2031, 3, 4), "crawl")


def test_the_page_knows_its_day_better_than_the_crawler(tmp_path: Path) -> None:
    dated = PAGE.replace("<title>", '<meta property="article:published_time" content="2031-02-27T08:00:00Z"><title>')
    found = read(record("https://post.example/2031/01/01/bridge", dated.encode()), tmp_path)
    (report,) = parse(found[0]) if isinstance(found[0], Payload) else []
    assert isinstance(report, Document)
    assert (report.published, report.published_from) == (date(2031, 2, 27), "metadata")


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    others = [
        record("https://post.example/", kind="request"),
        record("https://post.example/a.png", media="image/png"),
        record("https://post.example/gone", answer="404 Not Found"),
        record("https://post.example/moved", answer="301 Moved Permanently"),
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n",
    ]
    assert addresses(read(packed([*others, *pages(1)]), tmp_path)) == ["0"]
    assert addresses(read(packed(others), tmp_path)) == ["no reports"]


@pytest.mark.parametrize(
    ("more", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE.encode())),
        ("Content-Encoding: gzip\r\n", PAGE.encode()),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE.encode())),
        ("Transfer-Encoding: chunked\r\n", f"{len(PAGE.encode()):x}\r\n".encode() + PAGE.encode() + b"\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", PAGE.encode()),
    ],
    ids=["gzip", "gzip undone by the crawler", "deflate", "chunks", "chunks undone by the crawler"],
)
def test_pages_are_unpacked(tmp_path: Path, more: str, body: bytes) -> None:
    (found,) = read(record("https://post.example/1", body, media="text/html; charset=utf-8", more=more), tmp_path)
    assert isinstance(found, Payload)
    assert found.data.decode() == PAGE


def test_broken_packing_spoils_one_page(tmp_path: Path) -> None:
    bad = record("https://post.example/bad", gzip.compress(PAGE.encode())[:60], more="Content-Encoding: gzip\r\n")
    found = addresses(read(packed([*pages(1), bad, *pages(1)]), tmp_path))
    assert found[0] == found[2] == "0"
    assert len(found) == 3


@pytest.mark.parametrize("pack", [packed, b"".join], ids=["packed", "plain"])
@pytest.mark.parametrize("wound", ["length", "junk", "bytes"])
def test_damage_is_told_and_reading_goes_on_behind_it(tmp_path: Path, pack: object, wound: str) -> None:
    good = pages(6)
    if wound == "length":
        good[2] = good[2].replace(b"Content-Length: ", b"Content-Length: 9", 1)
    elif wound == "junk":
        good[2] = b"WARC/9 what is this\r\nno header\r\n\r\n" + b"\x07" * 300
    data = pack(good)  # type: ignore[operator]
    if wound == "bytes":
        at = data.index(pack(good[2:3])) + 20  # type: ignore[operator]
        data = data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 40]) + data[at + 40 :]
    found = addresses(read(data, tmp_path))
    assert [name for name in found if name.isdigit() and name != "2"] == ["0", "1", "3", "4", "5"]
    assert 1 <= sum(not name.isdigit() for name in found) <= 2 or "2" in found


def test_archive_that_breaks_off_keeps_what_stands_before(tmp_path: Path) -> None:
    whole = packed(pages(3))
    found = read(whole[:-60], tmp_path)
    assert addresses(found)[:2] == ["0", "1"]
    assert isinstance(found[-1], Rejection)
    assert len(found) == 3


def test_an_archive_comes_through_a_pipe() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self, data: bytes) -> None:
            self._held = io.BytesIO(data)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            return self._held.readinto(buffer)  # type: ignore[arg-type]

    data = packed(pages(40))
    assert addresses(list(payloads(["-"], stdin=io.BufferedReader(Pipe(data))))) == [str(n) for n in range(40)]
    broken = data[:3000] + b"\x00" * 500 + data[3500:]
    found = list(payloads(["-"], stdin=io.BufferedReader(Pipe(broken))))
    assert isinstance(found[-1], Rejection)


def test_page_that_unpacks_to_far_more_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    bomb = record("https://post.example/b", gzip.compress(b"<p>" * 100_000_000), more="Content-Encoding: gzip\r\n")
    giant = record("https://post.example/g", b"<p>" * 10_000_000)
    data = packed([bomb, giant, *pages(1)])
    del bomb, giant
    tracemalloc.start()
    try:
        found = addresses(read(data, tmp_path))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == ["too large", "too large", "0"]
    assert peak < 4 * bounds.LARGEST_PAGE


def test_archive_of_any_length_is_read_in_bounded_memory(tmp_path: Path) -> None:
    page = record("https://post.example/1", PAGE.encode() + b" " * 100_000)
    (tmp_path / "long.warc").write_bytes(page * 400)
    tracemalloc.start()
    try:
        count = sum(1 for _ in payloads([tmp_path / "long.warc"]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 400
    assert peak < 4 * bounds.MB


def test_without_the_extra_an_archive_is_a_rejection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fastwarc.warc", None)
    (found,) = read(packed(pages(1)), tmp_path)
    assert isinstance(found, Rejection)
    assert (found.reason, found.detail) == ("missing extra", "web archives need: pip install 'consilience[crawl]'")


@settings(max_examples=150)
@given(
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.binary(max_size=30)), min_size=1, max_size=4),
)
def test_damaged_archives_give_pages_or_rejections(whole: bool, wounds: list[tuple[float, int, bytes]]) -> None:
    data = b"".join(pages(4)) if whole else packed(pages(4))
    for at, lost, shard in wounds:
        place = int(at * len(data))
        data = data[:place] + shard + data[place + lost :]
    for item in payloads(["-"], stdin=io.BytesIO(data)):
        assert isinstance(item, Payload | Rejection)
        if isinstance(item, Payload):
            assert all(isinstance(made, Document | Rejection) for made in parse(item))
