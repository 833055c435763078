DELETE FROM flags WHERE flag = 'appeal';
DELETE FROM letters WHERE kind = 'appeal';
DROP TABLE appeals;
