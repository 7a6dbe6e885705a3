"""Tables of a record, the same for every SQL store."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    func,
    literal_column,
)

APPLICATION = 0x436F6E73  # "Cons": SQLite's application_id, which tells a record from any other database
SCHEMA = 3  # raised when a table changes in a way that an older Consilience cannot read

TABLES = MetaData()

# Text sorts by its code points in every store, whatever the language of the server.
ID = String(16).with_variant(String(16, collation="C"), "postgresql")
WORD = String().with_variant(String(collation="C"), "postgresql")
TEXT = Text().with_variant(Text(collation="C"), "postgresql")
NUMBER = Integer().with_variant(BigInteger(), "postgresql")


def _document(*, key: bool = False) -> Column[str]:
    return Column("document", ID, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, primary_key=key)


def _claim(name: str = "claim") -> Column[str]:
    return Column(name, ID, ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, primary_key=True)


def _parcel() -> Column[str]:
    """The first of the parcels that a row was derived from."""
    return Column("parcel", ID, nullable=False, index=True)


meta = Table("meta", TABLES, Column("key", WORD, primary_key=True), Column("value", TEXT, nullable=False))

documents = Table(
    "documents",
    TABLES,
    Column("arrival", NUMBER, primary_key=True, autoincrement=True),
    Column("id", ID, nullable=False, unique=True),
    Column("name", TEXT, nullable=False),
    Column("text", TEXT, nullable=False),
    Column("title", TEXT),
    Column("url", TEXT),
    Column("publisher", TEXT),
    Column("language", WORD),
    Column("published", WORD),
    Column("published_at", WORD),
    Column("published_from", WORD),
    Column("path", TEXT),
    Column("version", WORD, nullable=False),
    Column("added", WORD, nullable=False),  # the moment in UTC, ISO 8601
    Column("parcel", ID),  # null before it is placed, as are the two below
    Column("parent", ID),  # the earlier document that it is most like ...
    Column("likeness", Float),  # ... and how much, 0 to 1
    Index("documents_by_name", "name", "id").ddl_if(dialect="sqlite"),  # a server's index takes no name of 3 kB ...
    Index("documents_by_url", "url", postgresql_using="hash"),  # ... nor an address, but its hash
    Index("documents_by_version", "version", "id"),  # asked with every opening: no report is touched
    Index("documents_by_parcel", "parcel"),
    Index("documents_by_parent", "parent"),
)

sketches = Table("sketches", TABLES, _document(key=True), Column("body", TEXT, nullable=False))

# The heaviest terms of the sketches, by which reports that may tell one story are found.
keys = Table(
    "keys",
    TABLES,
    Column("term", TEXT, primary_key=True),
    _document(key=True),
    Column("weight", Integer, nullable=False),
    Index("keys_by_document", "document"),
    sqlite_with_rowid=False,
)

readings = Table("readings", TABLES, _document(key=True), Column("body", TEXT, nullable=False))

noise = Table(
    "noise",
    TABLES,
    _document(key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("reason", TEXT, nullable=False),
)

rejections = Table(
    "rejections",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("where", TEXT, nullable=False),
    Column("reason", TEXT, nullable=False),
    Column("detail", TEXT, nullable=False),
)

# What analysts decided: no part of what is derived, and kept whatever is rebuilt.
rulings = Table(
    "rulings",
    TABLES,
    Column("number", NUMBER, primary_key=True, autoincrement=True),  # the order in which they were made
    Column("id", ID, nullable=False, unique=True),
    Column("verb", WORD, nullable=False),
    Column("by", TEXT, nullable=False),
    Column("at", WORD, nullable=False),
    Column("body", TEXT, nullable=False),
)

# Scalars as columns, so that any SQL client can ask; nested values as JSON.
claims = Table(
    "claims",
    TABLES,
    Column("number", NUMBER, primary_key=True),  # the text index points at it; a bare rowid would move under VACUUM
    Column("id", ID, nullable=False, unique=True),
    _document(),
    Column("ordinal", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", TEXT, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("measure", WORD, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("hedge", TEXT),
    Column("unit", WORD),
    Column("of", TEXT),
    Column("modality", WORD, nullable=False),
    Column("level", WORD),
    Column("speaker", TEXT),
    Column("actor", TEXT),
    Column("extractor", WORD, nullable=False),
    Column("body", TEXT, nullable=False),
    Index("claims_by_document", "document", "ordinal"),
    Index("claims_by_kind", "kind", "measure"),
)

# What is derived from parcels of documents; the rows of a parcel are emptied and filled again as one.
parcels = Table(
    "parcels",
    TABLES,
    Column("id", ID, primary_key=True),
    Column("stamp", WORD, nullable=False),  # what it was derived by; empty where it is to be derived anew
)

sources = Table(
    "sources",
    TABLES,
    _document(key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("reported", WORD),
    Column("dated_by", WORD),
    Column("body", TEXT, nullable=False),
)

resolved = Table(
    "resolved",
    TABLES,
    _claim(),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("speaker", TEXT),
    Column("actor", TEXT),
    Column("when", WORD),
    Column("origin", TEXT),
    Column("body", TEXT, nullable=False),
)

duplicate_groups = Table(
    "duplicate_groups",
    TABLES,
    Column("number", NUMBER, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("lead", ID, nullable=False),
    Column("reason", WORD, nullable=False),
    Column("body", TEXT, nullable=False),
)

stories = Table(
    "stories",
    TABLES,
    Column("id", ID, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("first", WORD),
    Column("last", WORD),
    Column("body", TEXT, nullable=False),
)

entities = Table(
    "entities",
    TABLES,
    Column("number", NUMBER, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("id", ID, nullable=False, index=True),  # two places of one name share it
    Column("type", WORD, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("body", TEXT, nullable=False),
)

facts = Table(
    "facts",
    TABLES,
    Column("id", ID, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("story", ID, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("measure", WORD, nullable=False),
    Column("status", WORD, nullable=False),
    Column("label", TEXT, nullable=False),
    Column("body", TEXT, nullable=False),
)

fact_claims = Table(
    "fact_claims",
    TABLES,
    Column("fact", ID, ForeignKey("facts.id", ondelete="CASCADE"), primary_key=True),
    _claim(),
    _parcel(),
)

relations = Table(
    "relations",
    TABLES,
    _claim("a"),
    _claim("b"),
    _parcel(),
    Column("relation", WORD, primary_key=True),
    Column("ordinal", Integer, nullable=False),
    Column("why", TEXT, nullable=False),
)

outcomes = Table(
    "outcomes",
    TABLES,
    Column("number", NUMBER, primary_key=True),
    _parcel(),
    Column("ordinal", Integer, nullable=False),
    Column("ruling", ID, nullable=False),
    Column("state", WORD, nullable=False),
    Column("body", TEXT, nullable=False),
)

DERIVED = (outcomes, relations, fact_claims, facts, entities, stories, duplicate_groups, resolved, sources)

SEARCH_TABLES = ("document_search", "claim_search", "document_words", "claim_words")
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

# A server has no FTS5: the words of documents and claims, blanks around each, found by an index on the list of them.
WORDS = MetaData()
document_words = Table(
    "document_words",
    WORDS,
    Column("document", ID, ForeignKey(documents.c.id, ondelete="CASCADE"), primary_key=True),
    Column("words", TEXT, nullable=False),
)
claim_words = Table(
    "claim_words",
    WORDS,
    Column("claim", ID, ForeignKey(claims.c.id, ondelete="CASCADE"), primary_key=True),
    Column("words", TEXT, nullable=False),
)
for held in (document_words, claim_words):
    Index(f"{held.name}_found", func.string_to_array(held.c.words, literal_column("' '")), postgresql_using="gin")
