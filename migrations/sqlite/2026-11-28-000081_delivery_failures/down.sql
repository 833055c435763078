UPDATE deliveries SET answer = failure || ':' || answer
    WHERE status IS NULL AND failure IN ('not-encrypted', 'too-slow');
UPDATE deliveries SET answer = failure || ': ' || answer WHERE status IS NULL AND failure = 'private-address';
UPDATE deliveries SET answer = 'unreachable: ' || answer
    WHERE status IS NULL AND failure IS NOT NULL
    AND failure NOT IN ('not-encrypted', 'too-slow', 'private-address', 'house-failed');
ALTER TABLE deliveries DROP COLUMN failure;
