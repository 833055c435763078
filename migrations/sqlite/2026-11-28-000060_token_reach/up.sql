-- Where a token that is good wherever its person works is good no more: an owner took it away from there.

CREATE TABLE api_token_bars (
    token_id BLOB NOT NULL REFERENCES api_tokens (id) ON DELETE CASCADE,
    institution_id BLOB NOT NULL REFERENCES institutions (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (token_id, institution_id)
) STRICT;
