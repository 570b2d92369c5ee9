INSERT INTO own_act (position, operation_id, digest, knew) VALUES (?, ?, ?, ?);
