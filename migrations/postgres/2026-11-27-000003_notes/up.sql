-- What the staff says to each other about a contribution; passing it to a colleague is said too.

CREATE TABLE notes (
    id UUID NOT NULL PRIMARY KEY,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    person_id UUID NOT NULL REFERENCES people (id),
    passed_to UUID REFERENCES people (id),
    note TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX notes_by_contribution ON notes (contribution_id, id);
