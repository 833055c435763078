-- Pages of an institution's own beside its calls. Those that everybody sees are named in its row too: a page that knows
-- its institution knows its foot.

CREATE TABLE legal_pages (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    slug TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    shown_at INTEGER,
    changed_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (institution_id, slug)
) STRICT;

ALTER TABLE institutions ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
