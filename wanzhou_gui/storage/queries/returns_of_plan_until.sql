-- By the plan and not by the period (the plus keeps its index away): other plans have as many returns in each period.
SELECT unit_return.*
FROM period AS wanted
CROSS JOIN unit_return ON unit_return.plan_id = :plan_id
CROSS JOIN period AS earlier
  ON earlier.id = +unit_return.period_id AND earlier.kind = wanted.kind AND earlier.starts_on <= wanted.starts_on
WHERE wanted.id = :period_id
ORDER BY unit_return.id;
