DROP TABLE lost_links;
