-- How much a call takes: the heaviest picture, in whole decimal megabytes, and the most contributions of
-- one person. No number, no limit but the house's.

ALTER TABLE calls ADD COLUMN megabytes_max INTEGER;
ALTER TABLE calls ADD COLUMN per_person INTEGER;
