SELECT shape, operation, mark, change_id, table_at, row_id FROM state WHERE id = 1;
