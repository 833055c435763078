ALTER TABLE themes DROP COLUMN hub_version;
