-- What a call asks to agree to, apart from the versions of its text, which never change: where it
-- stands, whether nothing can be sent without it, and since when it is asked no more.

CREATE TABLE asked_consents (
    call_id BLOB NOT NULL REFERENCES calls (id),
    code TEXT NOT NULL,
    required INTEGER NOT NULL,
    position INTEGER NOT NULL,
    retired_at INTEGER,
    PRIMARY KEY (call_id, code)
) STRICT;

INSERT INTO asked_consents (call_id, code, required, position)
SELECT call_id, code, required, position
FROM consent_statements
WHERE version = (
    SELECT max(later.version)
    FROM consent_statements AS later
    WHERE later.call_id = consent_statements.call_id AND later.code = consent_statements.code
);

ALTER TABLE consent_statements DROP COLUMN required;
ALTER TABLE consent_statements DROP COLUMN position;
