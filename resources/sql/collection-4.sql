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
