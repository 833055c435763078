-- What the log holds waits in a table of its own, until the code writes it anew, each act at its place.
CREATE TABLE unchained_acts AS
    SELECT acts.id, acts.institution_id, acts.contribution_id,
        COALESCE(acts.call_id, contributions.call_id) AS call_id, acts.person_id, acts.act, acts.detail,
        acts.happened_at
    FROM acts LEFT JOIN contributions ON contributions.id = acts.contribution_id;

CREATE INDEX unchained_acts_in_order ON unchained_acts (institution_id, id);

DROP TABLE acts;

-- No row refers to another table: the log outlives what it speaks of, and waits for nobody's rows.
CREATE TABLE acts (
    id UUID NOT NULL PRIMARY KEY,
    institution_id UUID NOT NULL,
    place BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    contribution_id UUID,
    call_id UUID,
    person_id UUID,
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    detail_digest BYTEA NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    UNIQUE (institution_id, place)
);

CREATE INDEX acts_by_institution ON acts (institution_id, id);
CREATE INDEX acts_by_contribution ON acts (contribution_id, id);
CREATE INDEX acts_by_act ON acts (institution_id, act, id);
CREATE INDEX acts_by_person ON acts (institution_id, person_id, act, id);
CREATE INDEX acts_by_call ON acts (institution_id, call_id, act, id);

-- Where the log of each institution ends.
CREATE TABLE chains (
    institution_id UUID NOT NULL PRIMARY KEY REFERENCES institutions (id),
    place BIGINT NOT NULL,
    digest BYTEA NOT NULL
);

INSERT INTO chains SELECT id, 0, decode(repeat('00', 32), 'hex') FROM institutions;

-- Whether everybody may read what was decided, without a name.
ALTER TABLE institutions ADD COLUMN public_log BOOLEAN NOT NULL DEFAULT FALSE;
