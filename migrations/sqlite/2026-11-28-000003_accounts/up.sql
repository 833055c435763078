-- What somebody sees of their own sessions: by which browser, and when it was last here, to the hour.

ALTER TABLE sessions ADD COLUMN browser TEXT NOT NULL DEFAULT 'other other';
ALTER TABLE sessions ADD COLUMN seen_at INTEGER;

CREATE INDEX sessions_by_person ON sessions (person_id, id);
