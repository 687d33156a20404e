-- SPDX-License-Identifier: MIT
-- A collection, version 1. What each table means to its readers stands in docs/dev/formats/collection.md.

-- ---------------------------------------------------------------- the collection itself

CREATE TABLE about (
    name  TEXT PRIMARY KEY NOT NULL,
    value NOT NULL
) WITHOUT ROWID;

CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL,
    name TEXT NOT NULL UNIQUE
);

-- Names at seven ranks, empty where the source has none; `species` is the epithet.
CREATE TABLE taxon (
    id      INTEGER PRIMARY KEY,
    kingdom TEXT NOT NULL,
    phylum  TEXT NOT NULL,
    class   TEXT NOT NULL,
    "order" TEXT NOT NULL,
    family  TEXT NOT NULL,
    genus   TEXT NOT NULL,
    species TEXT NOT NULL,
    name    TEXT NOT NULL, -- the deepest one, a binomial at species
    common_name TEXT NOT NULL DEFAULT '',
    UNIQUE (kingdom, phylum, class, "order", family, genus, species)
);
CREATE INDEX taxon_by_phylum  ON taxon (phylum);
CREATE INDEX taxon_by_class   ON taxon (class);
CREATE INDEX taxon_by_order   ON taxon ("order");
CREATE INDEX taxon_by_family  ON taxon (family);
CREATE INDEX taxon_by_genus   ON taxon (genus, species);
CREATE INDEX taxon_by_name    ON taxon (name);

-- ---------------------------------------------------------------- photographs: files as they were found

CREATE TABLE root (
    id   INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE
);

CREATE TABLE photo (
    id             INTEGER PRIMARY KEY,
    uuid           BLOB NOT NULL,
    root_id        INTEGER NOT NULL REFERENCES root (id),
    path           BLOB NOT NULL,    -- below the root, bytes as the file system has them
    name           TEXT NOT NULL,    -- the last component, for people
    size           INTEGER NOT NULL, -- bytes
    modified_ns    INTEGER NOT NULL,
    bytes_digest   BLOB NOT NULL,    -- SHA-256 of the file
    picture_digest BLOB NOT NULL,    -- SHA-256 without metadata segments
    width          INTEGER,          -- upright
    height         INTEGER,
    camera         TEXT NOT NULL DEFAULT '',
    added_at       INTEGER NOT NULL, -- seconds since 1970, UTC
    state          INTEGER NOT NULL DEFAULT 0, -- PhotoState
    problem        TEXT NOT NULL DEFAULT '',   -- why it could not be read
    version_of     INTEGER REFERENCES photo (id),
    UNIQUE (root_id, path)
);
CREATE INDEX photo_by_name    ON photo (name);
CREATE INDEX photo_by_bytes   ON photo (bytes_digest);
CREATE INDEX photo_by_picture ON photo (picture_digest);
CREATE INDEX photo_by_added   ON photo (added_at);
CREATE INDEX photo_older      ON photo (id) WHERE state = 2;

-- Files of the same bytes as a photograph, so that they are not offered as new again.
CREATE TABLE copy (
    root_id     INTEGER NOT NULL REFERENCES root (id),
    path        BLOB NOT NULL, -- below the root
    size        INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    PRIMARY KEY (root_id, path)
) WITHOUT ROWID;

-- ---------------------------------------------------------------- decisions: journaled

CREATE TABLE deployment (
    id             INTEGER PRIMARY KEY,
    uuid           BLOB NOT NULL,
    name           TEXT NOT NULL UNIQUE,
    latitude       REAL,
    longitude      REAL,
    begins_at      INTEGER,
    ends_at        INTEGER,
    clock_offset_s INTEGER NOT NULL DEFAULT 0, -- added to the camera's clock
    utc_offset_s   INTEGER
);

CREATE TABLE event (
    id            INTEGER PRIMARY KEY,
    uuid          BLOB NOT NULL,
    deployment_id INTEGER REFERENCES deployment (id),
    name          TEXT NOT NULL DEFAULT ''
);
CREATE INDEX event_by_deployment ON event (deployment_id);

CREATE TABLE occurrence (
    id             INTEGER PRIMARY KEY,
    uuid           BLOB NOT NULL,
    event_id       INTEGER REFERENCES event (id),
    catalog_number TEXT NOT NULL DEFAULT ''
);
CREATE INDEX occurrence_by_event ON occurrence (event_id);
CREATE INDEX occurrence_by_number ON occurrence (catalog_number) WHERE catalog_number <> '';

-- A photograph, or a region of one: a box in shares of the upright picture. The number of a region
-- that was taken away is not given again, for the journal may bring it back.
CREATE TABLE item (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid          BLOB NOT NULL,
    photo_id      INTEGER NOT NULL REFERENCES photo (id),
    box_left      REAL,
    box_top       REAL,
    box_width     REAL,
    box_height    REAL,
    drawn_by      TEXT NOT NULL DEFAULT '', -- of a region: a person or a program
    drawn_score   REAL,                     -- what the program gave it
    occurrence_id INTEGER REFERENCES occurrence (id),
    taken_at      INTEGER,                  -- seconds since 1970 by the clock where it was taken
    utc_offset_s  INTEGER,
    latitude      REAL,
    longitude     REAL,
    place         TEXT NOT NULL DEFAULT ''
);
CREATE INDEX item_by_photo      ON item (photo_id);
CREATE INDEX item_by_taken      ON item (taken_at);
CREATE INDEX item_by_place      ON item (place);
CREATE INDEX item_by_position   ON item (latitude, longitude) WHERE latitude IS NOT NULL;
CREATE INDEX item_by_occurrence ON item (occurrence_id) WHERE occurrence_id IS NOT NULL;

