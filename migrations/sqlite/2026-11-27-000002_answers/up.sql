-- What a contributor says when they change what they sent: of their own, or because they were asked.

CREATE TABLE answers (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    decision_id BLOB REFERENCES decisions (id),
    message TEXT NOT NULL,
    answered_at INTEGER NOT NULL
) STRICT;

CREATE INDEX answers_by_contribution ON answers (contribution_id, id);
