"""Reading of files, folders, globs, gzip and standard input."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import bounds
from consilience.errors import UnreadableInput
from consilience.intake import lines, payloads
from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.parse import parse


def read(*sources: str | Path, stdin: bytes | None = None) -> list[Payload | Rejection]:
    return list(payloads(sources, stdin=io.BytesIO(stdin) if stdin is not None else None))


def rows(count: int) -> bytes:
    return b"".join(
        json.dumps({"name": f"r{n}", "text": f"Report {n} of the flood."}).encode() + b"\n" for n in range(count)
    )


def test_folder_is_read_in_order_with_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [p.path for p in read(tmp_path) if isinstance(p, Payload)] == ["a.txt", "b.txt", "sub/c.txt"]


def test_folder_without_files_is_one_rejection(tmp_path: Path) -> None:
    assert read(tmp_path) == [Rejection(str(tmp_path), "no reports", "the folder holds no files")]


def test_path_that_does_not_exist_fails_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with pytest.raises(UnreadableInput, match="does not exist"):
        payloads([tmp_path, tmp_path / "missing.txt"])
    with pytest.raises(UnreadableInput, match="no file matches"):
        payloads([str(tmp_path / "*.html")])
    with pytest.raises(UnreadableInput):
        payloads(["a\x00b"])


def test_glob_is_expanded_in_order(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "3.md"):
        (tmp_path / name).write_text(name)
    assert [p.name for p in read(str(tmp_path / "*.txt")) if isinstance(p, Payload)] == ["1.txt", "2.txt"]


def test_standard_input_is_read() -> None:
    assert read("-", stdin=b"Two people died.") == [Payload("stdin", b"Two people died.")]


def test_gzip_is_unpacked_whatever_its_name(tmp_path: Path) -> None:
    packed = gzip.compress(b"The bridge fell.")
    (tmp_path / "report.txt.gz").write_bytes(packed)
    (tmp_path / "second.txt").write_bytes(packed)
    assert [(p.name, p.data) for p in read(tmp_path) if isinstance(p, Payload)] == [
        ("report.txt", b"The bridge fell."),
        ("second.txt", b"The bridge fell."),
    ]


def test_cut_gzip_is_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(os.urandom(500))[:100])
    (tmp_path / "b.txt").write_text("fine")
    (tmp_path / "c.gz").write_bytes(b"\x1f\x8b\x08 not gzip at all")
    found = read(tmp_path)
    assert [getattr(item, "reason", "read") for item in found] == ["damaged gzip", "read", "damaged gzip"]


def test_cut_gzip_of_json_lines_keeps_the_lines_before_the_cut(tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(json.dumps({"text": os.urandom(2000).hex()}).encode() + b"\n" for _ in range(100)))
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = read(tmp_path)
    assert isinstance(found[0], Payload)
    assert isinstance(found[-1], Rejection)
    assert found[-1].reason == "damaged gzip"


def test_file_over_the_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LARGEST_FILE", 100_000)
    (tmp_path / "big.txt").write_bytes(b"flood " * 20_000)
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"\n" * 300_000))
    assert [(item.reason, item.where) for item in read(tmp_path) if isinstance(item, Rejection)] == [
        ("too large", "big.txt"),
        ("too large", "bomb.txt.gz"),
    ]


def test_bomb_of_json_lines_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "BOMB_FLOOR", 1_000_000)
    monkeypatch.setattr(lines, "BATCH", 200_000)
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b'{"text":"a"}\n' * 400_000))
    found = read(tmp_path)
    assert isinstance(found[-1], Rejection)
    assert found[-1].reason == "too large"
    assert sum(len(item.data) for item in found if isinstance(item, Payload)) < 2_000_000


def test_json_lines_come_in_batches_with_true_line_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "BATCH", 5_000)
    monkeypatch.setattr(lines, "HEAD", 1_000)
    (tmp_path / "crawl.jsonl").write_bytes(rows(1000) + b'{"text": bad}')
    found = read(tmp_path)
    assert len(found) > 5
    reports = [item for payload in found if isinstance(payload, Payload) for item in parse(payload)]
    assert [item.name for item in reports if isinstance(item, Document)] == [f"r{n}" for n in range(1000)]
    assert [item.where for item in reports if isinstance(item, Rejection)] == ["crawl.jsonl#1001"]


def test_endless_line_is_skipped_and_the_lines_around_it_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "LARGEST_LINE", 10_000)
    monkeypatch.setattr(lines, "BATCH", 3_000)
    monkeypatch.setattr(lines, "HEAD", 1_000)
    (tmp_path / "crawl.jsonl").write_bytes(rows(30) + b"x" * 50_000 + b"\n" + rows(2))
    found = [item for p in read(tmp_path) for item in (parse(p) if isinstance(p, Payload) else [p])]
    assert [item.where for item in found if isinstance(item, Rejection)] == ["crawl.jsonl#31"]
    assert sum(isinstance(item, Document) for item in found) == 32


def test_pipes_and_broken_links_do_not_stop_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "report.txt").write_text("fine")
    found = read(tmp_path)
    assert [getattr(item, "reason", None) for item in found] == ["unreadable", None]


@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"")), max_size=30))
def test_no_byte_of_json_lines_is_lost_or_doubled(parts: list[bytes]) -> None:
    data = b'{"text":"a"}\n{"text":"b"}\n' + b"\n".join(parts)
    found = read("-", stdin=data)
    kept = b"".join(item.data for item in found if isinstance(item, Payload))
    assert kept.strip() == data.strip()
