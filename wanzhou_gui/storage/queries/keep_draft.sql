INSERT INTO entry_draft (task_id, unit_id, period_id, field, text, typed_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (task_id, unit_id, period_id, field) DO UPDATE SET text = excluded.text, typed_at = excluded.typed_at;
