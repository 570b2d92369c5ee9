-- Places of a table where a row stood before the first operation and was touched since, by what the row was called.
SELECT row_id, coalesce(
  (SELECT json_extract(named.before, '$.uid') FROM row_change AS named
   WHERE named.table_name = :table_name AND named.row_id = earliest.row_id AND named.before LIKE '%"uid":%' ORDER BY named.id LIMIT 1),
  (SELECT standing.uid FROM TABLE_ASKED AS standing WHERE standing.id = earliest.row_id)
) AS uid
FROM (SELECT row_id, min(id) AS id, before FROM row_change WHERE table_name = :table_name GROUP BY row_id) AS earliest
WHERE before IS NOT NULL
ORDER BY uid;
