INSERT INTO row_change (operation_id, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?);
