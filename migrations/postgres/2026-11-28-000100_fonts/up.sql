-- In which letters an institution's pages are set.

ALTER TABLE institutions ADD COLUMN fonts TEXT NOT NULL DEFAULT 'classic';
