DELETE FROM acts WHERE act IN ('hold-letter', 'release-letter', 'word-letter', 'resend-letter', 'give-letter-up');
-- What is held is told now: nothing else would release it.
UPDATE decisions SET settles_at = decided_at WHERE settles_at = '9000-01-01 00:00:00+00';
UPDATE statements SET settles_at = made_at WHERE settles_at = '9000-01-01 00:00:00+00';
INSERT INTO jobs (id, kind, subject, run_at, attempts, created_at, priority)
SELECT id, 'send', id, created_at, 0, created_at, 0
FROM letters
WHERE hold_until = '9000-01-01 00:00:00+00' AND sent_at IS NULL AND cancelled_at IS NULL;
UPDATE letters SET hold_until = created_at WHERE hold_until = '9000-01-01 00:00:00+00';
DROP INDEX jobs_by_subject;
DROP INDEX decisions_untold;
