-- When somebody of the staff wants to hear what waits, and the mails that tell them.

CREATE TABLE digest_wishes (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    rhythm TEXT NOT NULL,
    hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    quiet_from INTEGER NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_to INTEGER NOT NULL CHECK (quiet_to BETWEEN 0 AND 23),
    told_at INTEGER NOT NULL,
    next_at INTEGER,
    PRIMARY KEY (person_id, institution_id)
) STRICT;

CREATE INDEX digest_wishes_due ON digest_wishes (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE muted_calls (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    call_id BLOB NOT NULL REFERENCES calls (id),
    PRIMARY KEY (person_id, call_id)
) STRICT;

CREATE TABLE digests (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    since_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    cancelled_at INTEGER,
    failed_at INTEGER,
    failure TEXT
) STRICT;

CREATE INDEX digests_by_person ON digests (person_id, id);
CREATE INDEX notes_passed ON notes (passed_to, id) WHERE passed_to IS NOT NULL;
