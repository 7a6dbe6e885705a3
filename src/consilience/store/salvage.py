"""What can be read of a damaged record, saved in a new one: the reports, what analysts decided, what was rejected.

Rows are sought in all pages of the file, so that it does not matter which of them are damaged. Each is known by its
id, a hash of what it says: what the damage has changed is told, not saved. All else is derived from reports anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select

from consilience.errors import StoreError
from consilience.model.document import Document, Rejection
from consilience.model.ruling import VERBS, Ruling
from consilience.store import rows, schema
from consilience.store.codec import decode, load
from consilience.store.file_errors import MAGIC
from consilience.store.pages import Pages
from consilience.store.sqlite import SqliteStore
from consilience.store.statements import PAGE, raise_count

_DOCUMENT = [column.name for column in schema.documents.columns][:14]  # those that the oldest schema has, in its order
_NOWHERE = {column.name: None for column in list(schema.documents.columns)[14:]}
_RULING = [column.name for column in schema.rulings.columns]
_REJECTION = [column.name for column in schema.rejections.columns]
_ID = re.compile(r"[0-9a-f]{16}")
_DATES = ("published", "published_at", "published_from")
SHOWN = 400  # characters of a ruling that can only be told


@dataclass
class Salvaged:
    """What was saved of a record, and what was lost, a line each."""

    documents: int = 0
    rulings: int = 0
    rejections: int = 0
    lost: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Item:
    """A row that was found; `values` is None where it is no more what its id says."""

    table: Table
    id: str
    number: int
    values: rows.Values | None
    told: str


def salvage(source: Path, target: SqliteStore) -> Salvaged:
    """Save what can be read of the record at `source` in `target`, which is empty; `source` is not touched.

    Raises StoreError where `source` cannot be opened or holds nothing that could be saved, or `target` holds a record.
    """
    try:
        pages = Pages(source)
    except OSError as error:
        raise StoreError(f"{source} cannot be opened: {error.strerror}", hint="check its name and rights") from error
    try:
        with target.writing() as here:
            if here.scalar(select(func.count()).select_from(schema.documents)):
                raise StoreError(f"{target.address} holds a record already", hint="save to a new one")
            told = _save(pages, here, target)
            if not (told.documents or told.rulings or told.rejections):
                raise StoreError(f"nothing can be saved from {source}", hint="restore a copy, or add the reports again")
            return told
    finally:
        pages.close()


def _save(pages: Pages, here: Connection, target: SqliteStore) -> Salvaged:
    """Save every row that is found once; return what was saved and lost."""
    saved: dict[str, dict[str, int]] = {name: {} for name in ("documents", "rulings", "rejections")}
    torn: dict[str, _Item] = {}
    waiting: dict[str, list[rows.Values]] = {name: [] for name in saved}
    taken, mentioned = set[tuple[Table, int]](), set[str]()
    for item in _items(pages, mentioned):
        held, place = saved[item.table.name], (item.table, item.number)
        if item.values is None:
            torn[item.id] = item
        elif item.id not in held and place not in taken:  # else left by what the file held before
            held[item.id] = item.number
            taken.add(place)
            waiting[item.table.name].append(item.values)
            if len(waiting["documents"]) == PAGE:
                target.insert(here, schema.documents, waiting["documents"])
                waiting["documents"] = []
    for table in (schema.documents, schema.rulings, schema.rejections):
        target.insert(here, table, waiting[table.name])
    raise_count(here, "generation")
    told = Salvaged(len(saved["documents"]), len(saved["rulings"]), len(saved["rejections"]))
    damaged = [item for id, item in torn.items() if id not in saved[item.table.name]]
    told.lost = [item.told for item in sorted(damaged, key=lambda item: (item.table.name, item.number))]
    told.lost += _gone(saved, damaged, mentioned) + _of_file(pages)
    return told


def _items(pages: Pages, mentioned: set[str]) -> Iterator[_Item]:
    """Yield the rows of reports, rulings and rejections; note the reports that rows of readings speak of."""
    for number, values in pages.rows():
        if len(values) >= len(_DOCUMENT) and values[0] is None and _are_text(values[1:4]):
            yield _document(number, dict(zip(_DOCUMENT, values, strict=False)))
        elif len(values) == len(_RULING) and values[0] is None and _are_text(values[1:]):
            yield _ruling(number, *values[1:])
        elif len(values) == len(_REJECTION) and _are_text(values):
            rejection = Rejection(*values[1:])
            if rejection.id == values[0]:
                yield _Item(schema.rejections, rejection.id, number, dict(zip(_REJECTION, values, strict=True)), "")
        elif len(values) == len(schema.readings.columns) and _are_text(values) and _ID.fullmatch(values[0]):
            mentioned.add(values[0])


def _document(number: int, held: rows.Values) -> _Item:
    for name in _DATES[:2]:  # of a form that damage may have broken; no part of the id
        if not _reads(Document, {"name": "", "text": "", name: held[name]}):
            held |= dict.fromkeys(_DATES)
    document = decode(Document, {name: held[name] for name in rows.DOCUMENT_FIELDS})
    if document.id != held["id"]:
        return _Item(schema.documents, held["id"], number, None, f"the report {document.name!r} is damaged")
    added = held["added"] if _is_moment(held["added"]) else ""
    row = rows.document_row(document, version="", at=added) | _NOWHERE | {"arrival": number}
    return _Item(schema.documents, document.id, number, row, "")


def _ruling(number: int, id: str, verb: str, by: str, at: str, body: str) -> _Item:
    told = f"a ruling is damaged: {verb} by {by} at {at}: {body[:SHOWN]}"
    try:
        ruling = load(Ruling, body)
    except StoreError:
        return _Item(schema.rulings, id, number, None, told)
    intact = ruling.id == id and ruling.verb in VERBS
    return _Item(schema.rulings, id, number, rows.ruling_row(ruling) | {"number": number} if intact else None, told)


def _gone(saved: dict[str, dict[str, int]], damaged: Sequence[_Item], mentioned: set[str]) -> list[str]:
    """Tell how many rows were not even found: those whose numbers are missing, and reports that others speak of."""
    found = {
        name: {*held.values(), *(item.number for item in damaged if item.table.name == name)}
        for name, held in saved.items()
    }
    gaps = {name: max(numbers, default=0) - len(numbers) for name, numbers in found.items()}
    spoken_of = mentioned - saved["documents"].keys() - {item.id for item in damaged}
    reports = max(gaps["documents"], len(spoken_of))
    told = [f"{reports} {'report is' if reports == 1 else 'reports are'} gone"] if reports > 0 else []
    if gaps["rulings"] > 0:
        told.append(f"up to {gaps['rulings']} rulings are gone, if they were not taken back")
    return told


def _of_file(pages: Pages) -> list[str]:
    """Tell what is wrong with the file as a whole."""
    if pages.page(1)[: len(MAGIC)] != MAGIC:
        return ["the beginning of the file is damaged: rulings that were taken back may be among those saved"]
    if pages.count < pages.meant:
        return [f"the file ends early: it holds {pages.count} of {pages.meant} pages"]
    return []


def _are_text(values: Sequence[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def _reads(kind: type[Any], plain: dict[str, Any]) -> bool:
    try:
        decode(kind, plain)
    except StoreError:
        return False
    return True


def _is_moment(told: Any) -> bool:
    try:
        return datetime.fromisoformat(told).tzinfo is not None
    except (TypeError, ValueError):
        return False
