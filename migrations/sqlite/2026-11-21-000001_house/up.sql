-- Institutions, and the people who work in them.

CREATE TABLE institutions (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    languages TEXT NOT NULL,
    accent TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    legal_notice TEXT NOT NULL,
    contact TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    digest BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Calls, their themes, and what they ask.

CREATE TABLE calls (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    rules TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    licences TEXT NOT NULL,
    pictures_max INTEGER NOT NULL CHECK (pictures_max BETWEEN 1 AND 10),
    archived_at INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (institution_id, slug),
    CHECK (opens_at < closes_at)
) STRICT;

CREATE TABLE memberships (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    role TEXT NOT NULL,
    call_id BLOB REFERENCES calls (id)
) STRICT;

CREATE INDEX memberships_by_person ON memberships (person_id);

CREATE TABLE themes (
    id BLOB NOT NULL PRIMARY KEY,
    call_id BLOB NOT NULL REFERENCES calls (id),
    slug TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    prompt TEXT NOT NULL,
    hashtag TEXT,
    exhibition_title TEXT NOT NULL,
    exhibition_address TEXT,
    opens_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    hung INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (call_id, slug),
    CHECK (opens_at < closes_at)
) STRICT;

CREATE TABLE kits (
    id BLOB NOT NULL PRIMARY KEY,
    theme_id BLOB NOT NULL REFERENCES themes (id),
    title TEXT NOT NULL,
    credit TEXT NOT NULL,
    licence TEXT NOT NULL,
    downloads INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX kits_by_theme ON kits (theme_id);

CREATE TABLE consent_statements (
    id BLOB NOT NULL PRIMARY KEY,
    call_id BLOB NOT NULL REFERENCES calls (id),
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    required INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (call_id, code, version)
) STRICT;

CREATE TABLE reasons (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    ground TEXT NOT NULL,
    UNIQUE (institution_id, code)
) STRICT;

-- The journey of a picture. `state` is the one cell that the rooms share.

CREATE TABLE contributions (
    id BLOB NOT NULL PRIMARY KEY,
    submission BLOB NOT NULL UNIQUE,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    call_id BLOB NOT NULL REFERENCES calls (id),
    theme_id BLOB NOT NULL REFERENCES themes (id),
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    story TEXT NOT NULL,
    credit TEXT NOT NULL,
    licence TEXT NOT NULL,
    language TEXT NOT NULL,
    email TEXT,
    received_at INTEGER NOT NULL
) STRICT;

CREATE INDEX contributions_waiting ON contributions (call_id, id) WHERE state = 'queued';
CREATE INDEX contributions_by_theme ON contributions (theme_id, state);

CREATE TABLE pictures (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    position INTEGER NOT NULL,
    alt TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    digest BLOB NOT NULL,
    had_location INTEGER NOT NULL,
    placeholder TEXT,
    renditions TEXT NOT NULL,
    UNIQUE (contribution_id, position)
) STRICT;

CREATE TABLE consents (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    statement_id BLOB NOT NULL REFERENCES consent_statements (id),
    accepted_at INTEGER NOT NULL,
    UNIQUE (contribution_id, statement_id)
) STRICT;

CREATE TABLE claims (
    contribution_id BLOB NOT NULL PRIMARY KEY REFERENCES contributions (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX claims_by_person ON claims (person_id);

CREATE TABLE decisions (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    kind TEXT NOT NULL,
    reason_id BLOB REFERENCES reasons (id),
    words TEXT NOT NULL,
    private_note TEXT NOT NULL,
    person_id BLOB REFERENCES people (id),
    decided_at INTEGER NOT NULL,
    settles_at INTEGER NOT NULL,
    undone_at INTEGER,
    undone_by BLOB REFERENCES people (id),
    CHECK (kind = 'approve' OR reason_id IS NOT NULL)
) STRICT;

CREATE INDEX decisions_by_contribution ON decisions (contribution_id, decided_at);
CREATE INDEX decisions_by_person ON decisions (person_id, decided_at);

CREATE TABLE publications (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL UNIQUE REFERENCES contributions (id),
    theme_id BLOB NOT NULL REFERENCES themes (id),
    slug TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    UNIQUE (theme_id, slug)
) STRICT;

CREATE INDEX publications_by_theme ON publications (theme_id, id);

CREATE TABLE withdrawals (
    contribution_id BLOB NOT NULL PRIMARY KEY REFERENCES contributions (id),
    withdrawn_at INTEGER NOT NULL
) STRICT;

-- What each act leaves behind: a line of the log, a job, a letter.

CREATE TABLE acts (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    contribution_id BLOB REFERENCES contributions (id),
    call_id BLOB REFERENCES calls (id),
    person_id BLOB REFERENCES people (id),
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    happened_at INTEGER NOT NULL
) STRICT;

CREATE INDEX acts_by_institution ON acts (institution_id, id);
CREATE INDEX acts_by_contribution ON acts (contribution_id, id);

CREATE TABLE jobs (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_until INTEGER,
    last_error TEXT,
    failed_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX jobs_due ON jobs (run_at, id) WHERE failed_at IS NULL;

CREATE TABLE letters (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    decision_id BLOB REFERENCES decisions (id),
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    hold_until INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    cancelled_at INTEGER,
    failed_at INTEGER,
    failure TEXT
) STRICT;

CREATE INDEX letters_by_decision ON letters (decision_id);
CREATE INDEX letters_by_contribution ON letters (contribution_id, id);
CREATE INDEX letters_failed ON letters (failed_at, id) WHERE failed_at IS NOT NULL;
