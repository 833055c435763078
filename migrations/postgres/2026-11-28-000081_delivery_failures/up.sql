-- Why a try failed is a word of its own; it stood before the answer.

ALTER TABLE deliveries ADD COLUMN failure TEXT;

UPDATE deliveries SET failure = 'answered' WHERE status < 200 OR status >= 300;
UPDATE deliveries SET failure = 'not-encrypted', answer = '' WHERE status IS NULL AND answer LIKE 'not-encrypted:%';
UPDATE deliveries SET failure = 'too-slow', answer = '' WHERE status IS NULL AND answer LIKE 'too-slow:%';
UPDATE deliveries SET failure = 'private-address', answer = substr(answer, 18)
    WHERE status IS NULL AND answer LIKE 'private-address: %';
UPDATE deliveries SET failure = 'unreachable', answer = substr(answer, 14)
    WHERE status IS NULL AND answer LIKE 'unreachable: %';
