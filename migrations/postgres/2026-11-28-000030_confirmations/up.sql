-- When somebody last showed anew who they are; nothing, since they signed in.

ALTER TABLE sessions ADD COLUMN confirmed_at TIMESTAMPTZ;
