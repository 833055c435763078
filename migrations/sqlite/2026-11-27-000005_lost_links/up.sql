-- Which addresses asked for their links within the last hour, as keyed digests: known here or not.

CREATE TABLE lost_links (
    digest BLOB NOT NULL PRIMARY KEY,
    asked_at INTEGER NOT NULL
) STRICT;
