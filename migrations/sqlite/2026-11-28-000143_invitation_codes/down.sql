DROP TABLE invited;
DROP TABLE invitation_codes;
DROP TABLE code_lists;
ALTER TABLE calls DROP COLUMN by_invitation;
