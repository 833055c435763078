DELETE FROM acts WHERE act = 'appeal';
DELETE FROM jobs WHERE kind = 'send' AND subject IN (SELECT id FROM letters WHERE kind = 'appeal');
DELETE FROM flags WHERE flag = 'appeal';
DELETE FROM letters WHERE kind = 'appeal';
DROP TABLE appeals;
