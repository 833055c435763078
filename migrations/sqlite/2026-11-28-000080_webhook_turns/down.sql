DROP INDEX deliveries_behind;
INSERT INTO jobs (id, kind, subject, run_at, priority, attempts, created_at)
    SELECT id, 'deliver', id, due_at, 100, 0, behind_at FROM deliveries
    WHERE behind_at IS NOT NULL AND due_at IS NOT NULL;
ALTER TABLE deliveries DROP COLUMN behind_at;
ALTER TABLE webhooks DROP COLUMN turn_at;
ALTER TABLE webhooks DROP COLUMN turn_id;
