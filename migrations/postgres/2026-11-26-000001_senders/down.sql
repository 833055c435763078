ALTER TABLE contributions DROP COLUMN sender;
