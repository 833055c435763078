-- How somebody of the staff wants pictures to be shown to them: as they are, in grey, blurred.

ALTER TABLE people ADD COLUMN picture_view TEXT NOT NULL DEFAULT 'plain';
