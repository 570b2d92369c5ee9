-- Counted no further than need be.
SELECT count(*) FROM (SELECT 1 FROM entry LIMIT :most + 1);
