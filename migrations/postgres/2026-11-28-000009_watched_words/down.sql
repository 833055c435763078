DROP TABLE watched_words;
