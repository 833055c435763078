-- The letters of a call leave by themselves, or wait from the start until they are released.

ALTER TABLE calls ADD COLUMN telling TEXT NOT NULL DEFAULT 'by-itself';
