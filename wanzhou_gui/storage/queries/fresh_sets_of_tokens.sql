SELECT place, token, rows, content FROM fresh_set WHERE token IN (SELECT value FROM json_each(?));
