-- Who may do what reaches down to a theme, and somebody who works here invites the next.

ALTER TABLE memberships ADD COLUMN theme_id BLOB REFERENCES themes (id);

CREATE INDEX memberships_by_institution ON memberships (institution_id, person_id);

-- Who answers for an institution answers for all of it.
UPDATE memberships SET role = 'community-manager' WHERE role = 'owner' AND call_id IS NOT NULL;

-- Somebody has to be able to name the others. Where nobody can, it is the one who has set the whole
-- institution up for longest: they could do everything there until now.
UPDATE memberships SET role = 'owner'
WHERE role = 'community-manager' AND call_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM memberships other
    WHERE other.institution_id = memberships.institution_id
        AND (other.role = 'owner'
            OR (other.role = 'community-manager' AND other.call_id IS NULL
                AND other.id < memberships.id)));

CREATE TABLE invitations (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    places TEXT NOT NULL,
    language TEXT NOT NULL,
    invited_by BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    letter_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    sent_at INTEGER,
    failed_at INTEGER,
    failure TEXT,
    ended_at INTEGER
) STRICT;

CREATE INDEX invitations_standing ON invitations (institution_id, id) WHERE ended_at IS NULL;
