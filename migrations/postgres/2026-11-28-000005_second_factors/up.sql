-- What somebody shows besides their password. No secret stands here: see the keys of the house.

CREATE TABLE second_factors (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    secret_id UUID NOT NULL,
    step BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ
);

CREATE TABLE recovery_codes (
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    digest BYTEA NOT NULL,
    PRIMARY KEY (person_id, digest)
);

-- The password was shown, and the code is waited for.
ALTER TABLE sessions ADD COLUMN waits BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE institutions ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;
