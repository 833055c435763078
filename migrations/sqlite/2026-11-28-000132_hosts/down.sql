DROP INDEX institutions_by_host;
ALTER TABLE institutions DROP COLUMN host;
