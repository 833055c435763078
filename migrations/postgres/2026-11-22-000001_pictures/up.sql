-- Jobs that can wait: 0 is done first.

ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

CREATE INDEX jobs_by_priority ON jobs (priority, run_at, id) WHERE failed_at IS NULL;

-- What an institution asks of its renditions, and what is known of a picture.

ALTER TABLE institutions ADD COLUMN avif BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE pictures ADD COLUMN thumbhash BYTEA;
ALTER TABLE pictures ADD COLUMN fingerprint BYTEA;
ALTER TABLE pictures ADD COLUMN recipe TEXT NOT NULL DEFAULT '';

CREATE INDEX contributions_by_institution ON contributions (institution_id, id);
CREATE INDEX pictures_by_digest ON pictures (digest);

-- Files on their way, piece by piece.

CREATE TABLE uploads (
    id UUID NOT NULL PRIMARY KEY,
    submission UUID NOT NULL,
    client BYTEA NOT NULL,
    length BIGINT NOT NULL,
    received BIGINT NOT NULL,
    filename TEXT NOT NULL,
    metadata TEXT NOT NULL,
    facts TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    contribution_id UUID REFERENCES contributions (id),
    CHECK (received BETWEEN 0 AND length)
);

CREATE INDEX uploads_by_client ON uploads (client, expires_at);
CREATE INDEX uploads_by_expiry ON uploads (expires_at, id);
CREATE INDEX uploads_by_submission ON uploads (submission);

CREATE TABLE upload_pieces (
    upload_id UUID NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    start BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    piece_id UUID NOT NULL,
    PRIMARY KEY (upload_id, start),
    CHECK (bytes > 0)
);

-- Pictures that look like others of the institution.

CREATE TABLE look_alikes (
    id UUID NOT NULL PRIMARY KEY,
    picture_id UUID NOT NULL REFERENCES pictures (id),
    other_picture_id UUID NOT NULL REFERENCES pictures (id),
    distance INTEGER NOT NULL,
    how TEXT NOT NULL,
    found_at TIMESTAMPTZ NOT NULL,
    UNIQUE (picture_id, other_picture_id)
);

CREATE INDEX look_alikes_by_other ON look_alikes (other_picture_id);
