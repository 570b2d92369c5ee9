SELECT id, at, clerk, verb, subject FROM operation WHERE id > ? ORDER BY id;
