-- Where two have to agree: on what a call asks for it, and what one of them would decide while the
-- other has not spoken.

ALTER TABLE calls ADD COLUMN second_opinion text NOT NULL DEFAULT 'never';

CREATE TABLE opinions (
    contribution_id uuid NOT NULL REFERENCES contributions (id),
    person_id uuid NOT NULL REFERENCES people (id),
    kind text NOT NULL,
    reason_id uuid REFERENCES reasons (id),
    words text NOT NULL,
    private_note text NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (contribution_id, person_id)
);

CREATE INDEX opinions_by_person ON opinions (person_id, said_at);
