-- A call is seen by nobody but its institution until it is announced; those that are there were seen by all.

ALTER TABLE calls ADD COLUMN announced_at TIMESTAMPTZ;
UPDATE calls SET announced_at = created_at;
