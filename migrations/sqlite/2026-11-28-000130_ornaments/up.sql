-- The logo of an institution, and the covers of its calls and themes.

ALTER TABLE institutions ADD COLUMN logo TEXT;
ALTER TABLE calls ADD COLUMN cover TEXT;
ALTER TABLE themes ADD COLUMN cover TEXT;
