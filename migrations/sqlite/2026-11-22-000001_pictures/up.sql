-- Jobs that can wait: 0 is done first.

ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

CREATE INDEX jobs_by_priority ON jobs (priority, run_at, id) WHERE failed_at IS NULL;

-- What an institution asks of its renditions, and what is known of a picture.

ALTER TABLE institutions ADD COLUMN avif INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pictures ADD COLUMN thumbhash BLOB;
ALTER TABLE pictures ADD COLUMN fingerprint BLOB;
ALTER TABLE pictures ADD COLUMN recipe TEXT NOT NULL DEFAULT '';

CREATE INDEX contributions_by_institution ON contributions (institution_id, id);
CREATE INDEX pictures_by_digest ON pictures (digest);

-- Files on their way, piece by piece.

CREATE TABLE uploads (
    id BLOB NOT NULL PRIMARY KEY,
    submission BLOB NOT NULL,
    client BLOB NOT NULL,
    length INTEGER NOT NULL,
    received INTEGER NOT NULL,
    filename TEXT NOT NULL,
    metadata TEXT NOT NULL,
    facts TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    finished_at INTEGER,
    contribution_id BLOB REFERENCES contributions (id),
    CHECK (received BETWEEN 0 AND length)
) STRICT;

CREATE INDEX uploads_by_client ON uploads (client, expires_at);
CREATE INDEX uploads_by_expiry ON uploads (expires_at, id);
CREATE INDEX uploads_by_submission ON uploads (submission);

CREATE TABLE upload_pieces (
    upload_id BLOB NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    piece_id BLOB NOT NULL,
    PRIMARY KEY (upload_id, start),
    CHECK (bytes > 0)
) STRICT;

-- Pictures that look like others of the institution.

CREATE TABLE look_alikes (
    id BLOB NOT NULL PRIMARY KEY,
    picture_id BLOB NOT NULL REFERENCES pictures (id),
    other_picture_id BLOB NOT NULL REFERENCES pictures (id),
    distance INTEGER NOT NULL,
    how TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    UNIQUE (picture_id, other_picture_id)
) STRICT;

CREATE INDEX look_alikes_by_other ON look_alikes (other_picture_id);
