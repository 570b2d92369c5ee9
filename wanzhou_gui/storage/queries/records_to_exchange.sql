-- Counted no further than need be.
SELECT (SELECT count(*) FROM (SELECT 1 FROM row_change LIMIT :most + 1)) + (SELECT count(*) FROM (SELECT 1 FROM entry LIMIT :most + 1));
