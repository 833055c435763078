DELETE FROM letters WHERE notice_id IS NOT NULL;
ALTER TABLE letters DROP COLUMN notice_id;
-- What was hidden is looked at again: nothing that somebody wants hidden hangs by a step back.
UPDATE themes SET waiting = waiting + (
    SELECT count(*) FROM contributions WHERE contributions.theme_id = themes.id AND contributions.state = 'hidden'
);
UPDATE flags SET waits = 1 WHERE contribution_id IN (SELECT id FROM contributions WHERE state = 'hidden');
UPDATE contributions SET state = 'queued' WHERE state = 'hidden';
DROP TABLE notices;
DROP TABLE hidden_publications;
ALTER TABLE calls DROP COLUMN on_report;
