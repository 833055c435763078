-- Institutions, and the people who work in them.

CREATE TABLE institutions (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    languages TEXT NOT NULL,
    accent TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    legal_notice TEXT NOT NULL,
    contact TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE people (
    id UUID NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE sessions (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    digest BYTEA NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Calls, their themes, and what they ask.

CREATE TABLE calls (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    rules TEXT NOT NULL,
    opens_at TIMESTAMPTZ NOT NULL,
    closes_at TIMESTAMPTZ NOT NULL,
    licences TEXT NOT NULL,
    pictures_max INTEGER NOT NULL CHECK (pictures_max BETWEEN 1 AND 10),
    archived_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (institution_id, slug),
    CHECK (opens_at < closes_at)
);

CREATE TABLE memberships (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    role TEXT NOT NULL,
    call_id UUID REFERENCES calls (id)
);

CREATE INDEX memberships_by_person ON memberships (person_id);

CREATE TABLE themes (
    id UUID NOT NULL PRIMARY KEY,
    call_id UUID NOT NULL REFERENCES calls (id),
    slug TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    prompt TEXT NOT NULL,
    hashtag TEXT,
    exhibition_title TEXT NOT NULL,
    exhibition_address TEXT,
    opens_at TIMESTAMPTZ NOT NULL,
    closes_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    hung BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (call_id, slug),
    CHECK (opens_at < closes_at)
);

CREATE TABLE kits (
    id UUID NOT NULL PRIMARY KEY,
    theme_id UUID NOT NULL REFERENCES themes (id),
    title TEXT NOT NULL,
    credit TEXT NOT NULL,
    licence TEXT NOT NULL,
    downloads BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX kits_by_theme ON kits (theme_id);

CREATE TABLE consent_statements (
    id UUID NOT NULL PRIMARY KEY,
    call_id UUID NOT NULL REFERENCES calls (id),
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (call_id, code, version)
);

CREATE TABLE reasons (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    ground TEXT NOT NULL,
    UNIQUE (institution_id, code)
);

-- The journey of a picture. `state` is the one cell that the rooms share.

CREATE TABLE contributions (
    id UUID NOT NULL PRIMARY KEY,
    submission UUID NOT NULL UNIQUE,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    call_id UUID NOT NULL REFERENCES calls (id),
    theme_id UUID NOT NULL REFERENCES themes (id),
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    story TEXT NOT NULL,
    credit TEXT NOT NULL,
    licence TEXT NOT NULL,
    language TEXT NOT NULL,
    email TEXT,
    received_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX contributions_waiting ON contributions (call_id, id) WHERE state = 'queued';
CREATE INDEX contributions_by_theme ON contributions (theme_id, state);

CREATE TABLE pictures (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    position INTEGER NOT NULL,
    alt TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    digest BYTEA NOT NULL,
    had_location BOOLEAN NOT NULL,
    placeholder TEXT,
    renditions TEXT NOT NULL,
    UNIQUE (contribution_id, position)
);

CREATE TABLE consents (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    statement_id UUID NOT NULL REFERENCES consent_statements (id),
    accepted_at TIMESTAMPTZ NOT NULL,
    UNIQUE (contribution_id, statement_id)
);

CREATE TABLE claims (
    contribution_id UUID NOT NULL PRIMARY KEY REFERENCES contributions (id),
    person_id UUID NOT NULL REFERENCES people (id),
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX claims_by_person ON claims (person_id);

CREATE TABLE decisions (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    kind TEXT NOT NULL,
    reason_id UUID REFERENCES reasons (id),
    words TEXT NOT NULL,
    private_note TEXT NOT NULL,
    person_id UUID REFERENCES people (id),
    decided_at TIMESTAMPTZ NOT NULL,
    settles_at TIMESTAMPTZ NOT NULL,
    undone_at TIMESTAMPTZ,
    undone_by UUID REFERENCES people (id),
    CHECK (kind = 'approve' OR reason_id IS NOT NULL)
);

CREATE INDEX decisions_by_contribution ON decisions (contribution_id, decided_at);
CREATE INDEX decisions_by_person ON decisions (person_id, decided_at);

CREATE TABLE publications (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL UNIQUE REFERENCES contributions (id),
    theme_id UUID NOT NULL REFERENCES themes (id),
    slug TEXT NOT NULL,
    published_at TIMESTAMPTZ NOT NULL,
    UNIQUE (theme_id, slug)
);

CREATE INDEX publications_by_theme ON publications (theme_id, id);

CREATE TABLE withdrawals (
    contribution_id UUID NOT NULL PRIMARY KEY REFERENCES contributions (id),
    withdrawn_at TIMESTAMPTZ NOT NULL
);

-- What each act leaves behind: a line of the log, a job, a letter.

CREATE TABLE acts (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    contribution_id UUID REFERENCES contributions (id),
    call_id UUID REFERENCES calls (id),
    person_id UUID REFERENCES people (id),
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX acts_by_institution ON acts (institution_id, id);
CREATE INDEX acts_by_contribution ON acts (contribution_id, id);

CREATE TABLE jobs (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    attempts INTEGER NOT NULL,
    leased_until TIMESTAMPTZ,
    last_error TEXT,
    failed_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX jobs_due ON jobs (run_at, id) WHERE failed_at IS NULL;

CREATE TABLE letters (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    decision_id UUID REFERENCES decisions (id),
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    hold_until TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    cancelled_at TIMESTAMPTZ,
    failed_at TIMESTAMPTZ,
    failure TEXT
);

CREATE INDEX letters_by_decision ON letters (decision_id);
CREATE INDEX letters_by_contribution ON letters (contribution_id, id);
CREATE INDEX letters_failed ON letters (failed_at, id) WHERE failed_at IS NOT NULL;
