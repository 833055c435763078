-- By which programs act in somebody's name. No token stands here: only its digest. A row stays when it is
-- revoked, so that the log can name what acted.

CREATE TABLE api_tokens (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    institution_id UUID REFERENCES institutions (id),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    digest BYTEA NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ
);

CREATE INDEX api_tokens_by_person ON api_tokens (person_id, id);

-- By which token an act was done, where it was. Like all else in the log, it refers to no row.
ALTER TABLE acts ADD COLUMN token_id UUID;
