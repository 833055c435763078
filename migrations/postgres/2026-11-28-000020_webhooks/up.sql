-- What an institution's own programs are told: where, what was told when, and who heard that nothing arrives.

CREATE TABLE webhooks (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    call_id UUID REFERENCES calls (id),
    address TEXT NOT NULL,
    events TEXT NOT NULL,
    secret_id UUID NOT NULL,
    secret_before_id UUID,
    secret_before_until_at TIMESTAMPTZ,
    failing_at TIMESTAMPTZ,
    off_at TIMESTAMPTZ,
    off_why TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    removed_at TIMESTAMPTZ
);

CREATE INDEX webhooks_by_institution ON webhooks (institution_id, id);

CREATE TABLE deliveries (
    id UUID NOT NULL PRIMARY KEY,
    webhook_id UUID NOT NULL REFERENCES webhooks (id),
    event TEXT NOT NULL,
    contribution_id UUID REFERENCES contributions (id),
    subject_id UUID,
    state TEXT,
    happened_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ,
    tries INTEGER NOT NULL,
    tried_at TIMESTAMPTZ,
    status INTEGER,
    took INTEGER,
    answer TEXT NOT NULL,
    delivered_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ
);

CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id);
CREATE INDEX deliveries_by_contribution ON deliveries (contribution_id) WHERE contribution_id IS NOT NULL;
CREATE INDEX deliveries_waiting ON deliveries (webhook_id, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE webhook_letters (
    id UUID NOT NULL PRIMARY KEY,
    webhook_id UUID NOT NULL REFERENCES webhooks (id),
    person_id UUID NOT NULL REFERENCES people (id),
    why TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    failed_at TIMESTAMPTZ,
    failure TEXT
);

CREATE INDEX webhook_letters_by_webhook ON webhook_letters (webhook_id);
