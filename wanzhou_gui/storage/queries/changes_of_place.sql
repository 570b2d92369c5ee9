SELECT id, before, after FROM row_change WHERE table_name = ? AND row_id = ? ORDER BY id;
