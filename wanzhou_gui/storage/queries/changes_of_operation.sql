SELECT table_name, row_id, before, after FROM row_change WHERE id >= :operation_id << 32 AND id < (:operation_id + 1) << 32 ORDER BY id;
