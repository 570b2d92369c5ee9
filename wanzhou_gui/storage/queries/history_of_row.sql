SELECT
  operation.id, operation.at, operation.clerk, operation.verb, operation.subject, operation.can_be_undone,
  operation.undoes, operation.undone_by,
  row_change.table_name, row_change.row_id, row_change.before, row_change.after
FROM row_change
JOIN operation ON operation.id = row_change.operation_id
WHERE row_change.table_name = ? AND row_change.row_id = ?
ORDER BY row_change.id;
