"""Rows of a SQLite file, page by page, whatever is broken around them: https://www.sqlite.org/fileformat2.html."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = tuple[int, tuple[Any, ...]]  # the row's number and its values: None, int, float, str or bytes

PAGE = 4096  # bytes, where the file does not tell
HEADER = 100  # bytes before the first page's own header
FRACTIONS = bytes((64, 32, 32))  # what every header holds at 21
LEAF = 13  # type of a page that holds rows of a table
SMALLEST = 4  # bytes of a row with its place in the page
WAL_HEADER, FRAME = 32, 24  # bytes
_BROKEN = (IndexError, ValueError, OverflowError, struct.error)
_WHOLE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # serial types of whole numbers, and their bytes


class Pages:
    """The pages of the database at `path`, each as it was last committed, from the file or from that of its changes."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        header = self._file.read(HEADER).ljust(HEADER, b"\0")
        sound = header[21:24] == FRACTIONS and header.startswith(b"SQLite format 3")
        self.size = _size(int.from_bytes(header[16:18], "big")) if sound else PAGE
        self.usable = self.size - (header[20] if sound else 0)
        held = -(-path.stat().st_size // self.size)
        self._changes, self._frames = _committed(path.with_name(f"{path.name}-wal"), self.size, held)
        self.count = max([held, *self._frames])
        first = self.page(1)
        self.meant = int.from_bytes(first[28:32], "big")  # pages that the database had when it was last written
        self._free = self._unused(int.from_bytes(first[32:36], "big"))

    def page(self, number: int) -> bytes:
        """Return a page, filled with zeros where the file ends before it does."""
        if number in self._frames:
            file, place = self._changes, self._frames[number]
        else:
            file, place = self._file, (number - 1) * self.size
        assert file is not None
        file.seek(place)
        held: bytes = file.read(self.size)
        return held.ljust(self.size, b"\0")

    def rows(self) -> Iterator[Row]:
        """Yield the rows of all tables, those left out that cannot be read; text that is no UTF-8 is marked."""
        for number in range(1, self.count + 1):
            if number not in self._free:
                yield from self._rows(self.page(number), HEADER if number == 1 else 0)

    def close(self) -> None:
        """Let go of the files."""
        self._file.close()
        if self._changes:
            self._changes.close()

    def _rows(self, page: bytes, start: int) -> Iterator[Row]:
        if page[start] != LEAF:
            return
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        for cell in range(min(count, self.usable // SMALLEST)):
            place = start + 8 + 2 * cell
            try:
                yield self._row(page, int.from_bytes(page[place : place + 2], "big"))
            except _BROKEN:
                continue

    def _row(self, page: bytes, at: int) -> Row:
        size, at = _varint(page, at)
        number, at = _varint(page, at)
        if size > self.count * self.size:
            raise ValueError("a row larger than the file")
        most = self.usable - 35
        least = (self.usable - 12) * 32 // 255 - 23
        over = least + (size - least) % (self.usable - 4)
        local = size if size <= most else over if over <= most else least
        held = [page[at : at + local]]
        missing = size - len(held[0])
        following = int.from_bytes(page[at + local : at + local + 4], "big") if local < size else 0
        while missing > 0:
            if not 1 < following <= self.count:
                raise ValueError("the rest of the row is elsewhere")
            page = self.page(following)
            held.append(page[4 : self.usable][:missing])
            missing -= len(held[-1])
            following = int.from_bytes(page[:4], "big")
        return number, tuple(_values(b"".join(held)))

    def _unused(self, trunk: int) -> set[int]:
        """Return the pages of which nothing is in use: rows that were deleted may still be read there."""
        free: set[int] = set()
        while 1 < trunk <= self.count and trunk not in free:
            page = self.page(trunk)
            free.add(trunk)
            count = min(int.from_bytes(page[4:8], "big"), self.usable // 4 - 2)
            free.update(struct.unpack(f">{count}I", page[8 : 8 + 4 * count]))
            trunk = int.from_bytes(page[:4], "big")
        return free


def _committed(path: Path, size: int, held: int) -> tuple[Any, dict[int, int]]:
    """Return the file of changes, None where there is none, and where in it the last commit of each page begins.

    `held` is the number of pages in the database's own file, which changes may lengthen by their own number at most.
    """
    if not path.exists() or path.stat().st_size < WAL_HEADER + FRAME:
        return None, {}
    file = path.open("rb")
    file.seek(WAL_HEADER)
    salt, found, open_ = None, dict[int, int](), dict[int, int]()
    while len(head := file.read(FRAME)) == FRAME:
        number, commits = struct.unpack(">II", head[:8])
        salt = salt or head[8:16]
        if head[8:16] == salt:  # else left by an earlier round of changes, which the file holds by now
            open_[number] = file.tell()
            if commits:
                found |= open_
                open_ = {}
        file.seek(size, 1)
    most = held + file.tell() // size
    return file, {number: place for number, place in found.items() if 0 < number <= most}


def _size(told: int) -> int:
    """Return the bytes of a page of which a header tells; 1 stands for what two bytes cannot hold."""
    if told == 1:
        return 65536
    return told if told >= 512 and told & (told - 1) == 0 else PAGE


def _varint(held: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length, and where it ends."""
    value = 0
    for _ in range(8):
        byte = held[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | held[at], at + 1


def _values(held: bytes) -> Iterator[Any]:
    end, at = _varint(held, 0)
    body = end
    while at < end:
        kind, at = _varint(held, at)
        length = _WHOLE.get(kind, 8 if kind == 7 else max(0, (kind - 12) // 2))
        part = held[body : body + length]
        if len(part) < length or kind in (10, 11):
            raise ValueError("a value that ends before it should")
        body += length
        yield _value(kind, part)


def _value(kind: int, part: bytes) -> Any:
    if kind in _WHOLE:
        return int.from_bytes(part, "big", signed=True)
    if kind == 7:
        return struct.unpack(">d", part)[0]
    if kind >= 12:
        return part.decode("utf-8", "replace") if kind % 2 else part
    return {8: 0, 9: 1}.get(kind)
