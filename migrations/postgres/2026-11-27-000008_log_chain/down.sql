ALTER TABLE institutions DROP COLUMN public_log;

CREATE TABLE chained_acts AS
    SELECT id, institution_id, contribution_id,
        CASE WHEN contribution_id IS NULL THEN call_id END AS call_id, person_id, act, detail, happened_at
    FROM acts;

DROP TABLE chains;
DROP TABLE acts;

CREATE TABLE acts (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL REFERENCES institutions (id),
    contribution_id UUID REFERENCES contributions (id),
    call_id UUID REFERENCES calls (id),
    person_id UUID REFERENCES people (id),
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL
);

INSERT INTO acts SELECT id, institution_id, contribution_id, call_id, person_id, act, detail, happened_at
    FROM chained_acts;

DROP TABLE chained_acts;

CREATE INDEX acts_by_institution ON acts (institution_id, id);
CREATE INDEX acts_by_contribution ON acts (contribution_id, id);
