SELECT own_act.position, own_act.digest, operation.at, operation.clerk
FROM own_act JOIN operation ON operation.id = own_act.operation_id
WHERE own_act.operation_id = ?;
