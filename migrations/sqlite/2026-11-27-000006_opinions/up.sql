-- Where two have to agree: on what a call asks for it, and what one of them would decide while the
-- other has not spoken.

ALTER TABLE calls ADD COLUMN second_opinion TEXT NOT NULL DEFAULT 'never';

CREATE TABLE opinions (
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    reason_id BLOB REFERENCES reasons (id),
    words TEXT NOT NULL,
    private_note TEXT NOT NULL,
    counts INTEGER NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (contribution_id, person_id)
) STRICT;

CREATE INDEX opinions_by_person ON opinions (person_id, said_at);
