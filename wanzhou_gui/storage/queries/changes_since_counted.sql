-- What acts of this desk changed, counted no further than need be.
SELECT count(*) FROM (
  SELECT 1 FROM row_change JOIN own_act ON own_act.operation_id = row_change.operation_id WHERE row_change.id >= :since LIMIT :most + 1
);
