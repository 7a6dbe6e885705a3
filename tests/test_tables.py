"""Parquet tables: rows as reports, and what is damaged told by its rows."""

from __future__ import annotations

import io
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience import bounds
from consilience.intake import payloads
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.parse import parse

ROW = {
    "url": "https://post.example/1",
    "text": "Two bridges fell.",
    "title": "Bridges",
    "publisher": "Orlen Post",
    "published": datetime(2031, 3, 4, 23, 30, 0, 123456, tzinfo=UTC),
    "language": "en",
    "embedding": [0.5] * 8,
}


def write(path: Path, rows: list[dict[str, Any]], **options: Any) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, **options)
    return path


def read(path: Path) -> list[Document | Rejection]:
    found: list[Document | Rejection] = []
    for item in payloads([path]):
        found += [item] if isinstance(item, Rejection) else parse(item)
    return found


def numbered(count: int) -> list[dict[str, Any]]:
    return [{"name": f"r{number}", "text": f"Report {number} of the flood."} for number in range(count)]


def test_a_row_is_a_report(tmp_path: Path) -> None:
    (report,) = read(write(tmp_path / "crawl.parquet", [ROW]))
    assert isinstance(report, Document)
    assert (report.name, report.title, report.publisher) == ("https://post.example/1", "Bridges", "Orlen Post")
    assert (report.text, report.language) == ("Two bridges fell.", "en")
    assert (report.published, report.published_at) == (date(2031, 3, 4), datetime(2031, 3, 4, 23, 30, tzinfo=UTC))
    assert report.path == "crawl.parquet"


@pytest.mark.parametrize(
    "days",
    [
        pa.array([date(2031, 3, 4)]),
        pa.array(["2031-03-04"]),
        pa.array([datetime(2031, 3, 4, 1)]),
        pa.array([1_930_348_800_000_000_007], pa.timestamp("ns")),
    ],
    ids=lambda days: str(days.type),
)
def test_days_of_every_type_are_read(tmp_path: Path, days: Any) -> None:
    table = pa.table({"text": ["The dam broke."], "date": days})
    pq.write_table(table, tmp_path / "x.parquet", version="2.6")
    (report,) = read(tmp_path / "x.parquet")
    assert isinstance(report, Document)
    assert report.published == date(2031, 3, 4)


def test_rows_keep_their_numbers_across_groups_and_batches(tmp_path: Path) -> None:
    rows = [{"text": f"Report {number} of the flood." if number % 7 else None} for number in range(5000)]
    found = read(write(tmp_path / "x.parquet", rows, row_group_size=700))
    assert [item.name for item in found if isinstance(item, Document)] == [
        f"x.parquet#{number + 1}" for number in range(5000) if number % 7
    ]
    assert [item.where for item in found if isinstance(item, Rejection)] == [
        f"x.parquet#{number + 1}" for number in range(0, 5000, 7)
    ]


def test_table_without_a_text_is_told_by_its_rows(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path / "x.parquet", [{"number": 1, "url": "https://post.example/1"}]))
    assert isinstance(found, Rejection)
    assert found.reason == "no text"


def test_damaged_group_does_not_spoil_the_others(tmp_path: Path) -> None:
    path = write(tmp_path / "x.parquet", numbered(300), row_group_size=100, compression="zstd", use_dictionary=False)
    data = bytearray(path.read_bytes())
    at = pq.ParquetFile(path).metadata.row_group(1).column(1).data_page_offset + 40
    data[at : at + 40] = b"\x55" * 40
    path.write_bytes(data)
    found = read(path)
    kept = {item.name for item in found if isinstance(item, Document)}
    assert {f"r{number}" for number in [*range(100), *range(200, 300)]} <= kept
    assert [item.reason for item in found if isinstance(item, Rejection)] == ["damaged table"]


def test_what_is_no_table_is_a_rejection(tmp_path: Path) -> None:
    path = write(tmp_path / "x.parquet", numbered(50))
    for name, data in (("cut", path.read_bytes()[:-20]), ("junk", b"PAR1" + b"\x00" * 100)):
        (tmp_path / name).write_bytes(data)
        (found,) = read(tmp_path / name)
        assert isinstance(found, Rejection)
        assert found.reason == "damaged table"


def test_a_table_comes_through_a_pipe(tmp_path: Path) -> None:
    data = write(tmp_path / "x.parquet", numbered(3)).read_bytes()
    (payload,) = payloads(["-"], stdin=io.BytesIO(data))
    assert isinstance(payload, Payload)
    assert len(list(parse(payload))) == 3


def test_long_table_is_read_in_bounded_memory(tmp_path: Path) -> None:
    rows = [{"text": f"{number} " + chr(97 + number % 26) * 20_000} for number in range(3000)]
    path = write(tmp_path / "x.parquet", rows, compression="none", use_dictionary=False)
    del rows
    before = pa.default_memory_pool().max_memory()
    tracemalloc.start()
    try:
        count = sum(item.data.count(b"\n") + 1 for item in payloads([path]) if isinstance(item, Payload))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 3000
    assert peak < 32 * bounds.MB
    assert pa.default_memory_pool().max_memory() <= max(before, 16 * bounds.MB)


def test_one_text_that_many_rows_share_is_no_way_around_the_bounds(tmp_path: Path) -> None:
    words = pa.DictionaryArray.from_arrays(pa.array([0] * 20_000, pa.int32()), pa.array(["flood " * 100_000]))
    pq.write_table(pa.table({"text": words}), tmp_path / "x.parquet", store_schema=False)
    tracemalloc.start()
    try:
        found = list(payloads([tmp_path / "x.parquet"]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(found[-2], Rejection)
    assert found[-2].reason == "too large"
    assert peak < 3 * bounds.BOMB_FLOOR


def test_column_that_unpacks_to_far_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "BOMB_FLOOR", 1_000_000)
    rows = [{"text": "a" * 1_000_000 + str(number)} for number in range(20)]
    (found,) = read(write(tmp_path / "x.parquet", rows, compression="zstd", use_dictionary=False))
    assert isinstance(found, Rejection)
    assert (found.reason, "120 times" in found.detail) == ("damaged table", True)


def test_giant_row_is_refused_and_the_others_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LARGEST_LINE", 10_000)
    rows = [*numbered(2), {"name": "r2", "text": "x" * 20_000}, {"name": "r3", "text": "Last."}]
    found = read(write(tmp_path / "x.parquet", rows))
    assert [getattr(item, "name", None) or getattr(item, "where", "") for item in found] == [
        "r0",
        "r1",
        "x.parquet#3",
        "r3",
    ]


def test_without_the_extra_a_table_is_a_rejection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "x.parquet", numbered(1))
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (found,) = read(path)
    assert isinstance(found, Rejection)
    assert (found.reason, found.detail) == ("missing extra", "tables need: pip install 'consilience[parquet]'")


@settings(max_examples=100)
@given(st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=30)), min_size=1, max_size=4))
def test_damaged_tables_give_rows_or_rejections(wounds: list[tuple[float, bytes]]) -> None:
    held = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(numbered(40)), held, row_group_size=10)
    data = bytearray(held.getvalue())
    for at, shard in wounds:
        place = 4 + int(at * (len(data) - 4))
        data[place : place + len(shard)] = shard
    for item in payloads(["-"], stdin=io.BytesIO(bytes(data))):
        assert isinstance(item, Payload | Rejection)
        if isinstance(item, Payload):
            assert all(isinstance(made, Document | Rejection) for made in parse(item))
