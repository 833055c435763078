-- The words of what hangs, folded, for whoever looks for something. A row is there as long as its publication: a
-- publication cannot go before it.

CREATE TABLE searchable (
    number INTEGER NOT NULL PRIMARY KEY,
    publication_id BLOB NOT NULL UNIQUE REFERENCES publications (id),
    words TEXT NOT NULL
) STRICT;

-- Words are cut by us, so that both databases know the same: here by spaces, whatever they are made of.
CREATE VIRTUAL TABLE searchable_words USING fts5 (
    words, content = 'searchable', content_rowid = 'number', detail = none, tokenize = 'ascii'
);

-- What is taken out is gone, and not only marked.
INSERT INTO searchable_words (searchable_words, rank) VALUES ('secure-delete', 1);
