"""JSON Lines of any length, in batches of whole lines."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from consilience import bounds
from consilience.model.document import Rejection
from consilience.model.payload import Payload

BATCH = bounds.MB  # bytes of lines that travel together: some 200 reports
HEAD = 64 * 1024  # bytes that tell whether a file is JSON Lines
LONGEST_REASON = 120  # characters of an error that a rejection tells
_LINES_NAME = re.compile(r"\.(?:jsonl|ndjson|jsonlines)$", re.I)


def is_lines(head: bytes, name: str) -> bool:
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


def line_batches(
    source: BinaryIO, head: bytes, name: str, path: str | None, packed: BinaryIO | None
) -> Iterator[Payload | Rejection]:
    """Yield the lines of `source` after `head`, which was read from it; `packed` is the stream that it unpacks."""
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
        if len(rest) > bounds.LARGEST_LINE:
            yield Rejection(f"{where}#{number}", "too large", f"a line of over {bounds.LARGEST_LINE // bounds.MB} MB")
            rest, skipping = b"", True
        try:
            chunk = source.read(BATCH)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            yield Rejection(f"{where}#{number}", "damaged gzip", first_line(error))
            return
        unpacked += len(chunk)
        if packed and unpacked > bounds.BOMB_FLOOR and unpacked > bounds.BOMB_RATIO * _position(packed, unpacked):
            yield Rejection(f"{where}#{number}", "too large", f"unpacks to over {bounds.BOMB_RATIO} times its size")
            return
        if not chunk:
            break
        rest += chunk
    if rest.strip():
        yield Payload(name, rest, path, number)


def first_line(error: Exception) -> str:
    """Return the first line of what `error` says, without control characters, else its type, at most 120 long."""
    told = (str(error).splitlines() or [""])[0][:LONGEST_REASON]
    return "".join(filter(str.isprintable, told)) or type(error).__name__


def _position(packed: BinaryIO, otherwise: int) -> int:
    """Return how many bytes of `packed` were read, `otherwise` where a pipe cannot tell."""
    try:
        return packed.tell()
    except (OSError, ValueError):
        return otherwise
