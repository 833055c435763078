-- Fingerprints in the order in which they are committed, institution by institution: whoever keeps
-- them in memory reads what is new since the last one they know. A number is given once, by the row
-- of the institution, which nobody else can move until the transaction ends.

ALTER TABLE institutions ADD COLUMN fingerprints INTEGER NOT NULL DEFAULT 0;

CREATE TABLE fingerprints (
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    number INTEGER NOT NULL,
    picture_id BLOB NOT NULL UNIQUE REFERENCES pictures (id) ON DELETE CASCADE,
    fingerprint BLOB NOT NULL,
    PRIMARY KEY (institution_id, number)
) STRICT, WITHOUT ROWID;

INSERT INTO fingerprints (institution_id, number, picture_id, fingerprint)
SELECT c.institution_id, ROW_NUMBER() OVER (PARTITION BY c.institution_id ORDER BY p.id), p.id,
    p.fingerprint
FROM pictures p JOIN contributions c ON c.id = p.contribution_id
WHERE p.fingerprint IS NOT NULL;

UPDATE institutions SET fingerprints = (
    SELECT COUNT(*) FROM fingerprints WHERE institution_id = institutions.id
);

ALTER TABLE pictures DROP COLUMN fingerprint;
