-- What the staff says to each other about a contribution; passing it to a colleague is said too.

CREATE TABLE notes (
    id BLOB NOT NULL PRIMARY KEY,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    passed_to BLOB REFERENCES people (id),
    note TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX notes_by_contribution ON notes (contribution_id, id);
