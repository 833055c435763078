ALTER TABLE digest_wishes DROP COLUMN links;
DROP TABLE decision_links;
