-- units_of_plan
-- Units with a role in the plan, in any of its versions, and convenors, who may have none.
SELECT unit.*
FROM unit
WHERE unit.id IN (
  SELECT task_unit.unit_id FROM task JOIN task_unit ON task_unit.task_id = task.id WHERE task.plan_id = :plan_id
  UNION
  SELECT task.convenor_unit_id FROM task WHERE task.plan_id = :plan_id
  UNION
  SELECT former_task_unit.unit_id FROM former_task_unit WHERE former_task_unit.plan_id = :plan_id
  UNION
  SELECT former_task.convenor_unit_id FROM former_task WHERE former_task.plan_id = :plan_id
)
ORDER BY unit.position, unit.id;
