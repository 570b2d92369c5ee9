SELECT shape, operation, mark, table_at, row_id FROM state WHERE id = 1;
