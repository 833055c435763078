ALTER TABLE acts DROP COLUMN token_id;
DROP TABLE api_tokens;
