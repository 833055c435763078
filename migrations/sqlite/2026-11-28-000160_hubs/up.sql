-- The version of a theme of which hubs were told last (WebSub): what hung before there was one is no news.

ALTER TABLE themes ADD COLUMN hub_version INTEGER NOT NULL DEFAULT 0;
UPDATE themes SET hub_version = version;
