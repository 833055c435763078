-- A host name that an institution has to itself.

ALTER TABLE institutions ADD COLUMN host TEXT;
CREATE UNIQUE INDEX institutions_by_host ON institutions (host);
