INSERT INTO row_set (token, part, rows, at, length) VALUES (?, ?, ?, ?, ?);
