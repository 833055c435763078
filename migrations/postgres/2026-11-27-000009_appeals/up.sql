-- A contributor contests a decision, once: somebody who did not decide looks again.

CREATE TABLE appeals (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    decision_id UUID NOT NULL UNIQUE REFERENCES decisions (id),
    words TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX appeals_by_contribution ON appeals (contribution_id, id);
