-- After how many days what a call keeps goes by itself; no number, never.

CREATE TABLE retentions (
    call_id UUID NOT NULL PRIMARY KEY REFERENCES calls (id),
    files_days INTEGER,
    contacts_days INTEGER,
    words_days INTEGER,
    chosen_at TIMESTAMPTZ NOT NULL,
    words_until_at TIMESTAMPTZ
);

-- What of a contribution has gone.

CREATE TABLE lapses (
    contribution_id UUID NOT NULL REFERENCES contributions (id),
    what TEXT NOT NULL,
    lapsed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (contribution_id, what)
);
