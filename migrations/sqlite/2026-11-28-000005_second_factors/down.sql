ALTER TABLE institutions DROP COLUMN second_factor;
DELETE FROM sessions WHERE waits;
ALTER TABLE sessions DROP COLUMN waits;
DROP TABLE recovery_codes;
DROP TABLE second_factors;
