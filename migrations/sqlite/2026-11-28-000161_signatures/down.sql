ALTER TABLE themes DROP COLUMN signed;
DROP TABLE signatures;
