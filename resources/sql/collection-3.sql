-- SPDX-License-Identifier: MIT
-- A collection, version 3: what was published of it. What each table means to its readers stands in
-- docs/dev/formats/collection.md.

-- ---------------------------------------------------------------- what was done with it

-- Neither decided (there is nothing to undo: it lies elsewhere) nor derived (that it was done cannot be
-- made again): rows are added only.
CREATE TABLE publication (
    id          INTEGER PRIMARY KEY,
    uuid        BLOB NOT NULL,
    at          INTEGER NOT NULL, -- seconds since 1970, UTC
    person_id   INTEGER NOT NULL REFERENCES person (id),
    format      TEXT NOT NULL,    -- "dwca"
    choice      TEXT NOT NULL,    -- JSON: all that it takes to do it again
    place       BLOB NOT NULL,    -- the file or folder that was written
    items       INTEGER NOT NULL,
    occurrences INTEGER NOT NULL,
    bytes       INTEGER NOT NULL,
    digest      BLOB NOT NULL     -- of all that was written
);

-- ---------------------------------------------------------------- found sooner

-- Undo asks which items a step was about.
CREATE INDEX entry_item_by_entry ON entry_item (entry_id);
