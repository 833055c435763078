ALTER TABLE institutions DROP COLUMN public_log;

CREATE TABLE chained_acts AS
    SELECT id, institution_id, contribution_id,
        CASE WHEN contribution_id IS NULL THEN call_id END AS call_id, person_id, act, detail, happened_at
    FROM acts;

DROP TABLE chains;
DROP TABLE acts;

CREATE TABLE acts (
    id BLOB NOT NULL PRIMARY KEY,
    institution_id BLOB NOT NULL REFERENCES institutions (id),
    contribution_id BLOB REFERENCES contributions (id),
    call_id BLOB REFERENCES calls (id),
    person_id BLOB REFERENCES people (id),
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    happened_at INTEGER NOT NULL
) STRICT;

INSERT INTO acts SELECT id, institution_id, contribution_id, call_id, person_id, act, detail, happened_at
    FROM chained_acts;

DROP TABLE chained_acts;

CREATE INDEX acts_by_institution ON acts (institution_id, id);
CREATE INDEX acts_by_contribution ON acts (contribution_id, id);
