-- The version before shows every call to everybody, those that were not announced too.
ALTER TABLE calls DROP COLUMN announced_at;
