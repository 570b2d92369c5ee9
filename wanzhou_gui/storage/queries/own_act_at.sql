SELECT operation_id, digest FROM own_act WHERE position = ?;
