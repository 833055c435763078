-- Where a film about a call or a theme is shown.

ALTER TABLE calls ADD COLUMN film TEXT;
ALTER TABLE themes ADD COLUMN film TEXT;
