-- By what somebody signs in instead of a password. Nothing here opens anything: keys are public.

CREATE TABLE passkeys (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    credential BYTEA NOT NULL UNIQUE,
    public_key BYTEA NOT NULL,
    sign_count BIGINT NOT NULL,
    may_be_copied BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX passkeys_of_person ON passkeys (person_id, id);

-- Sessions that one of them opened: they owe no code.
CREATE TABLE passkey_sessions (
    session_id UUID NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    passkey_id UUID NOT NULL REFERENCES passkeys (id) ON DELETE CASCADE
);
CREATE INDEX passkey_sessions_of_passkey ON passkey_sessions (passkey_id);

-- Challenges are not stored: those that were answered are, until their time is over.
CREATE TABLE spent_challenges (
    digest BYTEA NOT NULL PRIMARY KEY,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX spent_challenges_by_end ON spent_challenges (expires_at);
