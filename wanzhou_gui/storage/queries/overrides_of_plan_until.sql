-- Judgements by a person on the tasks of a plan, for periods of the same kind up to the given one.
SELECT lamp_override.*
FROM period AS wanted
CROSS JOIN task
CROSS JOIN lamp_override ON lamp_override.task_id = task.id
CROSS JOIN period AS earlier
  ON earlier.id = lamp_override.period_id AND earlier.kind = wanted.kind AND earlier.starts_on <= wanted.starts_on
WHERE wanted.id = :period_id AND task.plan_id = :plan_id
ORDER BY lamp_override.id;
