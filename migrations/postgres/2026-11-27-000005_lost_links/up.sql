-- Which addresses asked for their links lately, as keyed digests, known here or not:
-- an hour later they are forgotten. And a way to find an address however its capitals were typed.

CREATE TABLE lost_links (
    digest BYTEA NOT NULL PRIMARY KEY,
    asked_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX contributions_by_folded_email ON contributions (lower(email), id) WHERE email IS NOT NULL;
