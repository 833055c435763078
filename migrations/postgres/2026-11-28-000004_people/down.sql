DELETE FROM jobs WHERE kind = 'invite';
DROP TABLE invitations;
DROP INDEX memberships_by_institution;
DELETE FROM memberships WHERE theme_id IS NOT NULL;
ALTER TABLE memberships DROP COLUMN theme_id;
