-- What is approved and does not hang yet: how each call hangs, up to when its turns were used, and what
-- waits for a turn or for a date.

ALTER TABLE calls ADD COLUMN hanging TEXT NOT NULL DEFAULT 'at-once';
ALTER TABLE calls ADD COLUMN hung_a_day INTEGER NOT NULL DEFAULT 5;
ALTER TABLE calls ADD COLUMN hang_from INTEGER NOT NULL DEFAULT 9;
ALTER TABLE calls ADD COLUMN hang_to INTEGER NOT NULL DEFAULT 18;
ALTER TABLE calls ADD COLUMN paused_at TIMESTAMPTZ;
ALTER TABLE calls ADD COLUMN hung_until_at TIMESTAMPTZ NOT NULL DEFAULT '1970-01-01 00:00:00+00';

CREATE TABLE hangings (
    decision_id UUID NOT NULL PRIMARY KEY REFERENCES decisions (id),
    contribution_id UUID NOT NULL UNIQUE REFERENCES contributions (id),
    call_id UUID NOT NULL REFERENCES calls (id),
    place BIGINT NOT NULL,
    hang_at TIMESTAMPTZ
);

CREATE INDEX hangings_by_call ON hangings (call_id, place);
CREATE INDEX hangings_in_turn ON hangings (call_id, place) WHERE hang_at IS NULL;
CREATE INDEX hangings_on_date ON hangings (call_id, hang_at, decision_id) WHERE hang_at IS NOT NULL;
