ALTER TABLE calls DROP COLUMN per_person;
ALTER TABLE calls DROP COLUMN megabytes_max;
