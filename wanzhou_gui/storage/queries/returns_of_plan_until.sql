SELECT unit_return.*
FROM period AS wanted
JOIN period AS earlier ON earlier.kind = wanted.kind AND earlier.starts_on <= wanted.starts_on
JOIN unit_return ON unit_return.plan_id = :plan_id AND unit_return.period_id = earlier.id
WHERE wanted.id = :period_id
ORDER BY unit_return.id;
