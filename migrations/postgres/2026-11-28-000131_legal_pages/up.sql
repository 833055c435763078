-- Pages of an institution's own beside its calls. Those that everybody sees are named in its row too: a page that knows
-- its institution knows its foot.

CREATE TABLE legal_pages (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    slug TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    shown_at TIMESTAMPTZ,
    changed_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (institution_id, slug)
);

ALTER TABLE institutions ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
