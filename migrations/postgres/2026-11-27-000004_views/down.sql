ALTER TABLE people DROP COLUMN picture_view;
