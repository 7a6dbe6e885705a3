"""Reports in, one record out: the Python API."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from consilience import pipeline
from consilience.errors import UnreadableInput
from consilience.model.document import Document, Rejection, digest
from consilience.model.record import Record
from consilience.models.gazetteer import GeoNames
from consilience.models.parser import SpacyParser
from consilience.store.memory import MemoryStore
from consilience.store.port import Store

CHUNK = 32  # documents committed together: what a killed process loses at most
Progress = Callable[[int], None]


class Workspace:
    """A record and the parts that fill it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._record: tuple[str, Record] | None = None

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True, readonly: bool = False) -> Workspace:
        """Open the record in the file at `path`, made where it is missing."""
        from consilience.store.sqlite import SqliteStore

        return cls(SqliteStore(path, create=create, readonly=readonly))

    @classmethod
    def memory(cls) -> Workspace:
        """Open a record that lives as long as this object."""
        return cls(MemoryStore())

    @cached_property
    def _parts(self) -> pipeline.Parts:
        return pipeline.Parts(SpacyParser(), GeoNames())

    @cached_property
    def _read_version(self) -> str:
        return pipeline.read_version()

    def add(self, *sources: str | Path, progress: Progress | None = None) -> Workspace:
        """Read all reports in `sources` and keep what they say; a report that the record holds is passed over."""
        known = set(self._store.known(self._read_version))
        incoming = (item for source in sources for item in _intake(source))
        while chunk := list(islice(incoming, CHUNK)):
            self._store.reject(item for item in chunk if isinstance(item, Rejection))
            fresh = {i.id: i for i in chunk if isinstance(i, Document) and i.id not in known}
            self._store.save([pipeline.harvest(d, self._parts) for d in fresh.values()], version=self._read_version)
            known |= fresh.keys()
            if progress:
                progress(len(chunk))
        return self

    def run(self) -> Workspace:
        """Bring everything derived up to date; does nothing where it is."""
        self._derived()
        return self

    def record(self) -> Record:
        """Return everything that the record holds, brought up to date."""
        return self._derived()

    def _derived(self) -> Record:
        fingerprint = digest(self._store.generation(), pipeline.derive_version())
        if self._record and self._record[0] == fingerprint:
            return self._record[1]
        record = self._store.derived(fingerprint)
        if record is None:
            record = pipeline.derive(
                tuple(self._store.harvests()),
                rejections=self._store.rejections(),
                revisions=self._store.revisions(),
            )
            if self._store.writable:
                self._store.keep(record, fingerprint=fingerprint)
        self._record = (fingerprint, record)
        return record

    def close(self) -> None:
        """Let go of the record."""
        self._store.close()


def _intake(source: str | Path) -> Iterator[Document | Rejection]:
    path = Path(source)
    if not path.exists():
        raise UnreadableInput(f"there is nothing at {path}", hint="name a file or a folder of reports")
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.suffix == ".jsonl":
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                try:
                    yield _of_json(json.loads(line))
                except (ValueError, KeyError) as error:
                    yield Rejection(f"{file.name}:{number}", "not a report in JSON", str(error))
        elif file.suffix == ".txt":
            text = file.read_text(encoding="utf-8")
            head = re.match(r"\s*date (\d{4}-\d\d-\d\d) ", text)
            yield Document(file.name, text, published=date.fromisoformat(head[1]) if head else None)


def _of_json(row: dict[str, Any]) -> Document:
    day = row.get("published")
    return Document(
        row.get("name") or row["url"],
        row["text"],
        title=row.get("title"),
        url=row.get("url"),
        publisher=row.get("source"),
        published=date.fromisoformat(day[:10]) if day else None,
        published_from="metadata" if day else None,
    )
