-- Under how many names pieces hang in a theme, for its figures: names as the wall shows them, and of what hangs alone.

CREATE TABLE signatures (
    theme_id UUID NOT NULL REFERENCES themes (id) ON DELETE CASCADE,
    signature TEXT NOT NULL,
    hung BIGINT NOT NULL,
    PRIMARY KEY (theme_id, signature)
);

INSERT INTO signatures (theme_id, signature, hung)
    SELECT publications.theme_id, contributions.credit, COUNT(*)
    FROM publications JOIN contributions ON contributions.id = publications.contribution_id
    WHERE contributions.credit <> ''
    GROUP BY publications.theme_id, contributions.credit;

ALTER TABLE themes ADD COLUMN signed BIGINT NOT NULL DEFAULT 0;
UPDATE themes SET signed = (SELECT COUNT(*) FROM signatures WHERE signatures.theme_id = themes.id);
