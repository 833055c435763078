-- Parts of the queue that somebody wants to find again, by a name of theirs.

CREATE TABLE saved_views (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX saved_views_by_person ON saved_views (person_id, id);
