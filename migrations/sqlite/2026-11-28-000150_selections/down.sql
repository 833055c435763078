DROP TABLE selection_pieces;
DROP TABLE selections;
