SELECT id, table_name, row_id, before, after FROM row_change WHERE id > ? ORDER BY id LIMIT ?;
