-- Somebody of the public says that something is wrong with a picture that hangs. What is hidden leaves
-- `publications`, so that no query that reads what hangs can forget it.

ALTER TABLE calls ADD COLUMN on_report TEXT NOT NULL DEFAULT 'hide';

CREATE TABLE hidden_publications (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL UNIQUE REFERENCES contributions (id),
    theme_id BLOB NOT NULL REFERENCES themes (id),
    slug TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    hidden_at INTEGER NOT NULL,
    UNIQUE (theme_id, slug)
) STRICT;

CREATE TABLE notices (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    call_id BLOB NOT NULL REFERENCES calls (id),
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    publication_id BLOB NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    sender BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    outcome TEXT,
    answer TEXT NOT NULL,
    answer_id BLOB,
    answered_by BLOB REFERENCES people (id),
    answered_at INTEGER,
    settles_at INTEGER,
    was_hidden INTEGER NOT NULL,
    UNIQUE (publication_id, sender, kind)
) STRICT;

CREATE INDEX notices_by_contribution ON notices (contribution_id, id);
CREATE INDEX notices_by_institution ON notices (institution_id, id);
CREATE INDEX notices_by_answer ON notices (answer_id);
CREATE INDEX notices_that_wait ON notices (call_id, id) WHERE outcome IS NULL;

ALTER TABLE letters ADD COLUMN notice_id BLOB;
