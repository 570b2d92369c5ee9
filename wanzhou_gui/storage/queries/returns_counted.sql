-- Returns that stood in the file before its first operation, counted no further than need be.
SELECT count(*) FROM (
  SELECT 1 FROM entry WHERE NOT EXISTS (SELECT 1 FROM row_change WHERE table_name = 'entry' AND row_id = entry.id) LIMIT :most + 1
);
