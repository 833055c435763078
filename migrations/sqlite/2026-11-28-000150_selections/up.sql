-- What somebody likes best of what hangs, under a title and at an address of its own. A piece is known by its
-- contribution: what is hidden and kept, or taken down and hung again, has its place.

CREATE TABLE selections (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    call_id BLOB REFERENCES calls (id),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    curator TEXT,
    announced_at INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    UNIQUE (institution_id, slug)
) STRICT;

CREATE TABLE selection_pieces (
    selection_id BLOB NOT NULL REFERENCES selections (id) ON DELETE CASCADE,
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    position INTEGER NOT NULL,
    picked_at INTEGER NOT NULL,
    PRIMARY KEY (selection_id, contribution_id)
) STRICT;

CREATE INDEX selection_pieces_by_contribution ON selection_pieces (contribution_id);
