DROP INDEX contributions_by_folded_email;
DROP TABLE lost_links;
