INSERT INTO state (id, shape, operation, mark, change_id, table_at, row_id) VALUES (1, ?, ?, ?, ?, 0, 0);
