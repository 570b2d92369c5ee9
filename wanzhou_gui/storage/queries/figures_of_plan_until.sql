-- The figures of returns of the given speakers, [task, unit] each, for periods of the same kind before the given one, and
-- of every unit for that one: from the index alone.
WITH speaker (task_id, unit_id) AS (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:speakers)
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
