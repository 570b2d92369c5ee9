-- The figures of returns that may speak for a task of a plan, for periods of the same kind up to the given one: from the index alone.
WITH speaker (task_id, unit_id) AS (
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
  WHERE former_task_unit.plan_id = :plan_id AND former_task_unit.role = 'lead'
)
SELECT entry.task_id, entry.unit_id, entry.period_id, entry.completion_percent, entry.status, entry.expected_on
FROM period AS wanted
CROSS JOIN speaker
CROSS JOIN period AS earlier ON earlier.kind = wanted.kind AND earlier.starts_on < wanted.starts_on
CROSS JOIN entry INDEXED BY ix_entry_figures
  ON entry.task_id = speaker.task_id AND entry.period_id = earlier.id AND entry.unit_id = speaker.unit_id
WHERE wanted.id = :period_id
  AND (progress_text <> '' OR completion_percent IS NOT NULL OR status IS NOT NULL OR problems_text <> ''
    OR next_steps <> '' OR coordination <> '' OR expected_on IS NOT NULL OR evidence <> '')
UNION ALL
SELECT entry.task_id, entry.unit_id, entry.period_id, entry.completion_percent, entry.status, entry.expected_on
FROM task
CROSS JOIN entry INDEXED BY ix_entry_figures ON entry.task_id = task.id AND entry.period_id = :period_id
WHERE task.plan_id = :plan_id
  AND (progress_text <> '' OR completion_percent IS NOT NULL OR status IS NOT NULL OR problems_text <> ''
    OR next_steps <> '' OR coordination <> '' OR expected_on IS NOT NULL OR evidence <> '');
