"""Reading of files, folders, globs, gzip, web archives, tables and standard input, in bounded memory."""

from __future__ import annotations

import glob
import gzip
import io
import itertools
import os
import re
import stat
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from consilience import bounds
from consilience.errors import UnreadableInput
from consilience.intake import lines
from consilience.intake.archives import archive_pages
from consilience.intake.meter import METER, Meter, size_of
from consilience.intake.tables import table_rows
from consilience.model.document import Rejection
from consilience.model.payload import Payload

GZIP = b"\x1f\x8b"
ARCHIVE = b"WARC/"
TABLE = b"PAR1"
MAGIC = 512  # bytes that are looked at, packed, to tell an archive or a table
_GLOB = re.compile(r"[*?\[]")
STANDARD_INPUT = "-"


def payloads(sources: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Payload | Rejection]:
    """Yield what `sources` hold, file by file: folders (sorted, hidden files left out), files, globs, "-" for `stdin`.

    JSON Lines and the rows of Parquet come in batches of whole lines, web archives page by page. What cannot be read
    is a Rejection. Raises UnreadableInput, before anything is read, where a source does not exist or a glob matches
    nothing.
    """
    found = [_expand(source) for source in sources]
    meter = METER.get() or Meter()
    return itertools.chain.from_iterable(_from(path, stdin, meter) for path in itertools.chain.from_iterable(found))


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


def files_in(sources: Sequence[str | Path]) -> list[tuple[Path, str]]:
    """Return the files that `sources` name, in the order in which they are read, each with how a rejection tells it.

    Raises as `payloads`, and for standard input.
    """
    found = []
    for path in itertools.chain.from_iterable(_expand(source) for source in sources):
        if path is None:
            raise UnreadableInput("standard input cannot be read by several machines", hint="write it to a file first")
        if path.is_dir():
            found += [(inner, inner.relative_to(path).as_posix()) for inner in _walk(path)]
        else:
            found.append((path, path.name))
    return found


def payloads_of(path: Path, shown: str) -> Iterator[Payload | Rejection]:
    """Yield what one file holds, as `payloads` does."""
    return _file(path, shown, Meter())


def weight_of(sources: Sequence[str | Path]) -> int:
    """Return the bytes on the disk of all files that `sources` name, 0 where they name a pipe. Raises as `payloads`."""
    paths = list(itertools.chain.from_iterable(_expand(source) for source in sources))
    if None in paths:
        return 0
    return sum(size_of(_walk(path) if path.is_dir() else [path]) for path in paths if path is not None)


def _from(path: Path | None, stdin: BinaryIO | None, meter: Meter) -> Iterator[Payload | Rejection]:
    if path is None:
        if stdin is None:
            raise UnreadableInput("standard input was asked for but is not open", hint="pipe a report into the command")
        yield from _read(stdin, "stdin", None)
    elif path.is_dir():
        yield from _folder(path, meter)
    else:
        yield from _file(path, path.name, meter)


def _folder(folder: Path, meter: Meter) -> Iterator[Payload | Rejection]:
    empty = True
    for path in _walk(folder):
        empty = False
        yield from _file(path, path.relative_to(folder).as_posix(), meter)
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


def _file(path: Path, shown: str, meter: Meter) -> Iterator[Payload | Rejection]:
    try:
        with path.open("rb") as stream, meter.reading(stream):
            yield from _read(stream, path.name, shown)
    except OSError as error:
        yield Rejection(shown, "unreadable", error.strerror or type(error).__name__)


def _read(stream: BinaryIO, name: str, path: str | None) -> Iterator[Payload | Rejection]:
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    packed, start = _start(buffered)
    name = re.sub(r"\.gz$", "", name, flags=re.I) if packed else name
    if start.startswith(ARCHIVE):
        yield from archive_pages(buffered, path or name)
    elif start.startswith(TABLE) and not packed:
        yield from table_rows(buffered, name, path)
    else:
        yield from _loose(buffered, packed, name, path)


def _start(buffered: io.BufferedReader) -> tuple[bool, bytes]:
    """Return whether a stream is packed, and the first bytes that it holds, unpacked; nothing of it is consumed."""
    head = buffered.peek(MAGIC)[:MAGIC]
    if not head.startswith(GZIP):
        return False, head
    try:
        return True, zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, MAGIC)
    except zlib.error:
        return True, b""  # reading it will tell


def _loose(buffered: BinaryIO, packed: bool, name: str, path: str | None) -> Iterator[Payload | Rejection]:
    where = path or name
    source = cast(BinaryIO, gzip.GzipFile(fileobj=buffered)) if packed else buffered
    try:
        head = source.read(lines.HEAD)
        if lines.is_lines(head, name):
            yield from lines.line_batches(source, head, name, path, buffered if packed else None)
            return
        data = head + source.read(bounds.LARGEST_FILE + 1 - len(head)) if len(head) == lines.HEAD else head
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Rejection(where, "damaged gzip", lines.first_line(error))
        return
    if len(data) > bounds.LARGEST_FILE:
        most = bounds.LARGEST_FILE // bounds.MB
        yield Rejection(where, "too large", f"over {most} MB; only JSON Lines, web archives and tables may be larger")
        return
    yield Payload(name, data, path)
