DELETE FROM acts WHERE act IN ('date-hanging', 'move-hanging', 'hang-now', 'pause-hanging', 'resume-hanging');
DELETE FROM jobs WHERE kind = 'send' AND subject IN (SELECT id FROM letters WHERE kind = 'hung');
DELETE FROM letters WHERE kind = 'hung';
-- What waits hangs now: nothing else would hang it.
INSERT INTO jobs (id, kind, subject, run_at, attempts, created_at, priority)
SELECT d.id, 'publish', d.id, d.decided_at, 0, d.decided_at, 0
FROM hangings h
JOIN decisions d ON d.id = h.decision_id;
DROP TABLE hangings;
ALTER TABLE calls DROP COLUMN hung_until_at;
ALTER TABLE calls DROP COLUMN paused_at;
ALTER TABLE calls DROP COLUMN hang_to;
ALTER TABLE calls DROP COLUMN hang_from;
ALTER TABLE calls DROP COLUMN hung_a_day;
ALTER TABLE calls DROP COLUMN hanging;
