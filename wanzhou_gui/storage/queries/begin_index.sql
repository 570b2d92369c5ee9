INSERT INTO state (id, shape, operation, mark, table_at, row_id) VALUES (1, ?, ?, ?, ?, ?);
