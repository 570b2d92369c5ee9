SELECT id, place, rows FROM part;
