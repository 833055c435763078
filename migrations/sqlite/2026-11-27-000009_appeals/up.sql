-- A contributor contests a decision, once: somebody who did not decide looks again.

CREATE TABLE appeals (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    decision_id BLOB NOT NULL UNIQUE REFERENCES decisions (id),
    words TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE INDEX appeals_by_contribution ON appeals (contribution_id, id);
