DELETE FROM jobs WHERE kind = 'digest';
DROP INDEX notes_passed;
DROP TABLE digests;
DROP TABLE muted_calls;
DROP TABLE digest_wishes;
