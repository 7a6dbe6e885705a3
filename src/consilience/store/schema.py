"""Tables of a record, the same for every SQL store."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

APPLICATION = 0x436F6E73  # "Cons": SQLite's application_id, which tells a record from any other database
SCHEMA = 3  # raised when a table changes in a way that an older Consilience cannot read

TABLES = MetaData()


def _document(*, key: bool = False) -> Column[str]:
    return Column(
        "document", String(16), ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, primary_key=key
    )


def _claim(name: str = "claim") -> Column[str]:
    return Column(name, String(16), ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, primary_key=True)


def _parcel() -> Column[str]:
    """The first of the parcels that a row was derived from."""
    return Column("parcel", String(16), nullable=False, index=True)


meta = Table("meta", TABLES, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

documents = Table(
    "documents",
    TABLES,
    Column("arrival", Integer, primary_key=True, autoincrement=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("publisher", Text),
    Column("language", String),
    Column("published", String),
    Column("published_at", String),
    Column("published_from", String),
    Column("path", Text),
    Column("version", String, nullable=False),
    Column("added", String, nullable=False),  # the moment in UTC, ISO 8601
    Column("parcel", String(16)),  # null before it is placed, as are the two below
    Column("parent", String(16)),  # the earlier document that it is most like ...
    Column("likeness", Float),  # ... and how much, 0 to 1
    Index("documents_by_name", "name", "id"),
    Index("documents_by_url", "url"),
    Index("documents_by_parcel", "parcel"),
    Index("documents_by_parent", "parent"),
)

sketches = Table("sketches", TABLES, _document(key=True), Column("body", Text, nullable=False))

# The heaviest terms of the sketches, by which reports that may tell one story are found.
keys = Table(
    "keys",
    TABLES,
    Column("term", Text, primary_key=True),
    _document(key=True),
    Column("weight", Integer, nullable=False),
    Index("keys_by_document", "document"),
    sqlite_with_rowid=False,
)

readings = Table("readings", TABLES, _document(key=True), Column("body", Text, nullable=False))

noise = Table(
    "noise",
    TABLES,
    _document(key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("reason", Text, nullable=False),
)

rejections = Table(
    "rejections",
    TABLES,
    Column("id", String(16), primary_key=True),
    Column("where", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
)

# What analysts decided: no part of what is derived, and kept whatever is rebuilt.
rulings = Table(
    "rulings",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=True),  # the order in which they were made
    Column("id", String(16), nullable=False, unique=True),
    Column("verb", String, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("body", Text, nullable=False),
)

# Scalars as columns, so that any SQL client can ask; nested values as JSON.
claims = Table(
    "claims",
    TABLES,
    Column("number", Integer, primary_key=True),  # the text index points at it; a bare rowid would move under VACUUM
    Column("id", String(16), nullable=False, unique=True),
    _document(),
    Column("ordinal", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("measure", String, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("hedge", Text),
    Column("unit", String),
    Column("of", Text),
    Column("modality", String, nullable=False),
    Column("level", String),
    Column("speaker", Text),
    Column("actor", Text),
    Column("extractor", String, nullable=False),
    Column("body", Text, nullable=False),
    Index("claims_by_document", "document", "ordinal"),
    Index("claims_by_kind", "kind", "measure"),
)

# What is derived from parcels of documents; the rows of a parcel are emptied and filled again as one.
parcels = Table(
    "parcels",
    TABLES,
    Column("id", String(16), primary_key=True),
    Column("stamp", String, nullable=False),  # what it was derived by; empty where it is to be derived anew
)

sources = Table(
    "sources",
    TABLES,
    _document(key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("reported", String),
    Column("dated_by", String),
    Column("body", Text, nullable=False),
)

resolved = Table(
    "resolved",
    TABLES,
    _claim(),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("speaker", Text),
    Column("actor", Text),
    Column("when", String),
    Column("origin", Text),
    Column("body", Text, nullable=False),
)

duplicate_groups = Table(
    "duplicate_groups",
    TABLES,
    Column("number", Integer, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("lead", String(16), nullable=False),
    Column("reason", String, nullable=False),
    Column("body", Text, nullable=False),
)

stories = Table(
    "stories",
    TABLES,
    Column("id", String(16), primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("first", String),
    Column("last", String),
    Column("body", Text, nullable=False),
)

entities = Table(
    "entities",
    TABLES,
    Column("number", Integer, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("id", String(16), nullable=False, index=True),  # two places of one name share it
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
)

facts = Table(
    "facts",
    TABLES,
    Column("id", String(16), primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("story", String(16), nullable=False),
    Column("kind", String, nullable=False),
    Column("measure", String, nullable=False),
    Column("status", String, nullable=False),
    Column("label", Text, nullable=False),
    Column("body", Text, nullable=False),
)

fact_claims = Table(
    "fact_claims",
    TABLES,
    Column("fact", String(16), ForeignKey("facts.id", ondelete="CASCADE"), primary_key=True),
    _claim(),
    _parcel(),
)

relations = Table(
    "relations",
    TABLES,
    _claim("a"),
    _claim("b"),
    _parcel(),
    Column("relation", String, primary_key=True),
    Column("ordinal", Integer, nullable=False),
    Column("why", Text, nullable=False),
)

outcomes = Table(
    "outcomes",
    TABLES,
    Column("number", Integer, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("ruling", String(16), nullable=False),
    Column("state", String, nullable=False),
    Column("body", Text, nullable=False),
)

DERIVED = (outcomes, relations, fact_claims, facts, entities, stories, duplicate_groups, resolved, sources)

SEARCH = (
    "CREATE VIRTUAL TABLE document_search USING fts5(name, title, text, content='documents', content_rowid='arrival')",
    "CREATE TRIGGER document_added AFTER INSERT ON documents BEGIN INSERT INTO document_search"
    "(rowid, name, title, text) VALUES (new.arrival, new.name, new.title, new.text); END",
    "CREATE TRIGGER document_removed AFTER DELETE ON documents BEGIN INSERT INTO document_search"
    "(document_search, rowid, name, title, text) VALUES ('delete', old.arrival, old.name, old.title, old.text); END",
    "CREATE VIRTUAL TABLE claim_search USING fts5(quote, speaker, content='claims', content_rowid='number')",
    "CREATE TRIGGER claim_added AFTER INSERT ON claims BEGIN INSERT INTO claim_search(rowid, quote, speaker)"
    " VALUES (new.number, new.quote, new.speaker); END",
    "CREATE TRIGGER claim_removed AFTER DELETE ON claims BEGIN INSERT INTO claim_search"
    "(claim_search, rowid, quote, speaker) VALUES ('delete', old.number, old.quote, old.speaker); END",
)
