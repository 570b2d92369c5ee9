INSERT INTO operation (at, clerk, verb, subject, can_be_undone, undoes) VALUES (?, ?, ?, ?, ?, ?);
