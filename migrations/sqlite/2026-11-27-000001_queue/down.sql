DROP INDEX contributions_by_email;
DROP INDEX contributions_by_sender;
ALTER TABLE claims DROP COLUMN place;
DROP TABLE flags;
DROP INDEX contributions_waiting_by_language;
DROP INDEX contributions_waiting;
CREATE INDEX contributions_waiting ON contributions (call_id, id) WHERE state = 'queued';
CREATE INDEX contributions_by_theme ON contributions (theme_id, state);
ALTER TABLE themes DROP COLUMN waiting;
