-- What is decided and not told yet is found by when it is told, and the job that sends a letter by its letter.

CREATE INDEX decisions_untold ON decisions (settles_at);
CREATE INDEX jobs_by_subject ON jobs (subject);
