INSERT INTO slice (id, content) VALUES (?, ?);
