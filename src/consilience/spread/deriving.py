"""Each story derived where its reports lie, and what follows from it told as rows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from consilience import pipeline
from consilience.engine import unswept
from consilience.engine.spark import Row, spread, together
from consilience.model.harvest import Harvest
from consilience.model.record import Record
from consilience.stages.rows import claim_rows, fact_row, relation_row, story_row
from consilience.store.codec import dump, load

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

ORDER = ("first", "second", "third", "ordinal")  # by what the rows of a table are sorted
TOLD = {
    "sort": "string",
    **dict.fromkeys(ORDER[:3], "string"),
    "ordinal": "bigint",
    "parcel": "string",
    "row": "string",
}
Keyed = tuple[tuple[str, str, str], Row]


def derive(read: DataFrame, placed: DataFrame, owners: tuple[tuple[str, str], ...], *, pieces: int) -> DataFrame:
    """Return rows of TOLD from reports with their harvests and where they lie."""
    held = read.select("id", "harvest").join(placed.select("id", "parcel"), "id")
    return spread(together(held, "parcel", pieces=pieces), _Deriving(owners), TOLD)


@dataclass(frozen=True)
class _Deriving:
    """The second half of the pipeline, parcel by parcel."""

    owners: tuple[tuple[str, str], ...]

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        for parcel, held in groupby(rows, key=lambda row: row["parcel"]):
            with unswept():
                harvests = [load(Harvest, row["harvest"]) for row in held]
                homes = {harvest.reading.document.id: parcel for harvest in harvests}
                record = pipeline.derive(harvests, homes, owners=self.owners)
                told = list(_told(record, parcel))
            yield from told


def _told(record: Record, parcel: str) -> Iterator[Row]:
    ids = {claim.id: claim.document for claim in record.claims}
    tables: dict[str, Iterator[Keyed]] = {
        "claims": (((row["doc"], ids[row["id"]], ""), row) for row in claim_rows(record)),
        "facts": (((fact.story, fact.label, fact.id), fact_row(fact)) for fact in record.facts),
        "relations": (((r.a, r.b, r.relation), relation_row(r)) for r in record.relations),
        "origins": (((claim, origin, ""), {"claim": claim, "origin": origin}) for claim, origin in record.origins),
        "stories": _stories(record),
        "sources": _sources(record),
    }
    for sort, keyed in tables.items():
        for ordinal, (keys, row) in enumerate(keyed):
            yield _row(sort, keys, ordinal, parcel, json.dumps(row, ensure_ascii=False))
    for ordinal, entity in enumerate(record.entities):
        yield _row("parts of entities", (entity.type, entity.name, entity.key), ordinal, parcel, dump(entity))


def _row(sort: str, keys: tuple[str, str, str], ordinal: int, parcel: str, row: str) -> Row:
    return {"sort": sort, **dict(zip(ORDER, (*keys, ordinal), strict=True)), "parcel": parcel, "row": row}


def _stories(record: Record) -> Iterator[Keyed]:
    names = {source.document.id: source.document.name for source in record.sources}
    for story in record.stories:
        yield (story.first or "9999", story.title, "".join(story.documents)), story_row(story, names)


def _sources(record: Record) -> Iterator[Keyed]:
    made = Counter(claim.document for claim in record.claims)
    story_of = {document: story.id for story in record.stories for document in story.documents}
    lead = {member: group.lead for group in record.groups for member in group.members}
    for source in record.sources:
        held = source.document
        row = {
            "id": held.id,
            "name": held.name,
            "title": held.title,
            "publisher": held.publisher,
            "url": held.url,
            "reported": source.reported,
            "dated_by": source.dated_by,
            "claims": made[held.id],
            "story": story_of[held.id],
            "copy_of": lead.get(held.id) if lead.get(held.id) != held.id else None,
        }
        yield (held.name, held.id, ""), row
