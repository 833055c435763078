DROP TABLE searchable_words;
DROP TABLE searchable;
