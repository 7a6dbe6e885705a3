-- The tables of a record as schema 2 had them: no stories placed one by one, no sketches.
CREATE TABLE meta (
    "key" VARCHAR NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
);
CREATE TABLE documents (
    arrival INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    title TEXT,
    url TEXT,
    publisher TEXT,
    language VARCHAR,
    published VARCHAR,
    published_at VARCHAR,
    published_from VARCHAR,
    path TEXT,
    version VARCHAR NOT NULL,
    added VARCHAR NOT NULL,
    PRIMARY KEY (arrival),
    UNIQUE (id)
);
CREATE INDEX documents_by_url ON documents (url);
CREATE INDEX documents_by_name ON documents (name, id);
CREATE TABLE rejections (
    id VARCHAR(16) NOT NULL,
    "where" TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE rulings (
    number INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    verb VARCHAR NOT NULL,
    "by" TEXT NOT NULL,
    at VARCHAR NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
);
CREATE TABLE duplicate_groups (
    ordinal INTEGER NOT NULL,
    lead VARCHAR(16) NOT NULL,
    reason VARCHAR NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (ordinal)
);
CREATE TABLE stories (
    id VARCHAR(16) NOT NULL,
    ordinal INTEGER NOT NULL,
    title TEXT NOT NULL,
    first VARCHAR,
    last VARCHAR,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE entities (
    ordinal INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    type VARCHAR NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (ordinal)
);
CREATE INDEX ix_entities_id ON entities (id);
CREATE TABLE facts (
    id VARCHAR(16) NOT NULL,
    ordinal INTEGER NOT NULL,
    story VARCHAR(16) NOT NULL,
    kind VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    label TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE outcomes (
    ordinal INTEGER NOT NULL,
    ruling VARCHAR(16) NOT NULL,
    state VARCHAR NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (ordinal)
);
CREATE TABLE readings (
    document VARCHAR(16) NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE noise (
    document VARCHAR(16) NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (document, start, "end"),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE claims (
    number INTEGER NOT NULL,
    id VARCHAR(16) NOT NULL,
    document VARCHAR(16) NOT NULL,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    kind VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    low FLOAT,
    high FLOAT,
    hedge TEXT,
    unit VARCHAR,
    "of" TEXT,
    modality VARCHAR NOT NULL,
    level VARCHAR,
    speaker TEXT,
    actor TEXT,
    extractor VARCHAR NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE INDEX claims_by_kind ON claims (kind, measure);
CREATE INDEX claims_by_document ON claims (document, ordinal);
CREATE TABLE sources (
    document VARCHAR(16) NOT NULL,
    ordinal INTEGER NOT NULL,
    reported VARCHAR,
    dated_by VARCHAR,
    body TEXT NOT NULL,
    PRIMARY KEY (document),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);
CREATE TABLE resolved (
    claim VARCHAR(16) NOT NULL,
    ordinal INTEGER NOT NULL,
    speaker TEXT,
    actor TEXT,
    "when" VARCHAR,
    origin TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (claim),
    FOREIGN KEY(claim) REFERENCES claims (id) ON DELETE CASCADE
);
CREATE TABLE fact_claims (
    fact VARCHAR(16) NOT NULL,
    claim VARCHAR(16) NOT NULL,
    PRIMARY KEY (fact, claim),
    FOREIGN KEY(fact) REFERENCES facts (id) ON DELETE CASCADE,
    FOREIGN KEY(claim) REFERENCES claims (id) ON DELETE CASCADE
);
CREATE TABLE relations (
    a VARCHAR(16) NOT NULL,
    b VARCHAR(16) NOT NULL,
    relation VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (a, b, relation),
    FOREIGN KEY(a) REFERENCES claims (id) ON DELETE CASCADE,
    FOREIGN KEY(b) REFERENCES claims (id) ON DELETE CASCADE
);
CREATE VIRTUAL TABLE document_search USING fts5(name, title, text, content='documents', content_rowid='arrival');
CREATE TRIGGER document_added AFTER INSERT ON documents BEGIN INSERT INTO document_search(rowid, name, title, text) VALUES (new.arrival, new.name, new.title, new.text); END;
CREATE TRIGGER document_removed AFTER DELETE ON documents BEGIN INSERT INTO document_search(document_search, rowid, name, title, text) VALUES ('delete', old.arrival, old.name, old.title, old.text); END;
CREATE VIRTUAL TABLE claim_search USING fts5(quote, speaker, content='claims', content_rowid='number');
CREATE TRIGGER claim_added AFTER INSERT ON claims BEGIN INSERT INTO claim_search(rowid, quote, speaker) VALUES (new.number, new.quote, new.speaker); END;
CREATE TRIGGER claim_removed AFTER DELETE ON claims BEGIN INSERT INTO claim_search(claim_search, rowid, quote, speaker) VALUES ('delete', old.number, old.quote, old.speaker); END;
PRAGMA application_id = 1131376243;
PRAGMA user_version = 2;
