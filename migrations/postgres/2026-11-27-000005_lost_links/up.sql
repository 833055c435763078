-- Which addresses asked for their links within the last hour, as keyed digests: known here or not.

CREATE TABLE lost_links (
    digest BYTEA NOT NULL PRIMARY KEY,
    asked_at TIMESTAMPTZ NOT NULL
);
