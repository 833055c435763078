-- Who sent it, as far as they are known again: a keyed digest of the key that their browser or
-- program keeps.

ALTER TABLE contributions ADD COLUMN sender BLOB;
