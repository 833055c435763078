-- A reason that is no longer offered stays for what it once explained.

ALTER TABLE reasons ADD COLUMN offered INTEGER NOT NULL DEFAULT 1;
