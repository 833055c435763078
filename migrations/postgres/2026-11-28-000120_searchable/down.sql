DROP TABLE searchable;