-- What a person says an item is. The latest of all persons' counts; an item without one has its occurrence's.
CREATE TABLE determination (
    item_id   INTEGER NOT NULL REFERENCES item (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    verdict   INTEGER NOT NULL,              -- Verdict
    taxon_id  INTEGER REFERENCES taxon (id), -- only where the verdict is a taxon
    qualifier TEXT NOT NULL DEFAULT '',      -- cf., aff. ...
    entry_id  INTEGER NOT NULL,              -- journal: when, why, what was suggested
    is_latest INTEGER NOT NULL,
    PRIMARY KEY (item_id, person_id)
) WITHOUT ROWID;
CREATE INDEX determination_by_taxon ON determination (taxon_id) WHERE is_latest;

CREATE TABLE occurrence_determination (
    occurrence_id INTEGER NOT NULL REFERENCES occurrence (id),
    person_id     INTEGER NOT NULL REFERENCES person (id),
    verdict       INTEGER NOT NULL,
    taxon_id      INTEGER REFERENCES taxon (id),
    qualifier     TEXT NOT NULL DEFAULT '',
    entry_id      INTEGER NOT NULL,
    is_latest     INTEGER NOT NULL,
    PRIMARY KEY (occurrence_id, person_id)
) WITHOUT ROWID;
CREATE INDEX occurrence_determination_by_taxon ON occurrence_determination (taxon_id) WHERE is_latest;

CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE item_tag (
    item_id INTEGER NOT NULL REFERENCES item (id),
    tag_id  INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (item_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX item_tag_by_tag ON item_tag (tag_id);

CREATE TABLE field (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE item_field (
    item_id  INTEGER NOT NULL REFERENCES item (id),
    field_id INTEGER NOT NULL REFERENCES field (id),
    value    TEXT NOT NULL,
    PRIMARY KEY (item_id, field_id)
) WITHOUT ROWID;
CREATE INDEX item_field_by_value ON item_field (field_id, value);

CREATE TABLE saved_view (
    name  TEXT PRIMARY KEY NOT NULL,
    query TEXT NOT NULL,
    sort  TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- Every decision in order, with what it changed (a changeset of SQLite's session extension).
CREATE TABLE entry (
    id             INTEGER PRIMARY KEY,
    uuid           BLOB NOT NULL,
    at             INTEGER NOT NULL, -- seconds since 1970, UTC
    person_id      INTEGER NOT NULL REFERENCES person (id),
    text           TEXT NOT NULL,    -- "3 photographs determined as Ursus arctos"
    basis          TEXT NOT NULL,    -- agreed, chosen, lasso, imported ...
    suggested_by   INTEGER,          -- prediction_key whose suggestion was visible
    items          INTEGER NOT NULL,
    state          INTEGER NOT NULL, -- EntryState
    changes        BLOB NOT NULL
);

CREATE INDEX entry_undone ON entry (id) WHERE state = 1;

CREATE TABLE entry_item (
    item_id  INTEGER NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    PRIMARY KEY (item_id, entry_id)
) WITHOUT ROWID;

-- ---------------------------------------------------------------- derived: can be made again

CREATE TABLE vector_key (
    id             INTEGER PRIMARY KEY,
    model_digest   BLOB NOT NULL,
    model_name     TEXT NOT NULL,
    dims           INTEGER NOT NULL,
    preprocessing  TEXT NOT NULL, -- transform, orientation, decoding
    precision      TEXT NOT NULL,
    storage        TEXT NOT NULL, -- f16, f32
    UNIQUE (model_digest, preprocessing, precision, storage)
);

CREATE TABLE embedding (
    key_id  INTEGER NOT NULL REFERENCES vector_key (id),
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    data    BLOB NOT NULL,
    PRIMARY KEY (key_id, item_id)
);
CREATE INDEX embedding_by_item ON embedding (item_id); -- for regions that are taken away

CREATE TABLE prediction_key (
    id            INTEGER PRIMARY KEY,
    vector_key_id INTEGER NOT NULL REFERENCES vector_key (id),
    labels_digest BLOB NOT NULL,
    labels_name   TEXT NOT NULL,
    mask          TEXT NOT NULL, -- the taxa answers were restricted to; empty: all
    threshold     REAL NOT NULL,
    candidates    INTEGER NOT NULL, -- how many labels are kept of each answer
    is_synthetic  INTEGER NOT NULL,
    UNIQUE (vector_key_id, labels_digest, mask, threshold, candidates)
);

CREATE TABLE prediction (
    key_id   INTEGER NOT NULL REFERENCES prediction_key (id),
    item_id  INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    taxon_id INTEGER REFERENCES taxon (id), -- best supported; none: not sure
    mass     REAL NOT NULL,                 -- of that taxon; of the best label where none is supported
    details  BLOB NOT NULL,                 -- ladder and candidates, as the format's page says
    PRIMARY KEY (key_id, item_id)
);
CREATE INDEX prediction_by_taxon ON prediction (key_id, taxon_id, mass, item_id);
CREATE INDEX prediction_by_mass  ON prediction (key_id, mass, item_id);
CREATE INDEX prediction_by_item  ON prediction (item_id);

-- What could not be embedded or identified, until it can.
CREATE TABLE failure (
    item_id INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    reason  TEXT NOT NULL
);
