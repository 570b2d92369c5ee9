INSERT INTO row_change (id, operation_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?);
