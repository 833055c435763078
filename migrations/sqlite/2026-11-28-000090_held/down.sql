DROP INDEX decisions_untold_by_person;
DROP INDEX decisions_untold;
CREATE INDEX decisions_untold ON decisions (settles_at);
