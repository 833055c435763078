ALTER TABLE institutions DROP COLUMN pages;
DROP TABLE legal_pages;
