-- Links in the mails to the staff, by each of which one contribution is decided on, once.

CREATE TABLE decision_links (
    id BLOB NOT NULL PRIMARY KEY,
    digest_id BLOB NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    UNIQUE (digest_id, contribution_id)
) STRICT;

CREATE INDEX decision_links_by_person ON decision_links (person_id, expires_at);

-- Somebody may wish for mails without them.
ALTER TABLE digest_wishes ADD COLUMN links INTEGER NOT NULL DEFAULT 1;
