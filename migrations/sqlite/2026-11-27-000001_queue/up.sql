-- How many wait in a theme is kept beside how many hang there, and each part of the queue that one
-- may ask for is read by an index in its order.

ALTER TABLE themes ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;

UPDATE themes SET waiting = (
    SELECT COUNT(*) FROM contributions WHERE theme_id = themes.id AND state = 'queued'
);

DROP INDEX contributions_by_theme;
DROP INDEX contributions_waiting;
CREATE INDEX contributions_waiting ON contributions (theme_id, id) WHERE state = 'queued';
CREATE INDEX contributions_waiting_by_language ON contributions (theme_id, language, id) WHERE state = 'queued';

-- What the house noticed of a contribution. It is looked for only while its contribution waits.

CREATE TABLE flags (
    contribution_id BLOB NOT NULL REFERENCES contributions (id),
    theme_id BLOB NOT NULL REFERENCES themes (id),
    flag TEXT NOT NULL,
    waits INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    PRIMARY KEY (contribution_id, flag)
) STRICT;

CREATE INDEX flags_waiting ON flags (flag, theme_id, contribution_id) WHERE waits;

INSERT INTO flags (contribution_id, theme_id, flag, waits, raised_at)
SELECT c.id, c.theme_id, 'look-alike', c.state = 'queued', MIN(l.found_at)
FROM look_alikes l
JOIN pictures p ON p.id IN (l.picture_id, l.other_picture_id)
JOIN contributions c ON c.id = p.contribution_id
GROUP BY c.id, c.theme_id, c.state;

-- The place of an entry in the batch that someone took; none when they only opened it.

ALTER TABLE claims ADD COLUMN place INTEGER;

-- Whose contributions are whose, as far as one may know.

CREATE INDEX contributions_by_sender ON contributions (sender, id) WHERE sender IS NOT NULL;
CREATE INDEX contributions_by_email ON contributions (email, id) WHERE email IS NOT NULL;

-- Decisions are asked for in their order, which is that of their ids.

DROP INDEX decisions_by_contribution;
DROP INDEX decisions_by_person;
CREATE INDEX decisions_by_contribution ON decisions (contribution_id, id);
CREATE INDEX decisions_by_person ON decisions (person_id, id);
