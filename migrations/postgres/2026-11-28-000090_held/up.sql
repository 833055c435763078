-- A hundred thousand letters may be held: the oldest of them are found without sorting all.

DROP INDEX decisions_untold;
CREATE INDEX decisions_untold ON decisions (settles_at, id);
CREATE INDEX decisions_untold_by_person ON decisions (person_id, settles_at, id);
