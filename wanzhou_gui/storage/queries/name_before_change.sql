-- The last image before a change that says which row stood at a place.
SELECT after FROM row_change
WHERE table_name = :table_name AND row_id = :row_id AND id < :change AND after IS NOT NULL AND (before IS NULL OR after LIKE '%"uid":%')
ORDER BY id DESC LIMIT 1;
