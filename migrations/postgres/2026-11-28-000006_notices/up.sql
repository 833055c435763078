-- Somebody of the public says that something is wrong with a picture that hangs. What is hidden leaves
-- `publications`, so that no query that reads what hangs can forget it.

ALTER TABLE calls ADD COLUMN on_report TEXT NOT NULL DEFAULT 'hide';

CREATE TABLE hidden_publications (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL UNIQUE REFERENCES contributions (id),
    theme_id UUID NOT NULL REFERENCES themes (id),
    slug TEXT NOT NULL,
    published_at TIMESTAMPTZ NOT NULL,
    hidden_at TIMESTAMPTZ NOT NULL,
    UNIQUE (theme_id, slug)
);

CREATE TABLE notices (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    call_id UUID NOT NULL REFERENCES calls (id),
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    publication_id UUID NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    sender BYTEA NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    outcome TEXT,
    answer TEXT NOT NULL,
    answer_id UUID,
    answered_by UUID REFERENCES people (id),
    answered_at TIMESTAMPTZ,
    settles_at TIMESTAMPTZ,
    was_hidden BOOLEAN NOT NULL,
    UNIQUE (publication_id, sender, kind)
);

CREATE INDEX notices_by_contribution ON notices (contribution_id, id);
CREATE INDEX notices_by_institution ON notices (institution_id, id);
CREATE INDEX notices_by_answer ON notices (answer_id);
CREATE INDEX notices_that_wait ON notices (call_id, id) WHERE outcome IS NULL;

ALTER TABLE letters ADD COLUMN notice_id UUID;
