SELECT operation_id, CAST(table_name AS BLOB), row_id, CAST(before AS BLOB), CAST(after AS BLOB)
FROM row_change WHERE id >= ? ORDER BY id;
