-- The periods of the same kind up to the given one, in order.
SELECT earlier.*
FROM period AS wanted
JOIN period AS earlier ON earlier.kind = wanted.kind AND earlier.starts_on <= wanted.starts_on
WHERE wanted.id = ?
ORDER BY earlier.starts_on, earlier.id;
