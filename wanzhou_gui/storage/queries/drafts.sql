SELECT task_id, unit_id, period_id, field, text, typed_at FROM entry_draft ORDER BY typed_at, task_id, unit_id, field;
