SELECT position, operation_id, digest FROM own_act ORDER BY position DESC LIMIT 1;
