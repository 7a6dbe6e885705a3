"""Passages of a few sentences, one file for each kind of crisis, with every claim that they make labelled."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consilience.errors import InputError
from consilience.evaluate.gold import Row
from consilience.evaluate.tables import labelled_files, labelled_rows
from consilience.model.document import Document
from consilience.model.payload import Payload
from consilience.stages.parse import parse

FORM = "see docs/how-to/evaluate.md for the form"
# What the claims of a passage share unless one says otherwise; an empty string or list says none.
SHARED = ("places", "actor", "speaker", "channel", "when")
FIELDS = {"quote", "claim", "figure", "low", "high", "hedge", "unit", "of", "modality", "level", *SHARED}
WORDS = ("hedge", "of", "level", "actor", "speaker", "channel", "when")
HEAD = {"number", "published", "source", "title", "text", "claims", *SHARED}
# What a figure counts where the label names no unit.
UNITS = {
    "casualties": "person",
    "displacement": "person",
    "capture": "person",
    "forces.troops": "person",
    "response.personnel": "person",
    "damage.buildings": "building",
    "interception.drones": "drone",
    "interception.missiles": "missile",
    "interception.aircraft": "aircraft",
    "territory.settlements_controlled": "settlement",
    "territory.settlement_seized": "settlement",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, the kind of crisis that it tells of, and its labels in the form of labelled claims."""

    crisis: str
    number: int
    document: Document
    labels: tuple[Row, ...]

    @property
    def held(self) -> bool:
        """Whether it is kept from those who tune the rules."""
        return self.number % 2 == 1


def read_passages(path: Path) -> tuple[Passage, ...]:
    """Return the passages in a TOML file, or in all of a folder, by kind of crisis and number.

    Raises UnreadableInput where `path` cannot be opened, InputError where a label does not fit its passage.
    """
    return tuple(passage for file in labelled_files(path, "passages") for passage in _passages(file))


def _passages(file: Path) -> Iterator[Passage]:
    rows = labelled_rows(file, "passage", noun="passages", form=FORM)
    seen: set[int] = set()
    for place, row in enumerate(rows, 1):
        try:
            passage = _passage(file.stem, row)
            if passage.number in seen:
                raise ValueError("another passage bears this number")
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise InputError(f"{file.name}: passage {row.get('number', place)}: {error}", hint=FORM) from error
        seen.add(passage.number)
        yield passage


def _passage(crisis: str, row: Mapping[str, Any]) -> Passage:
    _allow(row, HEAD)
    number = int(row["number"])
    name = f"{crisis}-{number:02}"
    labels = tuple(_label(name, row["text"], {**_shared(row), **claim}) for claim in row["claims"])
    return Passage(crisis.replace("-", " "), number, _document(name, row), labels)


def _shared(row: Mapping[str, Any]) -> dict[str, Any]:
    return {field: row[field] for field in SHARED if field in row}


def _allow(row: Mapping[str, Any], fields: set[str]) -> None:
    unknown = sorted(set(row) - fields)
    if unknown:
        raise ValueError(f"no such field: {', '.join(unknown)}")


def _label(name: str, text: str, told: Mapping[str, Any]) -> Row:
    """Return a label of the file as a labelled claim: offsets for its quote, bounds for its figure."""
    _allow(told, FIELDS)
    quote = told["quote"]
    if text.count(quote) != 1:
        raise ValueError(f"the quote stands {text.count(quote)} times in the text: {quote}")
    start = text.index(quote)
    kind, measure = told["claim"].split(".")
    low, high = _bounds(told)
    unit = told.get("unit") or (UNITS.get(told["claim"], UNITS.get(kind)) if low is not None else None)
    words = {field: told.get(field) or None for field in WORDS}
    return {
        "doc": name,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "kind": kind,
        "measure": measure,
        "low": low,
        "high": high,
        "unit": unit,
        "modality": told.get("modality", "asserted"),
        "places": list(told.get("places") or ()),
        **words,
    }


def _bounds(told: Mapping[str, Any]) -> tuple[float | None, float | None]:
    """Return what a label allows: `figure` alone is exact, `low` alone is open above, `high` alone begins at none."""
    if "figure" in told:
        return told["figure"], told["figure"]
    return told.get("low", 0 if "high" in told else None), told.get("high")


def _document(name: str, row: Mapping[str, Any]) -> Document:
    line = {
        "name": name,
        "title": row["title"],
        "source": row["source"],
        "published": row["published"].isoformat(),
        "text": row["text"],
    }
    found = next(iter(parse(Payload(f"{name}.json", json.dumps(line).encode(), None))))
    if not isinstance(found, Document):
        raise ValueError(f"cannot be read: {found.reason}")
    return found
