"""What was derived, parcel by parcel, in its tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, select, update

from consilience.model.claim import Claim
from consilience.model.document import Document, Noise
from consilience.model.fact import DuplicateGroup, Entity, Fact, Relation, Story
from consilience.model.record import Record, Source
from consilience.model.ruling import Outcome
from consilience.store import rows, schema
from consilience.store.codec import load
from consilience.store.statements import fill, grouped, pages

T = TypeVar("T")


def drop_derived(connection: Connection, parcels: Sequence[str]) -> None:
    """Delete all that was derived from `parcels`."""
    for page in pages(parcels):
        for table in schema.DERIVED:
            connection.execute(delete(table).where(table.c.parcel.in_(page)))


def stamp_parcels(connection: Connection, parcels: Sequence[str], stamp: str) -> None:
    """Note what `parcels` were derived by."""
    for page in pages(parcels):
        connection.execute(update(schema.parcels).where(schema.parcels.c.id.in_(page)).values(stamp=stamp))


def keep_derived(connection: Connection, record: Record, parcel: str) -> None:
    """Keep `record` as what was derived from `parcel` and from those derived with it."""
    for table, values in rows.derived_rows(record, parcel):
        fill(connection, table, values)


def derived_parts(connection: Connection) -> tuple[Record, ...]:
    """Return what was derived from each parcel, by its name."""
    documents = {row.id: rows.document_of(row) for row in connection.execute(select(schema.documents))}
    noise = grouped(
        (row.document, Noise(row.start, row.end, row.reason))
        for row in connection.execute(select(schema.noise).order_by(schema.noise.c.start, schema.noise.c.end))
    )
    sources = _parts(
        (row.parcel, _source(row.body, documents[row.document], noise[row.document]))
        for row in _rows(connection, schema.sources)
    )
    relations = _parts(
        (row.parcel, Relation(row.a, row.b, row.relation, row.why)) for row in _rows(connection, schema.relations)
    )
    origins = _parts(
        (row.parcel, (row.claim, row.origin))
        for row in connection.execute(
            select(schema.resolved.c.parcel, schema.resolved.c.claim, schema.resolved.c.origin).order_by(
                schema.resolved.c.claim
            )
        )
        if row.origin is not None
    )
    claims = _bodies(connection, schema.resolved, Claim)
    facts = _bodies(connection, schema.facts, Fact)
    entities = _bodies(connection, schema.entities, Entity)
    stories = _bodies(connection, schema.stories, Story)
    groups = _bodies(connection, schema.duplicate_groups, DuplicateGroup)
    outcomes = _bodies(connection, schema.outcomes, Outcome)
    return tuple(
        Record(
            sources=sources[parcel],
            claims=claims[parcel],
            facts=facts[parcel],
            relations=relations[parcel],
            entities=entities[parcel],
            stories=stories[parcel],
            groups=groups[parcel],
            origins=origins[parcel],
            rulings=outcomes[parcel],
        )
        for parcel in sorted(sources)
    )


def _rows(connection: Connection, table: Any) -> Any:
    return connection.execute(select(table).order_by(table.c.parcel, table.c.ordinal))


def _bodies(connection: Connection, table: Any, kind: type[T]) -> defaultdict[str, tuple[T, ...]]:
    held = connection.execute(select(table.c.parcel, table.c.body).order_by(table.c.parcel, table.c.ordinal))
    return _parts((row.parcel, load(kind, row.body)) for row in held)


def _parts(pairs: Iterable[tuple[str, T]]) -> defaultdict[str, tuple[T, ...]]:
    return defaultdict(tuple, {parcel: tuple(items) for parcel, items in grouped(pairs).items()})


def _source(body: str, document: Document, noise: Sequence[Noise]) -> Source:
    held = load(Source, body)
    return Source(document, held.reported, held.dated_by, held.date_reason, tuple(noise), held.unread)
