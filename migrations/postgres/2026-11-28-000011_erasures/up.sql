-- Contributions of which every word that could tell of a person is gone.

CREATE TABLE erasures (
    contribution_id UUID NOT NULL PRIMARY KEY REFERENCES contributions (id),
    erased_at TIMESTAMPTZ NOT NULL
);
