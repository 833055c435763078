DELETE FROM flags WHERE flag = 'second-opinion';
DROP TABLE opinions;
ALTER TABLE calls DROP COLUMN second_opinion;
