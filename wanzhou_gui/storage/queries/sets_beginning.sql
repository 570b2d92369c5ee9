SELECT part, token, rows, at, length FROM row_set WHERE token >= ? AND token < ?;
