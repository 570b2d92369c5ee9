SELECT task_unit.*
FROM task
JOIN task_unit ON task_unit.task_id = task.id
WHERE task.plan_id = ?
ORDER BY task.position, task.id, task_unit.position, task_unit.id;
