DELETE FROM acts WHERE act IN ('say-opinion', 'take-opinion-back');
DELETE FROM flags WHERE flag = 'second-opinion';
DROP TABLE opinions;
ALTER TABLE calls DROP COLUMN second_opinion;
