-- Parts of the queue that somebody wants to find again, by a name of theirs.

CREATE TABLE saved_views (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX saved_views_by_person ON saved_views (person_id, id);
