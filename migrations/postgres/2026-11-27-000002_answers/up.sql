-- What a contributor says when they change what they sent: of their own, or because they were asked.

CREATE TABLE answers (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    decision_id UUID REFERENCES decisions (id),
    message TEXT NOT NULL,
    answered_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX answers_by_contribution ON answers (contribution_id, id);
