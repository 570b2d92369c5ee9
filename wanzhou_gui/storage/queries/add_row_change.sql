INSERT INTO row_change (operation_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?);
