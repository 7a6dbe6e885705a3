"""Tables in Parquet, as batches of JSON Lines with the same names of fields."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from consilience import bounds
from consilience.intake.lines import BATCH, first_line
from consilience.model.document import Rejection
from consilience.model.payload import Payload
from consilience.stages.formats.crawled import FIELDS

TOGETHER = (
    4  # rows unpacked at a time: hardly slower than many, and rows that share one long text take its room 4 times
)


def table_rows(stream: io.BufferedReader, name: str, path: str | None) -> Iterator[Payload | Rejection]:
    """Yield the rows of a Parquet file as JSON Lines, group by group; a damaged group does not spoil the others."""
    where = path or name
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        yield Rejection(where, "missing extra", "tables need: pip install 'consilience[parquet]'")
        return
    source, size = _seekable(stream)
    if source is None:
        most = bounds.LARGEST_FILE // bounds.MB
        yield Rejection(where, "too large", f"a table of over {most} MB through a pipe: give the file itself")
        return
    try:
        table = ParquetFile(source, pre_buffer=False, buffer_size=BATCH)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        yield Rejection(where, "damaged table", first_line(error))
        return
    columns = [field for field in table.schema_arrow.names if field in FIELDS]
    yield from _bounded(_groups(table, columns, where), name, path, size)


def _seekable(stream: io.BufferedReader) -> tuple[BinaryIO | None, int]:
    """Return `stream`, or what it holds where it is a pipe, None where that is too much; and its size in bytes."""
    if stream.seekable():
        size = stream.seek(0, io.SEEK_END)
        stream.seek(0)
        return stream, size
    held = stream.read(bounds.LARGEST_FILE + 1)
    return (None, len(held)) if len(held) > bounds.LARGEST_FILE else (io.BytesIO(held), len(held))


def _groups(table: Any, columns: list[str], where: str) -> Iterator[tuple[int, bytes] | Rejection]:
    """Yield each row with its number, from 1 on, as a JSON line."""
    import pyarrow

    first = 1
    for index in range(table.num_row_groups):
        group = table.metadata.row_group(index)
        number, last = first, first + group.num_rows - 1
        try:
            if _is_bomb(group):
                raise OSError(f"a column unpacks to over {bounds.BOMB_RATIO} times its size")
            for rows in table.iter_batches(TOGETHER, [index], columns, use_threads=False):
                for row in range(rows.num_rows):
                    yield _line(rows, row, f"{where}#{number}", number)
                    number += 1
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            yield Rejection(f"{where}#{number}", "damaged table", f"rows {number} to {last}: {first_line(error)}")
        first = last + 1


def _is_bomb(group: Any) -> bool:
    chunks = (group.column(index) for index in range(group.num_columns))
    return any(
        chunk.total_uncompressed_size > max(bounds.BOMB_FLOOR, bounds.BOMB_RATIO * chunk.total_compressed_size)
        for chunk in chunks
    )


def _line(rows: Any, row: int, where: str, number: int) -> tuple[int, bytes] | Rejection:
    try:
        told = {name: _value(rows.column(name)[row]) for name in rows.schema.names}
    except (ValueError, OverflowError) as error:  # a moment that no calendar has
        return Rejection(where, "damaged row", first_line(error))
    line = json.dumps(told, ensure_ascii=False, default=str).encode("utf-8", "replace")
    if len(line) > bounds.LARGEST_LINE:
        return Rejection(where, "too large", f"a row of over {bounds.LARGEST_LINE // bounds.MB} MB")
    return number, line


def _value(cell: Any) -> object:
    import pyarrow

    if pyarrow.types.is_timestamp(cell.type):  # parts of a microsecond need pandas, and no report has them
        cell = cell.cast(pyarrow.timestamp("us", cell.type.tz), safe=False)
    value = cell.as_py()
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _bounded(
    rows: Iterator[tuple[int, bytes] | Rejection], name: str, path: str | None, size: int
) -> Iterator[Payload | Rejection]:
    """Yield rows that follow one another together, until they unpack to far more than the file's `size`."""
    held, first, weight, unpacked = list[bytes](), 1, 0, 0
    for row in rows:
        if held and (isinstance(row, Rejection) or weight > BATCH or row[0] != first + len(held)):
            yield Payload(name, b"\n".join(held), path, first)
            held, weight = [], 0
        if isinstance(row, Rejection):
            yield row
            continue
        number, line = row
        first = first if held else number
        held.append(line)
        weight, unpacked = weight + len(line), unpacked + len(line)
        if unpacked > bounds.BOMB_FLOOR and unpacked > bounds.BOMB_RATIO * size:
            many = f"unpacks to over {bounds.BOMB_RATIO} times its size"
            yield Rejection(f"{path or name}#{number}", "too large", many)
            break
    if held:
        yield Payload(name, b"\n".join(held), path, first)
