"""Reading of files, folders, globs, gzip and standard input, in bounded memory."""

from __future__ import annotations

import glob
import gzip
import io
import itertools
import json
import os
import re
import stat
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from consilience.errors import UnreadableInput
from consilience.model.document import Rejection
from consilience.model.payload import Payload

LARGEST_FILE = 32 * 1024 * 1024  # bytes unpacked; a report is 2 to 20 kB, a page up to 2 MB, a large feed 10 MB
LARGEST_LINE = 16 * 1024 * 1024  # bytes of one JSON line
BATCH = 1024 * 1024  # bytes of JSON Lines that travel together: some 200 reports
HEAD = 64 * 1024  # bytes that tell whether a file is JSON Lines
BOMB_RATIO = 120  # unpacked to packed bytes; news as JSON Lines packs 3 to 15 times, a bomb up to 1,030 times
BOMB_FLOOR = LARGEST_FILE  # bytes unpacked below which no ratio is suspicious
_LINES_NAME = re.compile(r"\.(?:jsonl|ndjson|jsonlines)$", re.I)
_GLOB = re.compile(r"[*?\[]")
STANDARD_INPUT = "-"


def payloads(sources: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Payload | Rejection]:
    """Yield what `sources` hold, file by file: folders (sorted, hidden files left out), files, globs, "-" for `stdin`.

    JSON Lines come in batches of whole lines. What cannot be read is a Rejection. Raises UnreadableInput, before
    anything is read, where a source does not exist or a glob matches nothing.
    """
    found = [_expand(source) for source in sources]
    return itertools.chain.from_iterable(_from(path, stdin) for path in itertools.chain.from_iterable(found))


def _expand(source: str | Path) -> list[Path | None]:
    """Return the paths that `source` names; None stands for standard input."""
    if source == STANDARD_INPUT:
        return [None]
    path = Path(source)
    try:
        if os.path.lexists(path):
            return [path]
        names = sorted(glob.glob(str(source), recursive=True)) if _GLOB.search(str(source)) else []
    except (OSError, ValueError) as error:  # ValueError: a zero character in the name
        raise UnreadableInput(
            f"{str(source)!r} cannot be opened: {error}", hint="give the path of a file or folder"
        ) from error
    if names:
        return [Path(name) for name in names]
    if _GLOB.search(str(source)):
        raise UnreadableInput(f"no file matches {str(source)!r}", hint="put the pattern in quotes, or name a folder")
    raise UnreadableInput(
        f"{str(source)!r} does not exist", hint="check the spelling; paths count from the current folder"
    )


def _from(path: Path | None, stdin: BinaryIO | None) -> Iterator[Payload | Rejection]:
    if path is None:
        if stdin is None:
            raise UnreadableInput("standard input was asked for but is not open", hint="pipe a report into the command")
        yield from _read(stdin, "stdin", None)
    elif path.is_dir():
        yield from _folder(path)
    else:
        yield from _file(path, path.name)


def _folder(folder: Path) -> Iterator[Payload | Rejection]:
    empty = True
    for path in _walk(folder):
        empty = False
        yield from _file(path, path.relative_to(folder).as_posix())
    if empty:
        yield Rejection(str(folder), "no reports", "the folder holds no files")


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the visible regular files below `folder`, sorted; links to folders are not followed, they may loop."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and not _is_special(path):
                yield path


def _is_special(path: Path) -> bool:
    """Return whether `path` is a pipe, socket or device: reading one that nobody asked for may wait for ever."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False  # a broken link: opening it will tell why
    return not (stat.S_ISREG(mode))


def _file(path: Path, shown: str) -> Iterator[Payload | Rejection]:
    try:
        with path.open("rb") as stream:
            yield from _read(stream, path.name, shown)
    except OSError as error:
        yield Rejection(shown, "unreadable", error.strerror or type(error).__name__)


def _read(stream: BinaryIO, name: str, path: str | None) -> Iterator[Payload | Rejection]:
    where = path or name
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    packed = buffered.peek(2)[:2] == b"\x1f\x8b"
    source = cast(BinaryIO, gzip.GzipFile(fileobj=buffered)) if packed else buffered
    name = re.sub(r"\.gz$", "", name, flags=re.I) if packed else name
    try:
        head = source.read(HEAD)
        if _is_lines(head, name):
            yield from _lines(source, head, name, path, buffered if packed else None)
            return
        data = head + source.read(LARGEST_FILE + 1 - len(head)) if len(head) == HEAD else head
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Rejection(where, "damaged gzip", _first_line(error))
        return
    if len(data) > LARGEST_FILE:
        yield Rejection(where, "too large", f"over {LARGEST_FILE // 2**20} MB; only JSON Lines may be larger")
        return
    yield Payload(name, data, path)


def _is_lines(head: bytes, name: str) -> bool:
    """Return whether a file that begins with `head` is JSON Lines, told by its first two lines, else by its name."""
    if b"\x00" in head[:64]:  # UTF-16: a line feed is two bytes there, so the file is read as a whole
        return False
    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]
    if len(lines) < 2 or not lines[1].lstrip().startswith(b"{"):
        return _LINES_NAME.search(name) is not None
    try:
        return isinstance(json.loads(lines[0]), dict)
    except (ValueError, RecursionError):
        return _LINES_NAME.search(name) is not None


def _lines(
    source: BinaryIO, head: bytes, name: str, path: str | None, packed: BinaryIO | None
) -> Iterator[Payload | Rejection]:
    where, number, rest, unpacked, skipping = path or name, 1, head, len(head), False
    while True:
        cut = rest.rfind(b"\n") + 1
        if skipping and cut:
            rest, cut, skipping = rest[rest.find(b"\n") + 1 :], 0, False
            number += 1
            continue
        if cut and not skipping:
            yield Payload(name, rest[:cut], path, number)
            number += rest.count(b"\n", 0, cut)
        rest = b"" if skipping else rest[cut:]
        if len(rest) > LARGEST_LINE:
            yield Rejection(f"{where}#{number}", "too large", f"a line of over {LARGEST_LINE // 2**20} MB")
            rest, skipping = b"", True
        try:
            chunk = source.read(BATCH)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            yield Rejection(f"{where}#{number}", "damaged gzip", _first_line(error))
            return
        unpacked += len(chunk)
        if packed and unpacked > BOMB_FLOOR and unpacked > BOMB_RATIO * _position(packed, unpacked):
            yield Rejection(f"{where}#{number}", "too large", f"unpacks to over {BOMB_RATIO} times its size")
            return
        if not chunk:
            break
        rest += chunk
    if rest.strip():
        yield Payload(name, rest, path, number)


def _position(packed: BinaryIO, otherwise: int) -> int:
    """Return how many bytes of `packed` were read, `otherwise` where a pipe cannot tell."""
    try:
        return packed.tell()
    except (OSError, ValueError):
        return otherwise


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
