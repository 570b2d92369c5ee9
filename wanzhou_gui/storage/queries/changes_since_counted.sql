-- Counted no further than need be.
SELECT count(*) FROM (SELECT 1 FROM row_change WHERE id >= :since LIMIT :most + 1);
