-- The words of what hangs, folded, for whoever looks for something. A row is there as long as its publication: a
-- publication cannot go before it.

CREATE TABLE searchable (
    number BIGINT NOT NULL PRIMARY KEY,
    publication_id UUID NOT NULL UNIQUE REFERENCES publications (id),
    words TEXT NOT NULL
);

-- Words are cut by us, so that both databases know the same: here by spaces, whatever they are made of.
CREATE INDEX searchable_words ON searchable USING gin (array_to_tsvector(string_to_array(words, ' ')));
