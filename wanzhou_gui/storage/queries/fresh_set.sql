SELECT content, rows FROM fresh_set WHERE token = ? AND place = ?;
