-- Accounts that somebody has elsewhere, by which they sign in here: who they are for whom, and
-- whether they last showed a second factor there.

CREATE TABLE identities (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    second_factor INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER,
    UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX identities_of_person ON identities (person_id, id);

-- Sessions that one of them opened, and whether a second factor was shown there: such a one owes no code.
CREATE TABLE identity_sessions (
    session_id BLOB NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    identity_id BLOB NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    second_factor INTEGER NOT NULL
) STRICT;
CREATE INDEX identity_sessions_of_identity ON identity_sessions (identity_id);
