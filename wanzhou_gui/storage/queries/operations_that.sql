SELECT id, at, clerk, verb, subject, can_be_undone, undoes, undone_by FROM operation
WHERE (:clerk = '' OR clerk = :clerk)
  AND (:since = '' OR at >= :since)
  AND (:until = '' OR at < :until)
  AND (:table_name = '' OR EXISTS (
    SELECT 1 FROM row_change
    WHERE row_change.id BETWEEN operation.id << 32 AND (operation.id << 32) + 4294967295
      AND row_change.table_name = :table_name))
  AND (:unit_id = 0 OR EXISTS (
    SELECT 1 FROM row_change
    WHERE row_change.id BETWEEN operation.id << 32 AND (operation.id << 32) + 4294967295
      AND (row_change.before LIKE '%"unit_id":' || :unit_id || ',%'
        OR row_change.after LIKE '%"unit_id":' || :unit_id || ',%'
        OR (row_change.table_name = 'unit' AND row_change.row_id = :unit_id)
        OR (row_change.table_name = 'entry' AND row_change.row_id IN (SELECT id FROM entry WHERE unit_id = :unit_id))
        OR (row_change.table_name = 'unit_return' AND row_change.row_id IN (SELECT id FROM unit_return WHERE unit_id = :unit_id))
        OR (row_change.table_name = 'row_review' AND row_change.row_id IN (SELECT id FROM row_review WHERE unit_id = :unit_id)))))
ORDER BY id DESC LIMIT :limit;
