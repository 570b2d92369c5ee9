SELECT table_name, row_id, before, after FROM row_change WHERE operation_id = ? ORDER BY position;
