-- Where two have to agree: on what a call asks for it, and what one of them would decide while the
-- other has not spoken.

ALTER TABLE calls ADD COLUMN second_opinion TEXT NOT NULL DEFAULT 'never';

CREATE TABLE opinions (
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    reason_id UUID REFERENCES reasons (id),
    words TEXT NOT NULL,
    private_note TEXT NOT NULL,
    counts BOOLEAN NOT NULL,
    said_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (contribution_id, person_id)
);

CREATE INDEX opinions_by_person ON opinions (person_id, said_at);
