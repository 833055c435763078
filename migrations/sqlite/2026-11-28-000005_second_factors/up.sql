-- What somebody shows besides their password. No secret stands here: see the keys of the house.

CREATE TABLE second_factors (
    person_id BLOB NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    secret_id BLOB NOT NULL,
    step INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT;

CREATE TABLE recovery_codes (
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    digest BLOB NOT NULL,
    PRIMARY KEY (person_id, digest)
) STRICT;

-- The password was shown, and the code is waited for.
ALTER TABLE sessions ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;
ALTER TABLE institutions ADD COLUMN second_factor INTEGER NOT NULL DEFAULT 0;
