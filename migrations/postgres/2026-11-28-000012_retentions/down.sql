DROP TABLE lapses;
DROP TABLE retentions;
