-- Who sends what must not be sent, again and again, may be kept from sending for a time, and told why.

CREATE TABLE pauses (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    role TEXT NOT NULL,
    digest BYTEA,
    sender BYTEA,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    notice_id UUID REFERENCES notices (id),
    reason TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES people (id),
    made_at TIMESTAMPTZ NOT NULL,
    until_at TIMESTAMPTZ NOT NULL,
    ended_by UUID REFERENCES people (id),
    ended_at TIMESTAMPTZ
);

CREATE INDEX pauses_by_institution ON pauses (institution_id, id);
CREATE INDEX pauses_by_digest ON pauses (digest) WHERE digest IS NOT NULL;
CREATE INDEX pauses_by_sender ON pauses (sender) WHERE sender IS NOT NULL;
