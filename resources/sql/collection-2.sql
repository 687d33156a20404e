-- SPDX-License-Identifier: MIT
-- A collection, version 2: maps, clusters, and when an answer was made. What each table means to
-- its readers stands in docs/dev/formats/collection.md.

ALTER TABLE prediction ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0; -- seconds since 1970, UTC; 0: not known

-- ---------------------------------------------------------------- decisions: journaled

-- Named sets of items that belong together: what a method found, and what people made of it.
CREATE TABLE clustering (
    id            INTEGER PRIMARY KEY,
    uuid          BLOB NOT NULL,
    name          TEXT NOT NULL UNIQUE,
    vector_key_id INTEGER NOT NULL REFERENCES vector_key (id),
    method        TEXT NOT NULL,
    options       TEXT NOT NULL,
    made_at       INTEGER NOT NULL -- seconds since 1970, UTC
);

-- An item is in one cluster of a clustering, or in none.
CREATE TABLE cluster (
    id            INTEGER PRIMARY KEY,
    clustering_id INTEGER NOT NULL REFERENCES clustering (id),
    name          TEXT NOT NULL DEFAULT '',
    items         BLOB NOT NULL -- a set of items
);
CREATE INDEX cluster_by_clustering ON cluster (clustering_id);

-- A map as somebody wants to see it again. The map itself is derived and may have gone.
CREATE TABLE map_view (
    name  TEXT PRIMARY KEY NOT NULL,
    map   BLOB NOT NULL, -- its uuid
    made  TEXT NOT NULL, -- how it was made
    state TEXT NOT NULL  -- JSON: camera, colours, filter, selection
) WITHOUT ROWID;

-- ---------------------------------------------------------------- derived: can be made again

CREATE TABLE map (
    id              INTEGER PRIMARY KEY,
    uuid            BLOB NOT NULL,
    name            TEXT NOT NULL UNIQUE,
    vector_key_id   INTEGER NOT NULL REFERENCES vector_key (id),
    rows_digest     BLOB NOT NULL,    -- SHA-256 of the vectors that it was made of
    method          TEXT NOT NULL,
    options         TEXT NOT NULL,    -- all of them, the seed too: equal ones are equal texts
    made_at         INTEGER NOT NULL, -- seconds since 1970, UTC
    recall          REAL,             -- share of true neighbours that it was made by
    trustworthiness REAL,             -- where it was looked at
    continuity      REAL,
    dims            INTEGER NOT NULL, -- 2 or 3
    placed          INTEGER NOT NULL DEFAULT 0, -- items that came later and moved no other
    items           BLOB NOT NULL,    -- a set of items
    positions       BLOB NOT NULL     -- of each, binary32
);
