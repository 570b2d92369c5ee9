SELECT place, token, rows, content FROM fresh_set WHERE token >= ? AND token < ?;
