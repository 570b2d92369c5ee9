SELECT part, token, rows, at, length FROM row_set WHERE token IN (SELECT value FROM json_each(?));
