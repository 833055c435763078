-- The words of which an institution wants to be told, one a line.

CREATE TABLE watched_words (
    institution_id BLOB NOT NULL PRIMARY KEY REFERENCES institutions (id),
    words TEXT NOT NULL
) STRICT;
