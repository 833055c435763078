ALTER TABLE contributions DROP COLUMN age;
ALTER TABLE calls DROP COLUMN younger;
ALTER TABLE calls DROP COLUMN age_from;
