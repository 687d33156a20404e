-- SPDX-License-Identifier: MIT
-- A collection, version 4: answers by a rule of their own, and answers weighed by places. What each table
-- means to its readers stands in docs/dev/formats/collection.md.

-- ---------------------------------------------------------------- derived: can be made again

-- Made anew, since what sets answers apart is part of its constraint; foreign keys are off meanwhile.
CREATE TABLE prediction_key_4 (
    id             INTEGER PRIMARY KEY,
    vector_key_id  INTEGER NOT NULL REFERENCES vector_key (id),
    labels_digest  BLOB NOT NULL,
    labels_name    TEXT NOT NULL,
    mask           TEXT NOT NULL, -- the taxa answers were restricted to; empty: all
    threshold      REAL NOT NULL,
    candidates     INTEGER NOT NULL, -- how many labels are kept of each answer
    is_synthetic   INTEGER NOT NULL,
    rule           TEXT NOT NULL, -- which rank is best supported; empty: the deepest above the threshold
    places         TEXT NOT NULL, -- by which list of places answers were weighed, how strongly; empty: none
    UNIQUE (vector_key_id, labels_digest, mask, threshold, candidates, rule, places)
);
INSERT INTO prediction_key_4
    SELECT id, vector_key_id, labels_digest, labels_name, mask, threshold, candidates, is_synthetic, '', ''
    FROM prediction_key;
DROP TABLE prediction_key;
ALTER TABLE prediction_key_4 RENAME TO prediction_key;

-- An answer that was weighed by places is none to the place and date that a person corrected.
CREATE TRIGGER place_forgets_weighed_answers AFTER UPDATE OF taken_at, latitude, longitude ON item
WHEN NEW.taken_at IS NOT OLD.taken_at OR NEW.latitude IS NOT OLD.latitude OR NEW.longitude IS NOT OLD.longitude
BEGIN
    DELETE FROM prediction WHERE item_id = NEW.id AND key_id IN (SELECT id FROM prediction_key WHERE places <> '');
END;

-- ---------------------------------------------------------------- what no confirmed photograph resembles

-- Derived: the last search for unknown photographs among the answers of a key, and by what it went.
CREATE TABLE novelty_run (
    key_id      INTEGER PRIMARY KEY REFERENCES prediction_key (id),
    made_at     INTEGER NOT NULL, -- seconds since 1970, UTC
    rate        REAL NOT NULL,    -- of known ones so many may be called unknown, 0 to 1
    false_share REAL,             -- of those called unknown so many may be known; none: not asked
    clades      TEXT NOT NULL,    -- thresholds by taxa of this rank; empty: one for all
    photographs INTEGER NOT NULL, -- confirmed ones that it went by
    species     INTEGER NOT NULL,
    events      INTEGER NOT NULL
);

-- Derived: what it found of each photograph that it was asked about.
CREATE TABLE novelty (
    key_id      INTEGER NOT NULL REFERENCES prediction_key (id),
    item_id     INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    is_unknown  INTEGER NOT NULL,
    p_value     REAL NOT NULL,
    false_share REAL NOT NULL, -- the smallest at which it is among the discoveries
    sign        TEXT NOT NULL, -- what speaks most for it: "neighbors"; empty: not unknown
    value       REAL NOT NULL, -- of that sign
    usual       REAL NOT NULL, -- known ones have at least this
    PRIMARY KEY (key_id, item_id)
) WITHOUT ROWID;
CREATE INDEX novelty_unknown ON novelty (key_id, item_id) WHERE is_unknown;
CREATE INDEX novelty_by_item ON novelty (item_id); -- for regions that are taken away

-- Derived: whether what answers of a key are about was found unlike what their promise rests on.
CREATE TABLE promise_shift (
    key_id     INTEGER PRIMARY KEY REFERENCES prediction_key (id),
    sample     TEXT NOT NULL,    -- of the promise
    seen       TEXT NOT NULL,    -- what it was found of: equal texts mean an equal finding
    made_at    INTEGER NOT NULL, -- seconds since 1970, UTC
    is_for_all INTEGER NOT NULL, -- the promise is withdrawn for all
    grouped_by TEXT NOT NULL,    -- deployment, month; empty: neither is known
    text       TEXT NOT NULL     -- for people
);

-- Derived: deployments or months for which the promise is withdrawn.
CREATE TABLE promise_shift_group (
    key_id INTEGER NOT NULL REFERENCES prediction_key (id),
    value  TEXT NOT NULL,
    PRIMARY KEY (key_id, value)
) WITHOUT ROWID;

-- Working names ("Geometridae sp. 3") of which the numbers were given. Neither derived nor journaled: no
-- undo gives a number back, so that none ever means two things.
CREATE TABLE working_name (
    taxon TEXT PRIMARY KEY NOT NULL, -- "Geometridae"
    given INTEGER NOT NULL           -- the last number
) WITHOUT ROWID;
