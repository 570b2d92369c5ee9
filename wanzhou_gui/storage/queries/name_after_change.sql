-- The first image from a change on that says which row stood at a place before it.
SELECT before FROM row_change
WHERE table_name = :table_name AND row_id = :row_id AND id >= :change AND before LIKE '%"uid":%'
ORDER BY id LIMIT 1;
