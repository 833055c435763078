-- Calls to which one sends by invitation: the codes that were made together, each code, how often it was
-- used, and by which code a contribution came.

ALTER TABLE calls ADD COLUMN by_invitation INTEGER NOT NULL DEFAULT 0;

CREATE TABLE code_lists (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    call_id BLOB NOT NULL REFERENCES calls (id),
    note TEXT NOT NULL,
    uses_max INTEGER,
    expires_at INTEGER,
    made_by BLOB NOT NULL REFERENCES people (id),
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX code_lists_by_call ON code_lists (call_id, id);

CREATE TABLE invitation_codes (
    id BLOB NOT NULL PRIMARY KEY,
    list_id BLOB NOT NULL REFERENCES code_lists (id),
    call_id BLOB NOT NULL REFERENCES calls (id),
    code TEXT NOT NULL,
    uses INTEGER NOT NULL DEFAULT 0,
    revoked_at INTEGER,
    UNIQUE (call_id, code)
) STRICT;

CREATE INDEX invitation_codes_by_list ON invitation_codes (list_id, id);

CREATE TABLE invited (
    contribution_id BLOB NOT NULL PRIMARY KEY REFERENCES contributions (id),
    code_id BLOB NOT NULL REFERENCES invitation_codes (id)
) STRICT;
