ALTER TABLE institutions DROP COLUMN fonts;
