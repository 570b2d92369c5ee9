-- The units that may speak for the tasks of a plan, in any of its versions, as the plan prints them.
SELECT task.id, task.convenor_unit_id FROM task WHERE task.plan_id = :plan_id AND task.convenor_unit_id IS NOT NULL
UNION
SELECT task_unit.task_id, task_unit.unit_id
FROM task CROSS JOIN task_unit ON task_unit.task_id = task.id AND task_unit.role = 'lead'
WHERE task.plan_id = :plan_id
UNION
SELECT former_task.task_id, former_task.convenor_unit_id
FROM former_task WHERE former_task.plan_id = :plan_id AND former_task.convenor_unit_id IS NOT NULL
UNION
SELECT former_task.task_id, former_task_unit.unit_id
FROM former_task_unit JOIN former_task ON former_task.id = former_task_unit.former_task_id
WHERE former_task_unit.plan_id = :plan_id AND former_task_unit.role = 'lead';
