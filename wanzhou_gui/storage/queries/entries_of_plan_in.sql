-- The returns with content on the tasks of a plan in one period: by the index of figures, for a unit has as many in every plan.
SELECT entry.*
FROM task
CROSS JOIN entry INDEXED BY ix_entry_figures ON entry.task_id = task.id AND entry.period_id = :period_id
WHERE task.plan_id = :plan_id
  AND (progress_text <> '' OR completion_percent IS NOT NULL OR status IS NOT NULL OR problems_text <> ''
    OR next_steps <> '' OR coordination <> '' OR expected_on IS NOT NULL OR evidence <> '');
