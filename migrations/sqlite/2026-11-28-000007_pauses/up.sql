-- Who sends what must not be sent, again and again, may be kept from sending for a time, and told why.

CREATE TABLE pauses (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    role TEXT NOT NULL,
    digest BLOB,
    sender BLOB,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    notice_id BLOB REFERENCES notices (id),
    reason TEXT NOT NULL,
    made_by BLOB NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    ended_by BLOB REFERENCES people (id),
    ended_at INTEGER
) STRICT;

CREATE INDEX pauses_by_institution ON pauses (institution_id, id);
CREATE INDEX pauses_by_digest ON pauses (digest) WHERE digest IS NOT NULL;
CREATE INDEX pauses_by_sender ON pauses (sender) WHERE sender IS NOT NULL;
