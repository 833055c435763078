-- Why something was refused or taken down, as it was told: it stays, whatever becomes of the catalogue.

CREATE TABLE statements (
    decision_id UUID NOT NULL PRIMARY KEY REFERENCES decisions (id),
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    institution_id UUID NOT NULL REFERENCES institutions (id),
    call_id UUID NOT NULL REFERENCES calls (id),
    kind TEXT NOT NULL,
    ground TEXT NOT NULL,
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    automated BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    content_at TIMESTAMPTZ NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    settles_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX statements_by_institution ON statements (institution_id, settles_at, decision_id);
CREATE INDEX statements_by_contribution ON statements (contribution_id);

INSERT INTO statements (
    decision_id, contribution_id, institution_id, call_id, kind, ground, code, label, text, words,
    automated, language, content_at, made_at, settles_at
)
SELECT d.id, c.id, c.institution_id, c.call_id, d.kind, r.ground, r.code, r.label, r.text, d.words,
    d.person_id IS NULL, c.language, c.received_at, d.decided_at, d.settles_at
FROM decisions d
JOIN contributions c ON c.id = d.contribution_id
JOIN reasons r ON r.id = d.reason_id
WHERE d.kind IN ('refuse', 'take-down');
