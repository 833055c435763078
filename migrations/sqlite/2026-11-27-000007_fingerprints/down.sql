ALTER TABLE pictures ADD COLUMN fingerprint BLOB;

UPDATE pictures SET fingerprint = (
    SELECT fingerprint FROM fingerprints WHERE picture_id = pictures.id
);

DROP TABLE fingerprints;
ALTER TABLE institutions DROP COLUMN fingerprints;
