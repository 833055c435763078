ALTER TABLE reasons DROP COLUMN offered;
