SELECT operation_id, table_name, row_id, before, after FROM row_change ORDER BY id;
