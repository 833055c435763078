-- What somebody likes best of what hangs, under a title and at an address of its own. A piece is known by its
-- contribution: what is hidden and kept, or taken down and hung again, has its place.

CREATE TABLE selections (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    call_id UUID REFERENCES calls (id),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    curator TEXT,
    announced_at TIMESTAMPTZ,
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (institution_id, slug)
);

CREATE TABLE selection_pieces (
    selection_id UUID NOT NULL REFERENCES selections (id) ON DELETE CASCADE,
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    position INTEGER NOT NULL,
    picked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (selection_id, contribution_id)
);

CREATE INDEX selection_pieces_by_contribution ON selection_pieces (contribution_id);
