-- What a unit reported last on a task before a period, among periods of the same kind.
SELECT entry.*
FROM period AS wanted
CROSS JOIN period AS earlier ON earlier.kind = wanted.kind AND earlier.starts_on < wanted.starts_on
CROSS JOIN entry INDEXED BY ix_entry_figures
  ON entry.task_id = :task_id AND entry.period_id = earlier.id AND entry.unit_id = :unit_id
WHERE wanted.id = :period_id
  AND (progress_text <> '' OR completion_percent IS NOT NULL OR status IS NOT NULL OR problems_text <> ''
    OR next_steps <> '' OR coordination <> '' OR expected_on IS NOT NULL OR evidence <> '')
ORDER BY earlier.starts_on DESC
LIMIT 1;
