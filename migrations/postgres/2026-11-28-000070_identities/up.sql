-- Accounts that somebody has elsewhere, by which they sign in here: who they are for whom, and
-- whether they last showed a second factor there.

CREATE TABLE identities (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    second_factor BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    UNIQUE (issuer, subject)
);
CREATE INDEX identities_of_person ON identities (person_id, id);

-- Sessions that one of them opened, and whether a second factor was shown there: such a one owes no code.
CREATE TABLE identity_sessions (
    session_id UUID NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    identity_id UUID NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    second_factor BOOLEAN NOT NULL
);
CREATE INDEX identity_sessions_of_identity ON identity_sessions (identity_id);
