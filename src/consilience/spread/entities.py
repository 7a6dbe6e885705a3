"""People, bodies and places of many stories joined by joins: only names that may be one name come together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from consilience.engine.spark import Row, spread, together
from consilience.model.document import digest
from consilience.model.fact import Entity
from consilience.spread.components import components
from consilience.spread.deriving import TOLD
from consilience.spread.scratch import Scratch
from consilience.stages.names.joining import joined, keys_of, sameness
from consilience.stages.rows import entity_row
from consilience.store.codec import load

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

NAMED = {"key": "string", "id": "string", "type": "string", "name": "string", "known": "string"}
PAIR = {"a": "string", "b": "string"}
PART = ("type", "name", "known")


def join_parts(told: DataFrame, scratch: Scratch) -> DataFrame:
    """Return the entities in rows of TOLD, from those of each parcel."""
    from pyspark.sql import functions as f

    parts = told.where(f.col("sort") == "parts of entities")
    if parts.select("parcel").distinct().limit(2).count() < 2:  # one story: its entities are those of the record
        return spread(parts, _as_they_are, TOLD)
    names = parts.select(f.col("first").alias("type"), f.col("second").alias("name"), f.col("third").alias("known"))
    named = spread(names.distinct(), _keyed, NAMED)
    a, b = named.alias("a"), named.alias("b")
    alike = a.join(b, (f.col("a.key") == f.col("b.key")) & (f.col("a.id") < f.col("b.id")))
    pairs = spread(alike.select(*(f.col(f"{s}.{c}").alias(f"{s}_{c}") for s in "ab" for c in NAMED)), _same, PAIR)
    own = named.select(f.col("id").alias("a"), f.col("id").alias("b"))
    groups = components(scratch.kept("same", pairs.unionAll(own).distinct()), scratch, "names")
    known = named.select("id", *PART).distinct().join(groups, "id").select(*PART, f.col("first").alias("group"))
    held = parts.withColumnsRenamed(dict(zip(("first", "second", "third"), PART, strict=True))).join(known, list(PART))
    order = ["parcel", "ordinal"]
    return spread(together(held, "group", order, pieces=scratch.pieces), _joined, TOLD)


def _keyed(names: Iterator[Row]) -> Iterator[Row]:
    """Yield rows of NAMED: each name with each key that it shares with what may be the same."""
    for row in names:
        entity = Entity(row["type"], row["name"], (), key=row["known"])
        for key in keys_of(entity):
            yield {"key": digest(*_flat(key)), "id": entity.id, **row}


def _flat(key: object) -> Iterator[str]:
    """Yield the parts of a key in an order that is the same on every machine."""
    if isinstance(key, tuple):
        for part in key:
            yield from ("(", *_flat(part), ")")
    else:
        yield from sorted(map(str, key)) if isinstance(key, frozenset) else (str(key),)


def _same(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        a, b = (Entity(row[f"{side}_type"], row[f"{side}_name"], (), key=row[f"{side}_known"]) for side in "ab")
        if sameness(a, b) is not None or sameness(b, a) is not None:
            yield {"a": a.id, "b": b.id}


def _joined(rows: Iterator[Row]) -> Iterator[Row]:
    for _, held in groupby(rows, key=lambda row: row["group"]):
        parcels = groupby(held, key=lambda row: row["parcel"])
        named = [(number, load(Entity, row["row"])) for number, (_, part) in enumerate(parcels) for row in part]
        yield from map(_told, joined(named))


def _as_they_are(rows: Iterator[Row]) -> Iterator[Row]:
    return (_told(load(Entity, row["row"])) for row in rows)


def _told(entity: Entity) -> Row:
    first, second, third = entity.type, entity.name, "\x1f".join((entity.key, *entity.mentions))
    row = json.dumps(entity_row(entity), ensure_ascii=False)
    return {
        "sort": "entities",
        "first": first,
        "second": second,
        "third": third,
        "ordinal": 0,
        "parcel": "",
        "row": row,
    }
