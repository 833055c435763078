-- What an institution's own programs are told: where, what was told when, and who heard that nothing arrives.

CREATE TABLE webhooks (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    call_id BLOB REFERENCES calls (id),
    address TEXT NOT NULL,
    events TEXT NOT NULL,
    secret_id BLOB NOT NULL,
    secret_before_id BLOB,
    secret_before_until_at INTEGER,
    failing_at INTEGER,
    off_at INTEGER,
    off_why TEXT,
    created_at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;

CREATE INDEX webhooks_by_institution ON webhooks (institution_id, id);

CREATE TABLE deliveries (
    id BLOB NOT NULL PRIMARY KEY,
    webhook_id BLOB NOT NULL REFERENCES webhooks (id),
    event TEXT NOT NULL,
    contribution_id BLOB REFERENCES contributions (id),
    subject_id BLOB,
    state TEXT,
    happened_at INTEGER NOT NULL,
    due_at INTEGER,
    tries INTEGER NOT NULL,
    tried_at INTEGER,
    status INTEGER,
    took INTEGER,
    answer TEXT NOT NULL,
    delivered_at INTEGER,
    ended_at INTEGER
) STRICT;

CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id);
CREATE INDEX deliveries_by_contribution ON deliveries (contribution_id) WHERE contribution_id IS NOT NULL;
CREATE INDEX deliveries_waiting ON deliveries (webhook_id, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE webhook_letters (
    id BLOB NOT NULL PRIMARY KEY,
    webhook_id BLOB NOT NULL REFERENCES webhooks (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    why TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    failed_at INTEGER,
    failure TEXT
) STRICT;

CREATE INDEX webhook_letters_by_webhook ON webhook_letters (webhook_id);
