"""What can be read of a damaged record is saved, as it was, and what is lost is told."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calling import run
from conftest import LATER, TASKO
from consilience import Workspace
from consilience.errors import StoreError
from consilience.model.document import Document
from consilience.model.ruling import Ruling
from consilience.store.pages import Pages
from consilience.store.salvage import Salvaged, salvage
from consilience.store.sqlite import SqliteStore

PAGE = 4096
MANY = 40  # reports
LONG = " Water stood in the streets of the lower town until the evening." * 80  # a report on pages of its own


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of many reports, one of them long, with three rulings of which one was taken back, and a rejection."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "reports").mkdir()
    for number in range(MANY):
        text = f"date 2031-05-{1 + number % 20:02} {TASKO if number % 2 else LATER} Report {number} of the day."
        (folder / "reports" / f"{number:02}.txt").write_text(text + LONG * (number == 7), encoding="utf-8")
    (folder / "reports" / "broken.json").write_text('{"text": ', encoding="utf-8")
    with Workspace.open(folder / "crisis.db") as workspace:
        claims = workspace.add(folder / "reports", at=datetime(2031, 5, 21, tzinfo=UTC)).claims()
        for claim, note in zip(claims, ("a drill", "taken back", "read twice"), strict=False):
            workspace.reject(claim.id, by="Ines Roth", note=note, at=datetime(2031, 5, 22, tzinfo=UTC))
        workspace.undo(workspace.rulings()[1].ruling.id)
        workspace.run()
    return folder / "crisis.db"


def damaged(whole: Path, folder: Path, *damage: tuple[int, bytes], end: int | None = None) -> Path:
    """Return a copy with bytes put in, or cut off at `end`."""
    held = bytearray(whole.read_bytes()[:end])
    for place, put in damage:
        held[place : place + len(put)] = put
    path = folder / "damaged.db"
    path.write_bytes(held)
    return path


def saved(path: Path) -> tuple[Salvaged, set[Document], list[Ruling]]:
    """Return what salvage tells of the record at `path`, and the reports and rulings of the new one."""
    new = path.with_name("new.db")
    new.unlink(missing_ok=True)
    store = SqliteStore(new)
    try:
        return salvage(path, store), set(store.documents()), list(store.rulings())
    finally:
        store.close()


def held(path: Path) -> tuple[set[Document], list[Ruling]]:
    store = SqliteStore(path, readonly=True)
    try:
        return set(store.documents()), list(store.rulings())
    finally:
        store.close()


def found(path: Path, part: bytes) -> int:
    """Return the only place of `part` in the file."""
    content = path.read_bytes()
    assert content.count(part) >= 1
    return content.index(part)


def test_a_sound_record_is_saved_as_a_whole(whole: Path, tmp_path: Path) -> None:
    told, documents, rulings = saved(damaged(whole, tmp_path))
    assert (documents, rulings) == held(whole)
    assert (told.documents, told.rulings, told.rejections) == (MANY, 2, 1)
    assert told.lost == ["up to 1 rulings are gone, if they were not taken back"]


@pytest.mark.parametrize("length", [16, 100, PAGE])
def test_nothing_is_lost_with_the_beginning_of_the_file(whole: Path, tmp_path: Path, length: int) -> None:
    path = damaged(whole, tmp_path, (0, b"\xa5" * length))
    with pytest.raises(StoreError, match="not a record"):
        SqliteStore(path)
    told, documents, rulings = saved(path)
    assert (documents, rulings) == held(whole)
    assert any("the beginning of the file" in line for line in told.lost)


def test_a_damaged_page_takes_no_more_than_what_lay_on_it(whole: Path, tmp_path: Path) -> None:
    documents, rulings = held(whole)
    lost = []
    told_on = [found(whole, f"Report {number} of the day".encode()) // PAGE for number in (3, 20, 37)]
    last = whole.stat().st_size // PAGE
    for page in (*told_on, *range(1, last, last // 8)):
        told, some, ruled = saved(damaged(whole, tmp_path, (page * PAGE, b"\xa5" * PAGE)))
        assert some <= documents
        assert set(ruled) <= set(rulings)
        lost.append(MANY - len(some))
        assert bool(lost[-1]) == any("report" in line for line in told.lost)
    assert min(lost[:3]) > 0
    assert max(lost) <= 12  # reports on one page


def test_what_lies_before_the_end_of_a_file_cut_short_is_saved(whole: Path, tmp_path: Path) -> None:
    path = damaged(whole, tmp_path, end=whole.stat().st_size // 2 + 100)
    told, documents, _ = saved(path)
    assert 0 < len(documents) <= MANY
    assert documents <= held(whole)[0]
    assert any("the file ends early" in line for line in told.lost)


def test_a_changed_letter_is_told_and_not_passed_off_as_what_was_said(whole: Path, tmp_path: Path) -> None:
    path = damaged(whole, tmp_path, (found(whole, b"Report 12 of the day"), b"Report 72"))
    told, documents, _ = saved(path)
    assert documents == {document for document in held(whole)[0] if document.name != "12.txt"}
    assert "the report '12.txt' is damaged" in told.lost


def test_a_damaged_ruling_is_told_so_that_it_can_be_made_again(whole: Path, tmp_path: Path) -> None:
    told, _, rulings = saved(damaged(whole, tmp_path, (found(whole, b'"note":"a drill"'), b'"note":"a dri\xff')))
    assert [ruling.note for ruling in rulings] == ["read twice"]
    (line,) = [line for line in told.lost if line.startswith("a ruling is damaged")]
    assert "reject by Ines Roth at 2031-05-22T00:00:00+00:00" in line
    assert "a dri" in line


def test_changes_that_are_not_in_the_file_yet_are_saved(tmp_path: Path, whole: Path) -> None:
    path = tmp_path / "crisis.db"
    shutil.copy(whole, path)
    (tmp_path / "left").mkdir()
    with closing(sqlite3.connect(path)) as reader:  # so that the changes stay beside the file
        reader.execute("PRAGMA journal_mode = WAL").fetchone()
        with Workspace.open(path) as workspace:
            claim = workspace.claims()[5]
            workspace.accept(claim.id, by="Ines Roth", note="seen", at=datetime(2031, 5, 23, tzinfo=UTC))
        for name in ("crisis.db", "crisis.db-wal"):
            shutil.copy(tmp_path / name, tmp_path / "left" / name)
    left = tmp_path / "left" / "crisis.db"
    assert [ruling.note for ruling in saved(left)[2]] == ["a drill", "read twice", "seen"]
    wal = left.with_name("crisis.db-wal")
    wal.write_bytes(wal.read_bytes()[: 32 + 24 + PAGE // 2])  # cut within its first page
    assert [ruling.note for ruling in saved(left)[2]] == ["a drill", "read twice"]
    wal.write_bytes(b"\xa5" * 10_000)
    assert len(saved(left)[1]) == MANY
    wal.unlink()
    assert len(saved(left)[1]) == MANY


def test_damage_of_any_sort_adds_and_changes_nothing(whole: Path, tmp_path: Path) -> None:
    documents, rulings = held(whole)
    size = whole.stat().st_size
    for seed in range(25):
        chance = random.Random(seed)
        count, length = chance.choice((1, 9, 90)), chance.choice((1, 3, 600))
        marks = [(chance.randrange(size), chance.randbytes(length)) for _ in range(count)]
        path = damaged(whole, tmp_path, *marks, end=chance.choice((None, chance.randrange(PAGE, size))))
        try:
            _, some, ruled = saved(path)
        except StoreError:
            continue
        assert {document.id for document in some} <= {document.id for document in documents}
        assert set(ruled) <= set(rulings)


def test_files_of_any_bytes_are_read_to_their_end(whole: Path, tmp_path: Path) -> None:
    sound, path = whole.read_bytes()[: 100 * PAGE], tmp_path / "any.db"
    for seed in range(150):
        chance = random.Random(seed)
        content = bytearray(chance.choice((sound, sound[: chance.randrange(9000)], chance.randbytes(50_000))))
        for _ in range(chance.choice((0, 3, 500)) if content else 0):
            place = chance.choice((chance.randrange(len(content)), chance.randrange(min(100, len(content)))))
            content[place : place + 4] = chance.choice((b"\xff" * 4, bytes(4), chance.randbytes(4)))
        path.write_bytes(content)
        path.with_name("any.db-wal").write_bytes(chance.choice((b"", bytes(5000), chance.randbytes(9000))))
        pages = Pages(path)
        assert all(isinstance(number, int) for number, _ in pages.rows())
        pages.close()


def test_a_saved_record_comes_to_what_the_whole_one_did(whole: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    salvage(whole, store := SqliteStore(new))
    store.close()
    with Workspace.open(new, create=False) as again, Workspace.open(whole, create=False) as before:
        assert again.run().record() == before.record()
        assert again._store.added() == before._store.added()


def test_rows_are_read_as_sqlite_reads_them(tmp_path: Path) -> None:
    values = [None, 0, 1, -1, 127, -129, 2**15, -(2**23), 2**31, -(2**47), 2**62, 0.5, "", "é", "x" * 9000, b"\0", b""]
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute(f"CREATE TABLE t ({', '.join(f'c{n}' for n in range(len(values)))})")
        for _ in range(300):
            connection.execute(f"INSERT INTO t VALUES ({', '.join('?' * len(values))})", values)
        connection.commit()
    pages = Pages(tmp_path / "a.db")
    read = [row for row in pages.rows() if len(row[1]) == len(values)]
    pages.close()
    assert read == [(number, tuple(values)) for number in range(1, 301)]


def test_the_command_tells_what_is_saved_and_lost(
    capsys: pytest.CaptureFixture[str], whole: Path, tmp_path: Path
) -> None:
    path = damaged(whole, tmp_path, (found(whole, b"Report 12 of the day"), b"Report 72"))
    before = path.read_bytes()
    code, told, errors = run(capsys, "salvage", path, "-o", tmp_path / "new.db")
    assert (code, told) == (1, f"saved in {tmp_path / 'new.db'}: {MANY - 1} reports, 2 rulings, 1 rejections\n")
    assert "lost: the report '12.txt' is damaged" in errors
    assert path.read_bytes() == before
    assert "holds a record already" in run(capsys, "salvage", path, "-o", tmp_path / "new.db")[2]
    assert '"documents": 39' in run(capsys, "salvage", path, "-o", tmp_path / "other.db", "--json")[1]


def test_what_is_no_record_leaves_nothing_to_save(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Twelve dead in Orvelin, says the governor.")
    for old, new in (("notes.txt", "new.db"), ("nowhere.db", "new.db"), ("notes.txt", "notes.txt")):
        code, _, errors = run(capsys, "salvage", tmp_path / old, "-o", tmp_path / new)
        assert code == 2
        assert errors.startswith("error: ")
    assert not (tmp_path / "new.db").exists()
