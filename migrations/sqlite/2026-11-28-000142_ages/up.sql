-- From which age one may send to a call alone, in years, and what becomes of whoever is younger; and what a
-- contributor answered. No number: it is not asked.

ALTER TABLE calls ADD COLUMN age_from INTEGER;
ALTER TABLE calls ADD COLUMN younger TEXT NOT NULL DEFAULT 'with-adult';
ALTER TABLE contributions ADD COLUMN age TEXT;
