-- What happened to one row after an operation, newest first.
SELECT table_name, row_id, before, after
FROM row_change
WHERE table_name = ? AND row_id = ? AND operation_id > ?
ORDER BY id DESC;
