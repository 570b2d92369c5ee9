SELECT id, at, clerk, verb, subject FROM operation ORDER BY id;
