INSERT OR REPLACE INTO fresh_set (token, place, rows, content) VALUES (?, ?, ?, ?);
